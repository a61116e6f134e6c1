import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../reference/index.ts";
import type { Sequence } from "./block-model.ts";
import { type AfestProof, checkAfestBlock } from "./check-afest-block.ts";
import type { Block } from "./model.ts";
import { blockOf, designOf, sequenceOf, situationOf } from "./sample-design.ts";

const book = rulebookOf(publishedRuleRows);
const today = "2026-11-23" as Day;
const at = (startMinute: number, day = "2026-12-01") => known({ day, startMinute });
const proof = { day: known("2026-11-20"), words: "Écrit", evidence: "Classeur", attachments: [] };
const work = (facts: Partial<Sequence> = {}) =>
  sequenceOf({ id: "w", kind: "workSituation", situation: "s1", moment: at(540), place: "Hall", ...facts });
const reflection = (facts: Partial<Sequence> = {}) =>
  sequenceOf({ id: "r", kind: "reflection", situation: "s1", moment: at(600), ...facts });
const assessment = (facts: Partial<Sequence> = {}) =>
  sequenceOf({ id: "a", kind: "assessment", moment: at(660), ...facts });
const whole = [work(), reflection(), assessment()];

const blockWith = (sequences: readonly Sequence[] = whole, afest: Partial<Block["afest"]> = {}) =>
  blockOf({
    id: "b",
    situations: ["s1"],
    sequences,
    afest: {
      isClaimed: true,
      workAnalysis: proof,
      adaptation: "Sans pression de temps",
      trainer: "f1",
      trainerNaming: proof,
      reflection: proof,
      assessment: proof,
      ...afest,
    },
  });
const trainer = { id: "f1", name: "Awa", kind: "internal" as const, site: "", competence: "" };
const design = designOf({ situations: [situationOf({ id: "s1", words: "Le hall" })], trainers: [trainer] });
const check = (block: Block, facts: Partial<Parameters<typeof checkAfestBlock>[0]> = {}) =>
  checkAfestBlock({ design, block, book, day: today, ...facts });
const proofIn = (block: Block, component: AfestProof["component"]) =>
  check(block).proofs.find((each) => each.component === component);

test("with its four proofs a block may be called an AFEST, by the article that the rulebook names", () => {
  const checked = check(blockWith());
  expect(checked.label).toEqual({ allowed: true });
  expect(checked.proofs.map(({ state }) => state)).toEqual(["there", "there", "there", "there"]);
  expect(checked.rule.verdict).toBe("allowed");
  expect(checked.rule.steps[0]?.article).toBe("art. D.6313-3-2 du Code du travail");
});

test("a proof tells its days and what shows it", () => {
  const sequences = [work(), reflection({ evidence: "Carnet", attachments: ["p1"] }), assessment()];
  expect(proofIn(blockWith(sequences), "reflection")).toMatchObject({
    days: ["2026-12-01"],
    evidence: ["Classeur", "Carnet"],
    attachments: ["p1"],
  });
});

test("a positioning before the start is advised, never required", () => {
  expect(check(blockWith()).advice).toEqual(["assessBefore"]);
  const first = sequenceOf({ id: "i", kind: "initialAssessment", moment: at(480) });
  expect(check(blockWith([first, ...whole])).advice).toEqual([]);
});

test("a blank block misses the four proofs and the label", () => {
  const { label } = check(blockOf({ id: "b" }));
  expect(label).toEqual({ allowed: false, missing: ["workAnalysis", "trainer", "reflection", "assessment"] });
});

test("without a rule in force that day the label is refused, even with every proof", () => {
  expect(check(blockWith(), { book: rulebookOf([]) }).label).toEqual({ allowed: false, missing: [] });
});

describe("work analysis", () => {
  test.each([
    ["2026-11-30", []],
    ["2026-12-01", []],
    ["2026-12-02", ["analyseBeforeStart"]],
  ] as const)("analysed on %s for a start on 1 December: %j", (day, tasks) => {
    const block = blockWith(whole, { workAnalysis: { ...proof, day: known(day) } });
    expect(proofIn(block, "workAnalysis")?.tasks).toEqual(tasks);
  });

  test("the situation must be one of the design, the adaptation told", () => {
    const block = { ...blockWith(whole, { adaptation: " " }), situations: ["gone"] };
    expect(proofIn(block, "workAnalysis")?.tasks).toEqual(["chooseSituation", "tellAdaptation"]);
  });
});

