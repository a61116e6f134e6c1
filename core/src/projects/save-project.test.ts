import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known } from "../kernel/known.ts";
import type { Passage } from "./passage-model.ts";
import { recordPassage } from "./record-passage.ts";
import { actorOf, houseSavedMeanwhile, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";
import { passageOf, projectAt } from "./sample-project.ts";
import { beginProject, saveProject } from "./save-project.ts";

const idea = projectAt("idea", { label: "Nouveau" });
const hr = actorOf("hr");
const id = "0123456789abcdef0123456789abcdef";
const note = { id: "n", day: "2026-03-01", by: "", words: "é".repeat(4_000) };
const tooLarge = {
  notes: Array.from({ length: 130 }, (_, rank) => ({ ...note, id: `n${rank}` })),
};

test("a new project is revision 1, signed and dated", async () => {
  const house = sampleHouse();
  const begun = await beginProject(house, hr, { content: idea });
  const expected = {
    id: "id-1",
    revision: 1,
    savedAt: "2026-11-23T10:00:00.000Z",
    savedBy: hr.account,
    content: idea,
  };
  expect(begun).toEqual({ ok: true, value: expected });
  expect(await house.projects.find("id-1")).toEqual(expected);
});

test("beginning twice under one id keeps one project, and gives it as it has become", async () => {
  const house = sampleHouse();
  const first = await beginProject(house, hr, { content: idea, id });
  expect(first).toMatchObject({ ok: true, value: { id, revision: 1 } });
  expect(await beginProject(house, hr, { content: idea, id })).toEqual(first);
  const passage = passageOf("startDiagnosis", "2026-02-01");
  const moved = await recordPassage(house, hr, { passage, project: id, basedOnRevision: 1 });
  expect(moved).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(await beginProject(house, hr, { content: idea, id })).toEqual(moved);
  expect(await house.projects.list()).toHaveLength(1);
});

describe("a project that cannot be begun, each refusal before the next", () => {
  test.each([
    ["notAllowed", projectAt("design", tooLarge), "trainer"],
    ["documentTooLarge", projectAt("design", tooLarge), "hr"],
    ["passagesChanged", projectAt("design"), "hr"],
  ] as const)("%s", async (code, content, role) => {
    const house = sampleHouse();
    expect(await beginProject(house, actorOf(role), { content, id })).toEqual({
      ok: false,
      refusal: { code },
    });
    expect(await house.projects.list()).toEqual([]);
  });
});

test("a change makes the next revision, whole, with the passages as they are kept", async () => {
  const house = sampleHouse([keptProjectOf({ id: "a" })]);
  const content = projectAt("design", { label: "Renommé", lessons: "", participants: [] });
  const saved = await saveProject(house, hr, { content, project: "a", basedOnRevision: 1 });
  expect(saved).toMatchObject({ ok: true, value: { id: "a", revision: 2, content } });
  expect((await house.projects.find("a"))?.content).toEqual(content);
});

describe("refusals, each before the next, that leave everything as it was", () => {
  const stored = keptProjectOf({ id: "a", revision: 3 });
  const moved = projectAt("planned");

  test.each([
    ["notAllowed", projectAt("planned", tooLarge), "b", 1, "worksCouncil"],
    ["documentTooLarge", projectAt("planned", tooLarge), "b", 1, "hr"],
    ["unknownDocument", moved, "b", 1, "hr"],
    ["revisionOutdated", moved, "a", 2, "hr"],
    ["revisionOutdated", moved, "a", 4, "hr"],
    ["passagesChanged", moved, "a", 3, "hr"],
  ] as const)("%s", async (code, content, project, basedOnRevision, role) => {
    const house = sampleHouse([stored]);
    const saved = await saveProject(house, actorOf(role), { content, project, basedOnRevision });
    expect(saved).toEqual({ ok: false, refusal: { code } });
    expect(await house.projects.find("a")).toEqual(stored);
    expect(await house.projects.list()).toHaveLength(1);
  });
});

test("of two who save what they saw, the second is told, even when the first wrote in between", async () => {
  const stored = keptProjectOf({ id: "a" });
  const house = houseSavedMeanwhile(stored);
  const content = { ...stored.content, label: "Trop tard" };
  const saved = await saveProject(house, hr, { content, project: "a", basedOnRevision: 1 });
  expect(saved).toEqual({ ok: false, refusal: { code: "revisionOutdated" } });
  expect(await house.projects.find("a")).toMatchObject({ revision: 2, savedBy: "account-2" });
});

describe("a save never rewrites what happened to the step", () => {
  const start = passageOf("startDesign", "2026-02-01");
  const pause: Passage = {
    event: "pause",
    day: "2026-03-01",
    by: "hr",
    words: "Été",
    until: known("2026-09-01"),
  };
  const abandon: Passage = { event: "abandon", day: "2026-03-01", by: "hr", words: "", because: "noTime" };
  const save = async (before: readonly Passage[], after: readonly Passage[]) => {
    const house = sampleHouse([keptProjectOf({ id: "a", content: projectAt("idea", { passages: before }) })]);
    const content = projectAt("idea", { passages: after });
    const saved = await saveProject(house, hr, { content, project: "a", basedOnRevision: 1 });
    expect((await house.projects.find("a"))?.content.passages).toEqual(before);
    return saved.ok ? "saved" : saved.refusal.code;
  };

  test.each<readonly [string, readonly Passage[], readonly Passage[]]>([
    ["none added", [start], [start, pause]],
    ["none dropped", [start, pause], [start]],
    ["none instead of another", [start], [passageOf("startDiagnosis", "2026-02-01")]],
    ["no other day", [start], [{ ...start, day: "2026-02-02" }]],
    ["no other person", [start], [{ ...start, by: "hr" }]],
    ["no other words", [start], [{ ...start, words: "Autrement" }]],
    ["no other day to look again", [start, pause], [start, { ...pause, until: known("2026-10-01") }]],
    ["no day to look again forgotten", [start, pause], [start, { ...pause, until: { known: false } }]],
    ["no other reason of an end", [start, abandon], [start, { ...abandon, because: "noFunding" }]],
  ])("%s", async (_what, before, after) => {
    expect(await save(before, after)).toBe("passagesChanged");
  });

  test("the same passages are the same, in whatever order their facts are written", async () => {
    const reordered: Passage = { words: "", by: "", day: "2026-02-01", event: "startDesign" };
    expect(await save([start, pause], [reordered, { ...pause }])).toBe("saved");
    expect(await save([start, abandon], [start, { ...abandon }])).toBe("saved");
  });
});

rolesContract("editProject", (roles) => beginProject(sampleHouse(), actorOf(...roles), { content: idea }));
rolesContract("editProject", (roles) => {
  const stored = keptProjectOf({ id: "a" });
  const command = { content: stored.content, project: "a", basedOnRevision: 1 };
  return saveProject(sampleHouse([stored]), actorOf(...roles), command);
});
