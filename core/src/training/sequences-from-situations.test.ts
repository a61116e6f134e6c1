import fc from "fast-check";
import { expect, test } from "vitest";
import { type SituationPlan, sequencesFromSituations } from "./sequences-from-situations.ts";

const plan: SituationPlan = {
  block: "b",
  situations: ["s1", "s2", "s3"],
  trainer: "f1",
  workPlace: "Hall",
  reflectionPlace: "Salle",
  existing: [],
};
const kinds = (made: ReturnType<typeof sequencesFromSituations>) => made.map(({ kind }) => kind);

test("three situations alternate preparation, work and reflection between a positioning and an assessment", () => {
  const each = ["preparation", "workSituation", "reflection"];
  expect(kinds(sequencesFromSituations(plan))).toEqual([
    "initialAssessment",
    ...each,
    ...each,
    ...each,
    "assessment",
  ]);
});

test("a reflection is elsewhere than production, and every sequence keeps a place for the trainer", () => {
  const made = sequencesFromSituations(plan);
  for (const { kind, place, trainer, moment } of made) {
    expect(place).toBe(kind === "workSituation" ? "Hall" : "Salle");
    expect(trainer).toBe("f1");
    expect(moment.known).toBe(false);
  }
});

test("what somebody wrote stays as it is; a new situation comes before the final assessment", () => {
  const written = sequencesFromSituations({ ...plan, situations: ["s1"] }).map((sequence) => ({
    ...sequence,
    title: `Écrit : ${sequence.kind}`,
  }));
  const made = sequencesFromSituations({ ...plan, situations: ["s1", "s2"], existing: written });
  expect(made.filter(({ title }) => title !== "")).toEqual(written);
  expect(made.at(-1)).toEqual(written.at(-1));
  expect(made.filter(({ situation }) => situation === "s2")).toHaveLength(3);
});

test("run twice, it adds nothing; ids never repeat, and no situation makes no sequence", () => {
  const ids = fc.array(fc.stringMatching(/^[a-z]{1,40}$/), { maxLength: 8 });
  fc.assert(
    fc.property(ids, ids, (first, second) => {
      const once = sequencesFromSituations({ ...plan, situations: first });
      expect(sequencesFromSituations({ ...plan, situations: first, existing: once })).toEqual(once);
      const more = sequencesFromSituations({ ...plan, situations: second, existing: once });
      expect(new Set(more.map(({ id }) => id)).size).toBe(more.length);
      if (first.length === 0) expect(once).toEqual([]);
      for (const { id } of more) expect(id.length).toBeLessThanOrEqual(100);
    }),
  );
});
