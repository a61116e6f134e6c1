import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { blankDesign, designActors, effortKinds, type TrainingDesign } from "../training/index.ts";
import { effortStatement, takeForecast } from "./effort-statement.ts";
import { type Project, type ProjectEffortLine, projectSchema } from "./model.ts";
import { projectAt, today } from "./sample-project.ts";

const funding = { book: rulebookOf(publishedRuleRows), day: today, chain: [] as const };
const line = (id: string, facts: Partial<ProjectEffortLine> = {}): ProjectEffortLine => ({
  id,
  stage: "actual",
  actor: "hr",
  partner: "",
  kind: "design",
  words: "",
  minutes: 60,
  hourlyCostCents: unknown,
  day: known("2026-10-01"),
  gesture: "typed",
  ...facts,
});
const rates = [
  { actor: "hr", partner: "", hourlyCostCents: 3000 },
  { actor: "hr", partner: "provider", hourlyCostCents: 9000 },
] as const;
const read = (effort: readonly ProjectEffortLine[], facts: Partial<Project> = {}) =>
  effortStatement(projectAt("running", { effort, effortRates: rates, ...facts }), funding);

describe("the statement for the funder", () => {
  test("forecast and actual stand side by side, by organisation, function and kind", () => {
    const statement = read([
      line("a", { stage: "forecast", minutes: 600 }),
      line("b", { minutes: 90 }),
      line("c", { minutes: 30 }),
      line("d", { kind: "steering", minutes: 45 }),
      line("e", { partner: "provider", minutes: 20 }),
    ]);
    const sum = (minutes: number, atLeast: number) => ({ minutes, cents: { atLeast, isComplete: true } });
    expect(statement.rows).toEqual([
      { partner: "", actor: "hr", kind: "design", forecast: sum(600, 30_000), actual: sum(120, 6000) },
      { partner: "", actor: "hr", kind: "steering", forecast: sum(0, 0), actual: sum(45, 2250) },
      { partner: "provider", actor: "hr", kind: "design", forecast: sum(0, 0), actual: sum(20, 3000) },
    ]);
    expect(statement.forecast).toMatchObject(sum(600, 30_000));
    expect(statement.actual).toMatchObject(sum(185, 11_250));
    expect(statement.actual.byKind.map(({ name, minutes }) => [name, minutes])).toEqual([
      ["design", 140],
      ["steering", 45],
    ]);
  });

  test("the rate of a line goes before that of its function", () => {
    expect(read([line("a", { hourlyCostCents: known(5000) })]).actual.cents.atLeast).toBe(5000);
  });

  test("hours without a rate are hours, and their cost is only a least amount: never 0 euros", () => {
    const statement = read([line("a", { actor: "workplaceTutor" }), line("b")]);
    expect(statement.actual).toMatchObject({ minutes: 120, cents: { atLeast: 3000, isComplete: false } });
    expect(statement.unpriced).toEqual([{ actor: "workplaceTutor", partner: "" }]);
  });

  test("a rate that is known to be 0 is a rate; no minutes need none", () => {
    const free = [{ actor: "trainee", partner: "", hourlyCostCents: 0 }] as const;
    expect(read([line("a", { actor: "trainee" })], { effortRates: free }).unpriced).toEqual([]);
    expect(read([line("a", { actor: "trainee", minutes: 0 })]).unpriced).toEqual([]);
  });

  test("a ledger without lines is worth nothing, completely", () => {
    const nothing = { minutes: 0, cents: { atLeast: 0, isComplete: true }, byActor: [], byKind: [] };
    expect(read([])).toMatchObject({ forecast: nothing, actual: nothing, rows: [], unpriced: [] });
  });

  test("what may pay for each kind comes from the rulebook, as in the training design", () => {
    const withPlan = effortStatement(projectAt("running"), { ...funding, chain: ["skillsPlan"] });
    const rules = ({ payments }: (typeof withPlan)["actual"]) => payments.map(({ rule }) => rule);
    expect(rules(withPlan.actual)).toContain("money.skillsPlanUnderFifty");
    expect(rules(read([]).actual)).not.toContain("money.skillsPlanUnderFifty");
  });

  test("the rows add up to the totals, in any order, and name nobody", () => {
    const drawn = fc.array(
      fc.record({
        stage: fc.constantFrom("forecast" as const, "actual" as const),
        actor: fc.constantFrom(...designActors),
        partner: fc.constantFrom("", "provider"),
        kind: fc.constantFrom(...effortKinds),
        minutes: fc.integer({ min: 0, max: 1000 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(drawn, (facts) => {
        const lines = facts.map((each, index) => line(`e${index}`, each));
        const statement = read(lines);
        expect(read(lines.toReversed())).toEqual(statement);
        for (const stage of ["forecast", "actual"] as const) {
          const minutes = statement.rows.reduce((total, row) => total + row[stage].minutes, 0);
          const cents = statement.rows.reduce((total, row) => total + row[stage].cents.atLeast, 0);
          expect([minutes, cents]).toEqual([statement[stage].minutes, statement[stage].cents.atLeast]);
        }
        expect(JSON.stringify(statement)).not.toContain("Nom ");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the forecast taken from the training design", () => {
  const designLine = (id: string, alternative: string): TrainingDesign["effort"][number] => ({
    id,
    alternative,
    actor: "frontlineManager",
    kind: "analysis",
    words: "Trois situations",
    minutes: 240,
    hourlyCostCents: known(2800),
    day: unknown,
    recurs: "once",
  });
  const design: TrainingDesign = {
    ...blankDesign("Accueil"),
    effort: [designLine("a", ""), designLine("b", "alternative-1"), designLine("c", "alternative-2")],
  };

  test("the lines of the chosen alternative and those that serve all become forecast lines", () => {
    const { effort } = takeForecast(projectAt("planned"), design);
    const taken = {
      stage: "forecast",
      partner: "",
      actor: "frontlineManager",
      kind: "analysis",
      words: "Trois situations",
      minutes: 240,
      hourlyCostCents: known(2800),
      day: unknown,
      gesture: "design",
    };
    expect(effort).toEqual([
      { id: "design-1", ...taken },
      { id: "design-2", ...taken },
    ]);
  });

  test("taking it again replaces what was taken and leaves what was typed, whatever its identifier", () => {
    const typed = line("design-1");
    const once = takeForecast(projectAt("planned", { effort: [typed] }), design);
    expect(once.effort.map(({ id }) => id)).toEqual(["design-1", "design-2", "design-3"]);
    expect(takeForecast(once, design)).toEqual(once);
    expect(projectSchema.parse(once)).toEqual(once);
    expect(takeForecast(once, { ...design, effort: [] }).effort).toEqual([typed]);
  });
});
