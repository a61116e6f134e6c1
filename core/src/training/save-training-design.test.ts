import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { noVeil } from "./design-veil.ts";
import { designBytesAtMost } from "./model.ts";
import { actorOf, designOf, keptDesignOf, sampleHouse, situationOf } from "./sample-design.ts";
import { saveTrainingDesign } from "./save-training-design.ts";

const content = designOf({ label: "Nouvelle" });
const hr = actorOf("hr");

test("a new design is revision 1, signed and dated", async () => {
  const house = sampleHouse();
  const saved = await saveTrainingDesign(house, hr, { content });
  const expected = {
    id: "id-1",
    revision: 1,
    savedAt: "2026-11-23T10:00:00.000Z",
    savedBy: hr.account,
    content,
  };
  expect(saved).toEqual({ ok: true, value: { ...expected, veil: noVeil } });
  expect(await house.trainingDesigns.find("id-1")).toEqual(expected);
});

test("an id that was given twice is a fault of ours: nothing is said to be saved that is not", async () => {
  const house = sampleHouse([keptDesignOf({ id: "id-1" })]);
  await expect(saveTrainingDesign(house, hr, { content })).rejects.toThrow("id-1");
  expect(await house.trainingDesigns.find("id-1")).toEqual(keptDesignOf({ id: "id-1" }));
});

test("beginning twice under one id keeps one design, and gives it as it has become", async () => {
  const house = sampleHouse();
  const id = "0123456789abcdef0123456789abcdef";
  const first = await saveTrainingDesign(house, hr, { content, id });
  expect(first).toMatchObject({ ok: true, value: { id, revision: 1 } });
  expect(await saveTrainingDesign(house, hr, { content, id })).toEqual(first);
  const renamed = designOf({ label: "Renommée" });
  const change = { content: renamed, design: id, basedOnRevision: 1 };
  const changed = await saveTrainingDesign(house, hr, change);
  expect(await saveTrainingDesign(house, hr, { content, id })).toEqual(changed);
  expect(await house.trainingDesigns.list()).toHaveLength(1);
});

test("a change makes the next revision, whole", async () => {
  const house = sampleHouse([keptDesignOf({ id: "a" })]);
  const saved = await saveTrainingDesign(house, hr, { content, design: "a", basedOnRevision: 1 });
  expect(saved).toMatchObject({ ok: true, value: { id: "a", revision: 2, content } });
  expect((await house.trainingDesigns.find("a"))?.content).toEqual(content);
});

describe("refusals, each before the next, that leave everything as it was", () => {
  const stored = keptDesignOf({ id: "a", revision: 3 });
  const words = "é".repeat(4000);
  const long = (id: number) =>
    situationOf({ id: `s${id}`, words, gestures: words, difficulty: words, whatCanGoWrong: words });
  const tooLarge = designOf({ situations: Array.from({ length: 32 }, (_, index) => long(index)) });

  test.each([
    ["notAllowed", tooLarge, "b", 1, "workplaceTutor"],
    ["documentTooLarge", tooLarge, "b", 1, "hr"],
    ["unknownDocument", content, "b", 1, "hr"],
    ["revisionOutdated", content, "a", 2, "hr"],
    ["revisionOutdated", content, "a", 4, "hr"],
  ] as const)("%s", async (code, design, id, basedOnRevision, role) => {
    const house = sampleHouse([stored]);
    const command = { content: design, design: id, basedOnRevision };
    expect(await saveTrainingDesign(house, actorOf(role), command)).toEqual({ ok: false, refusal: { code } });
    expect(await house.trainingDesigns.find("a")).toEqual(stored);
    expect(await house.trainingDesigns.list()).toHaveLength(1);
  });

  test("letters of two bytes count for two", () => {
    expect(JSON.stringify(tooLarge).length).toBeLessThan(designBytesAtMost);
  });
});

rolesContract("editTrainingDesign", (roles) =>
  saveTrainingDesign(sampleHouse(), actorOf(...roles), { content }),
);
