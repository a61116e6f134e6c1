import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { designActors, effortKinds } from "../training/index.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import type { ProjectEffortLine } from "./model.ts";
import { projectAt, today } from "./sample-project.ts";

const funding = { book: rulebookOf(publishedRuleRows), day: today, chain: [] as const };
const line = (id: string, facts: Partial<ProjectEffortLine> = {}): ProjectEffortLine => ({
  id,
  stage: "actual",
  actor: "hr",
  partner: "",
  kind: "steering",
  words: "",
  minutes: 60,
  hourlyCostCents: unknown,
  day: known("2026-10-01"),
  gesture: "typed",
  ...facts,
});
const read = (effort: readonly ProjectEffortLine[]) =>
  ledgerFacts(
    projectAt("running", { effort, effortRates: [{ actor: "hr", partner: "", hourlyCostCents: 3000 }] }),
    funding,
  );

describe("the facts of a ledger", () => {
  test("say how many minutes have no rate, stage by stage, and where each rate comes from", () => {
    const facts = read([
      line("a"),
      line("b", { actor: "executive", minutes: 45 }),
      line("c", { actor: "executive", stage: "forecast", minutes: 20 }),
      line("d", { actor: "executive", hourlyCostCents: known(6000) }),
    ]);
    expect(facts.unpricedMinutes).toEqual({ forecast: 20, actual: 45 });
    expect(facts.lines.map(({ id, rateFrom }) => [id, rateFrom])).toEqual([
      ["c", "none"],
      ["a", "function"],
      ["b", "none"],
      ["d", "line"],
    ]);
  });

  test("put the lines in the order of their days, those without a day last", () => {
    const facts = read([
      line("a", { day: unknown }),
      line("b"),
      line("c", { day: known("2026-01-01") }),
      line("d", { stage: "forecast", day: unknown }),
    ]);
    expect(facts.lines.map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
  });

  test("add up to the same, by organisation, function and kind, whatever is in the ledger", () => {
    const drawn = fc.array(
      fc.record({
        stage: fc.constantFrom("forecast" as const, "actual" as const),
        actor: fc.constantFrom(...designActors),
        partner: fc.constantFrom("", "opco", "provider"),
        kind: fc.constantFrom(...effortKinds),
        minutes: fc.integer({ min: 0, max: 1000 }),
        hourlyCostCents: fc.constantFrom(unknown, known(1000), known(0)),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(drawn, (facts) => {
        const ledger = read(facts.map((each, index) => line(`e${index}`, each)));
        for (const parts of [ledger.byPartner, ledger.byActor, ledger.byKind])
          for (const stage of ["forecast", "actual"] as const) {
            const minutes = parts.reduce((total, part) => total + part[stage].minutes, 0);
            const cents = parts.reduce((total, part) => total + part[stage].cents.atLeast, 0);
            expect([minutes, cents]).toEqual([ledger[stage].minutes, ledger[stage].cents.atLeast]);
            const areWhole = parts.every((part) => part[stage].cents.isComplete);
            expect(areWhole).toBe(ledger[stage].cents.isComplete);
          }
        const isPriced = ledger.unpricedMinutes.actual === 0;
        expect(ledger.actual.cents.isComplete || !isPriced).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
