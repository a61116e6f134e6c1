import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import { mergePlans } from "./merge-plans.ts";
import type { Plan } from "./model.ts";
import { planSchema } from "./model.ts";
import { indicatorOf, readyPlan } from "./sample-plan.ts";

const base = readyPlan();
const withTarget = (value: number): Plan => ({
  ...base,
  indicators: base.indicators.map((indicator, rank) =>
    rank === 0 ? { ...indicator, target: known({ kind: "value", value }) } : indicator,
  ),
});

describe("two people write one plan", () => {
  test("both changes stand when they are not of the same thing", () => {
    const mine = { ...withTarget(90), failure: "Rien ne bouge." };
    const theirs = { ...base, indicators: [...base.indicators, indicatorOf("complaints")] };
    const { plan, conflicts } = mergePlans({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(planSchema.parse(plan)).toEqual({
      ...mine,
      indicators: [...mine.indicators, indicatorOf("complaints")],
    });
  });

  test("a field that both changed differently is left to choose, and the choice stands", () => {
    const versions = { base, mine: withTarget(90), theirs: withTarget(70) };
    const { conflicts } = mergePlans(versions);
    expect(conflicts).toMatchObject([{ list: "indicators", line: "acquiredSkills", field: "target" }]);
    const choices = new Map([["indicators acquiredSkills target", "theirs" as const]]);
    expect(mergePlans(versions, choices)).toEqual({ plan: versions.theirs, conflicts: [] });
  });

  test("every field is carried: what one changed anywhere is in the merge", () => {
    const mine: Plan = {
      ...base,
      label: "Autre nom",
      rivals: [{ id: "season", kind: "season", words: "L’été." }],
      decisions: [{ id: "d2", words: "Arrêter", by: { known: false } }],
      comparison: {
        rule: known("sisterSite"),
        words: "Le site 9.",
        trained: known(9),
        compared: known(12),
        groups: known(2),
      },
      failure: "Autre.",
    };
    expect(mergePlans({ base, mine, theirs: base }).plan).toEqual(mine);
    expect(mergePlans({ base, mine: base, theirs: mine }).plan).toEqual(mine);
  });
});
