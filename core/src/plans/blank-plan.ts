import { unknown } from "../kernel/known.ts";
import type { IndicatorSheet } from "./indicator-catalog.ts";
import type { Plan, PlannedIndicator } from "./model.ts";

/** A plan that says nothing yet but its name. */
export function blankPlan(label: string): Plan {
  return {
    schemaVersion: 1,
    label,
    indicators: [],
    rivals: [],
    comparison: { rule: unknown, words: "", trained: unknown, compared: unknown, groups: unknown },
    failure: "",
    decisions: [],
  };
}

/** An indicator as its sheet proposes it; its figures are still to be told. */
export function indicatorFromSheet(sheet: IndicatorSheet, id: string): PlannedIndicator {
  const { key, label, definition, unit, measure, direction, source, moments, who } = sheet;
  const read = { measure, direction, source, moments, who: { known: true, value: who } } as const;
  return { ...blankIndicator(id), ...read, sheet: key, label, definition, unit };
}

/** An indicator of one's own, of which everything is to be told. */
export function blankIndicator(id: string): PlannedIndicator {
  return {
    id,
    sheet: "",
    label: "",
    definition: "",
    unit: "",
    measure: "figure",
    direction: "rise",
    baseline: unknown,
    target: unknown,
    why: "",
    source: "register",
    moments: ["before", "year"],
    who: unknown,
    smallest: unknown,
    spread: unknown,
  };
}
