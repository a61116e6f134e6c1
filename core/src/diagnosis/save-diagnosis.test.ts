import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, diagnosisOf, keptOf, sampleHouse } from "./sample-diagnosis.ts";
import { saveDiagnosis } from "./save-diagnosis.ts";

const content = diagnosisOf({ label: "Nouveau" });
const hr = actorOf("hr");

test("a new diagnosis is revision 1, signed and dated", async () => {
  const house = sampleHouse();
  const saved = await saveDiagnosis(house, hr, { content });
  const expected = {
    id: "id-1",
    revision: 1,
    savedAt: "2026-11-23T10:00:00.000Z",
    savedBy: hr.account,
    content,
  };
  expect(saved).toEqual({ ok: true, value: expected });
  expect(await house.diagnoses.find("id-1")).toEqual(expected);
});

test("beginning twice under one id keeps one diagnosis, and gives it as it has become", async () => {
  const house = sampleHouse();
  const id = "0123456789abcdef0123456789abcdef";
  const first = await saveDiagnosis(house, hr, { content, id });
  expect(first).toMatchObject({ ok: true, value: { id, revision: 1 } });
  expect(await saveDiagnosis(house, hr, { content, id })).toEqual(first);
  const changed = await saveDiagnosis(house, hr, {
    content: diagnosisOf({ label: "Renommé" }),
    diagnosis: id,
    basedOnRevision: 1,
  });
  expect(await saveDiagnosis(house, hr, { content, id })).toEqual(changed);
  expect(await house.diagnoses.list()).toHaveLength(1);
});

test("a change makes the next revision, whole", async () => {
  const house = sampleHouse([keptOf({ id: "a" })]);
  const saved = await saveDiagnosis(house, hr, { content, diagnosis: "a", basedOnRevision: 1 });
  expect(saved).toMatchObject({ ok: true, value: { id: "a", revision: 2, content } });
  expect((await house.diagnoses.find("a"))?.content).toEqual(content);
});

describe("refusals, each before the next, that leave everything as it was", () => {
  const stored = keptOf({ id: "a", revision: 3 });

  test.each([
    ["notAllowed", "b", 1, "frontlineManager"],
    ["unknownDocument", "b", 1, "hr"],
    ["revisionOutdated", "a", 2, "hr"],
    ["revisionOutdated", "a", 4, "hr"],
  ] as const)("%s", async (code, diagnosis, basedOnRevision, role) => {
    const house = sampleHouse([stored]);
    const saved = await saveDiagnosis(house, actorOf(role), { content, diagnosis, basedOnRevision });
    expect(saved).toEqual({ ok: false, refusal: { code } });
    expect(await house.diagnoses.find("a")).toEqual(stored);
    expect(await house.diagnoses.list()).toHaveLength(1);
  });
});

rolesContract("editDiagnosis", (roles) => saveDiagnosis(sampleHouse(), actorOf(...roles), { content }));
