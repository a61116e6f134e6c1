import {
  type MergeChoices,
  type MergeConflict,
  type Merging,
  mergeList,
  mergeValue,
  partOf,
  type Versions,
} from "../projects/index.ts";
import type { Plan, PlannedComparison } from "./model.ts";

/** A plan before two people changed it, and what each made of it. */
export interface PlanVersions {
  readonly base: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
}

/** Two people's changes put together, and what only they can choose; mine stands in the meantime. */
export interface MergedPlan {
  readonly plan: Plan;
  readonly conflicts: readonly MergeConflict[];
}

const byId = ({ id }: { readonly id: string }): string => id;

/** Puts together what two people changed in a plan, line by line and field by field. */
export function mergePlans(versions: PlanVersions, choices: MergeChoices = new Map()): MergedPlan {
  const merging: Merging = { choices, conflicts: [] };
  const of = <Field extends "label" | "failure">(field: Field): Plan[Field] =>
    mergeValue(partOf(versions, field), { list: "", line: "", field }, merging);
  const plan: Plan = {
    schemaVersion: versions.mine.schemaVersion,
    label: of("label"),
    ...mergeIndicators(versions, merging),
    ...mergeOtherLists(versions, merging),
    comparison: mergeComparison(partOf(versions, "comparison"), merging),
    failure: of("failure"),
  };
  return { plan, conflicts: merging.conflicts };
}

function mergeIndicators(versions: PlanVersions, merging: Merging) {
  return {
    indicators: mergeList(
      partOf(versions, "indicators"),
      {
        list: "indicators",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          sheet: of("sheet"),
          label: of("label"),
          definition: of("definition"),
          unit: of("unit"),
          measure: of("measure"),
          direction: of("direction"),
          baseline: of("baseline"),
          target: of("target"),
          why: of("why"),
          source: of("source"),
          moments: of("moments"),
          who: of("who"),
          smallest: of("smallest"),
          spread: of("spread"),
        }),
      },
      merging,
    ),
  };
}

function mergeOtherLists(versions: PlanVersions, merging: Merging) {
  return {
    rivals: mergeList(
      partOf(versions, "rivals"),
      {
        list: "rivals",
        keyOf: byId,
        build: (of) => ({ id: of("id"), kind: of("kind"), words: of("words") }),
      },
      merging,
    ),
    decisions: mergeList(
      partOf(versions, "decisions"),
      {
        list: "decisions",
        keyOf: byId,
        build: (of) => ({ id: of("id"), words: of("words"), by: of("by") }),
      },
      merging,
    ),
  };
}

function mergeComparison(comparison: Versions<PlannedComparison>, merging: Merging): PlannedComparison {
  const of = <Field extends keyof PlannedComparison>(field: Field): PlannedComparison[Field] =>
    mergeValue(partOf(comparison, field), { list: "", line: "", field: `comparison.${field}` }, merging);
  return {
    rule: of("rule"),
    words: of("words"),
    trained: of("trained"),
    compared: of("compared"),
    groups: of("groups"),
  };
}
