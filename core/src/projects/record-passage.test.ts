import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { listProjects } from "./list-projects.ts";
import { passagesAtMost } from "./model.ts";
import type { Passage } from "./passage-model.ts";
import { recordPassage } from "./record-passage.ts";
import { actorOf, houseSavedMeanwhile, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";
import { passageOf, projectAt, wayTo } from "./sample-project.ts";

const adviser = actorOf("adviser");
const plan = passageOf("plan", "2026-03-15");
const stored = keptProjectOf({ id: "a", revision: 3 });
const paused = projectAt("design", { passages: [...wayTo("design"), passageOf("pause", "2026-03-01")] });

test("a passage is added after the others, in the next revision, signed and dated; nothing else changes", async () => {
  const house = sampleHouse([stored]);
  const moved = await recordPassage(house, adviser, { passage: plan, project: "a", basedOnRevision: 3 });
  const passages = [...stored.content.passages, plan];
  const expected = {
    id: "a",
    revision: 4,
    savedAt: "2026-11-23T10:00:00.000Z",
    savedBy: adviser.account,
    content: { ...stored.content, passages },
  };
  expect(moved).toEqual({ ok: true, value: expected });
  expect(await house.projects.find("a")).toEqual(expected);
  expect(await listProjects(house, adviser)).toMatchObject({ ok: true, value: [{ step: "planned" }] });
});

describe("refusals, each before the next, that leave everything as it was", () => {
  const early: Passage = { ...plan, day: "2026-01-31" };
  const wrong = passageOf("begin", "2026-01-31");
  const bare = projectAt("design", { alternative: "", sessions: [] });
  const bareAndPaused = { ...bare, passages: paused.passages };

  test.each([
    ["notAllowed", paused, wrong, "b", 1, "frontlineManager"],
    ["unknownDocument", paused, wrong, "b", 1, "hr"],
    ["revisionOutdated", paused, wrong, "a", 2, "hr"],
    ["revisionOutdated", paused, wrong, "a", 4, "hr"],
    ["wrongStep", bareAndPaused, wrong, "a", 3, "hr"],
    ["paused", bareAndPaused, early, "a", 3, "hr"],
    ["dayBefore", bare, early, "a", 3, "hr"],
    ["notReady", bare, plan, "a", 3, "hr"],
  ] as const)("%s", async (code, content, passage, project, basedOnRevision, role) => {
    const kept = { ...stored, content };
    const house = sampleHouse([kept]);
    const moved = await recordPassage(house, actorOf(role), { passage, project, basedOnRevision });
    expect(moved).toMatchObject({ ok: false, refusal: { code } });
    expect(await house.projects.find("a")).toEqual(kept);
  });
});

test("a refusal tells what would be open, since when it waits, the last day, or everything missing", async () => {
  const refusalOf = async (content: typeof paused, passage: Passage) => {
    const house = sampleHouse([{ ...stored, content }]);
    const moved = await recordPassage(house, adviser, { passage, project: "a", basedOnRevision: 3 });
    return moved.ok ? undefined : moved.refusal;
  };
  const begin = passageOf("begin", "2026-03-15");
  const open = ["askFunding", "plan", "pause", "abandon"];
  expect(await refusalOf(stored.content, begin)).toEqual({ code: "wrongStep", open });
  const pause = { since: "2026-03-01", until: { known: false } };
  expect(await refusalOf(paused, plan)).toEqual({ code: "paused", pause });
  const early = { ...plan, day: "2026-01-31" };
  expect(await refusalOf(stored.content, early)).toEqual({ code: "dayBefore", last: "2026-02-01" });
  const missing = ["alternative", "datedSession"];
  const bare = projectAt("design", { alternative: "", sessions: [] });
  expect(await refusalOf(bare, plan)).toEqual({ code: "notReady", missing });
});

test("a project keeps the most passages it may have, and is not moved once more", async () => {
  const [start] = wayTo("design");
  const stops = (["pause", "resume"] as const).map((event) => passageOf(event, "2026-03-01"));
  const pairs = Array.from({ length: passagesAtMost / 2 - 1 }, () => stops).flat();
  const passages = [start, ...pairs].flatMap((passage) => passage ?? []);
  expect(passages).toHaveLength(passagesAtMost - 1);
  const house = sampleHouse([{ ...stored, content: projectAt("design", { passages }) }]);
  const move = (passage: Passage, basedOnRevision: number) =>
    recordPassage(house, adviser, { passage, project: "a", basedOnRevision });
  expect(await move(passageOf("pause", "2026-03-01"), 3)).toMatchObject({ ok: true, value: { revision: 4 } });
  expect(await move(passageOf("resume", "2026-03-01"), 4)).toEqual({
    ok: false,
    refusal: { code: "documentTooLarge" },
  });
  expect((await house.projects.find("a"))?.content.passages).toHaveLength(passagesAtMost);
});

test("a passage is refused when somebody saved between the look and the writing", async () => {
  const house = houseSavedMeanwhile(stored);
  const moved = await recordPassage(house, adviser, { passage: plan, project: "a", basedOnRevision: 3 });
  expect(moved).toEqual({ ok: false, refusal: { code: "revisionOutdated" } });
  expect((await house.projects.find("a"))?.content.passages).toEqual(stored.content.passages);
});

rolesContract("moveProject", (roles) =>
  recordPassage(sampleHouse([stored]), actorOf(...roles), {
    passage: plan,
    project: "a",
    basedOnRevision: 3,
  }),
);
