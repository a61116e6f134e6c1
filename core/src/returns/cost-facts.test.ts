import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import type { FundingRequest, ProjectEffortLine } from "../projects/model.ts";
import { projectAt, sessionOn } from "../projects/sample-project.ts";
import { blockOf, designOf } from "../training/sample-design.ts";
import { costAssumptions } from "./cost-assumptions.ts";
import { type CostFact, costFacts } from "./cost-facts.ts";
import { spread } from "./sample-return.ts";
import type { CostKind } from "./vocabulary.ts";

const block = blockOf({
  id: "b",
  minutes: known(600),
  isInWorkingTime: known(true),
  prices: [{ unit: "fixed", label: "", cents: known(100_000) }],
});
const design = designOf({
  blocks: [block],
  trainees: [],
  targetGroup: { category: unknown, words: "", headcount: known(10), hourlyCostCents: known(2000) },
});
const line = (
  facts: Partial<ProjectEffortLine> & Pick<ProjectEffortLine, "id" | "stage">,
): ProjectEffortLine => ({
  actor: "hr",
  partner: "",
  kind: "design",
  words: "",
  minutes: 60,
  hourlyCostCents: known(3000),
  day: unknown,
  gesture: "typed",
  ...facts,
});
const asked = (facts: Partial<FundingRequest>): FundingRequest => ({
  id: "f",
  partner: "",
  askedOn: known("2026-02-01"),
  askedCents: known(500_000),
  answer: unknown,
  ...facts,
});
const granted = (cents: number) =>
  ({ known: true, value: { kind: "partly", day: "2026-03-01", cents: known(cents) } }) as const;

const bare = { alternative: "", effort: [], effortRates: [], sessions: [], fundingRequests: [] };
const factOf = (facts: readonly CostFact[], kind: CostKind) => facts.find((fact) => fact.kind === kind);
const assumedOf = (facts: readonly CostFact[], kind: CostKind) =>
  costAssumptions(facts, { costs: [] }).find((line) => line.kind === kind);

describe("what the ledgers tell of a cost", () => {
  test("is read from the only alternative, its prices and its wages, and is a forecast with our margin", () => {
    const facts = costFacts(projectAt("running", bare), design);
    expect(factOf(facts, "training")?.forecast).toEqual({ atLeast: 100_000, isComplete: true });
    expect(factOf(facts, "wages")?.forecast).toEqual({ atLeast: 200_000, isComplete: true });
    expect(assumedOf(facts, "wages")).toEqual({
      kind: "wages",
      source: "forecast",
      cents: spread(180_000, 200_000, 240_000),
      isOurMargin: true,
    });
  });

  test("takes the wages of hours attended once every session held has its attendance", () => {
    const attendance = [{ participant: "p", minutes: 90 }];
    const held = sessionOn("2026-03-02", { attendance });
    const wagesOf = (sessions: readonly ReturnType<typeof sessionOn>[]) =>
      factOf(costFacts(projectAt("running", { ...bare, sessions }), design), "wages");
    expect(wagesOf([held])?.actual).toEqual({ atLeast: 3000, isComplete: true });
    expect(wagesOf([held, sessionOn("2026-03-09", { isCanceled: true })])?.actual?.atLeast).toBe(3000);
    expect(wagesOf([held, sessionOn("2026-03-09")])).not.toHaveProperty("actual");
  });

  test("keeps forecast and actual effort apart, and an hour without a rate is not free", () => {
    const effort = [line({ id: "1", stage: "forecast" }), line({ id: "2", stage: "actual", minutes: 120 })];
    const facts = costFacts(projectAt("running", { ...bare, effort }), design);
    expect(factOf(facts, "design")).toMatchObject({ forecast: { atLeast: 3000 }, actual: { atLeast: 6000 } });
    expect(assumedOf(facts, "design")).toMatchObject({ source: "actual", cents: spread(6000, 6000, 6000) });
    const unpriced = [...effort, line({ id: "3", stage: "actual", hourlyCostCents: unknown })];
    const open = costFacts(projectAt("running", { ...bare, effort: unpriced }), design);
    expect(assumedOf(open, "design")).toMatchObject({ source: "forecast" });
  });

  test("is unknown, never 0, while nobody filled in a ledger", () => {
    const facts = costFacts(projectAt("running", bare), undefined);
    expect(assumedOf(facts, "training")).toEqual({ kind: "training", source: "unknown", isOurMargin: false });
    expect(assumedOf(facts, "design")).toMatchObject({ source: "unknown" });
    expect(assumedOf(facts, "funding")).toMatchObject({ cents: spread(0, 0, 0) });
  });

  test("counts what funders granted, and holds what they did not answer yet possible only", () => {
    const fundingRequests = [
      asked({ id: "1", answer: granted(300_000) }),
      asked({ id: "2" }),
      asked({ id: "3", askedOn: unknown, askedCents: known(9_000_000) }),
    ];
    const facts = costFacts(projectAt("running", { ...bare, fundingRequests }), design);
    expect(assumedOf(facts, "funding")).toMatchObject({ cents: spread(300_000, 300_000, 800_000) });
    const silent = [asked({ askedCents: unknown })];
    const open = costFacts(projectAt("running", { ...bare, fundingRequests: silent }), design);
    expect(assumedOf(open, "funding")).toMatchObject({ source: "unknown" });
  });

  test("gives way to what somebody says", () => {
    const costs = [{ kind: "training" as const, cents: spread(1, 2, 3), words: "Devis signé." }];
    const [first] = costAssumptions(costFacts(projectAt("running", bare), design), { costs });
    expect(first).toEqual({ kind: "training", source: "told", cents: spread(1, 2, 3), isOurMargin: false });
  });
});