describe("trainer", () => {
  test.each([
    ["2026-11-30", []],
    ["2026-12-01", ["nameBeforeStart"]],
    ["2026-12-02", ["nameBeforeStart"]],
  ] as const)("named on %s for a start on 1 December: %j", (day, tasks) => {
    const block = blockWith(whole, { trainerNaming: { ...proof, day: known(day) } });
    expect(proofIn(block, "trainer")?.tasks).toEqual(tasks);
  });

  test("a place kept for a trainer is no trainer", () => {
    const unnamed = designOf({ situations: design.situations, trainers: [{ ...trainer, name: "" }] });
    expect(check(blockWith(), { design: unnamed }).label).toEqual({ allowed: false, missing: ["trainer"] });
  });

  test("while nothing is dated, nobody can be named before", () => {
    const undated = whole.map((sequence) => ({ ...sequence, moment: unknown }));
    expect(proofIn(blockWith(undated), "trainer")?.tasks).toEqual(["dateStart"]);
  });
});

describe("reflection", () => {
  test.each([
    [599, ["separateReflection"]],
    [600, []],
    [601, []],
  ] as const)("work until 600, reflection from %i: %j", (start, tasks) => {
    const sequences = [work(), reflection({ moment: at(start) }), assessment()];
    expect(proofIn(blockWith(sequences), "reflection")?.tasks).toEqual(tasks);
  });

  test("a reflection before the work does not look back on it", () => {
    const sequences = [work(), reflection({ moment: at(400) }), assessment()];
    expect(proofIn(blockWith(sequences), "reflection")?.tasks).toEqual(["planReflection"]);
  });

  test("each work situation needs its own look back", () => {
    const second = work({ id: "w2", situation: "s2", moment: at(540, "2026-12-02") });
    expect(proofIn(blockWith([...whole, second]), "reflection")?.tasks).toEqual(["planReflection"]);
    const about = reflection({ id: "r2", situation: "s2", moment: at(700, "2026-12-02") });
    expect(proofIn(blockWith([...whole, second, about]), "reflection")?.state).toBe("there");
  });

  test("without a place or without a date it is not there", () => {
    const sequences = [work(), reflection({ place: "", moment: unknown }), assessment()];
    expect(proofIn(blockWith(sequences), "reflection")?.tasks).toEqual(["dateReflection", "placeReflection"]);
  });
});

describe("assessment", () => {
  test.each([
    ["2026-11-30", ["assessAfterWork"]],
    ["2026-12-01", []],
  ] as const)("assessed on %s when work starts on 1 December: %j", (day, tasks) => {
    const sequences = [work(), reflection(), assessment({ moment: at(480, day) })];
    expect(proofIn(blockWith(sequences), "assessment")?.tasks).toEqual(tasks);
  });

  test("without a trace it is missing", () => {
    const block = blockWith(whole, { assessment: { ...proof, evidence: "" } });
    expect(proofIn(block, "assessment")?.tasks).toEqual(["keepEvidence"]);
  });
});

test("whatever is taken away, the label is refused exactly when a proof is missing, with something to do", () => {
  const part = fc.constantFrom("workAnalysis", "trainerNaming", "reflection", "assessment");
  const lack = fc.constantFrom({ evidence: "" }, { words: "" }, { day: unknown }, {});
  fc.assert(
    fc.property(fc.dictionary(part, lack), fc.subarray(whole), (lacks, sequences) => {
      const afest = Object.fromEntries(
        Object.entries(lacks).map(([name, less]) => [name, { ...proof, ...less }]),
      );
      const { label, proofs } = check(blockWith(sequences, afest));
      const missing = proofs.filter(({ state }) => state === "missing").map(({ component }) => component);
      expect(label).toEqual(missing.length === 0 ? { allowed: true } : { allowed: false, missing });
      for (const { state, tasks } of proofs) expect(tasks.length > 0).toBe(state === "missing");
    }),
  );
});
