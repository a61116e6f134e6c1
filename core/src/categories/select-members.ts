import {
  type CodedColumn,
  type JobFamilyAnswers,
  type JobGradeTable,
  listAttributes,
  type WorkforceSnapshot,
} from "../workforce/index.ts";
import type { LeafCondition } from "./check-rule.ts";
import { combinationTable } from "./combine-dimensions.ts";
import {
  decideAgreements,
  decideGrades,
  decideOneOf,
  decideWorkAnswers,
  type LabelVerdicts,
} from "./decide-labels.ts";
import { intersectInto, opposeInPlace, uniteInto } from "./kleene.ts";
import type { Membership, VerdictColumn } from "./model.ts";
import { type CategoryRule, type Condition, type Dimension, dimensions } from "./model.ts";

/** What the organisation said about its work and its grids, beside the payroll file. */
export interface Knowledge {
  readonly workAnswers: readonly JobFamilyAnswers[];
  readonly jobGradeTables: readonly JobGradeTable[];
}

/**
 * Everyone's standing towards a rule for one month. A condition is decided once per label, then read per person; an
 * unknown label makes an unknown verdict, never an out one, unless the other conditions decide (Kleene). Someone whose
 * perimeter is unknown is at best unknown overall.
 */
export function selectMembers(
  rule: CategoryRule,
  snapshot: WorkforceSnapshot,
  knowledge: Knowledge,
): Membership {
  const headcount = snapshot.employees.length;
  const perimeter =
    rule.perimeter === undefined
      ? new Int8Array(headcount).fill(1)
      : decideCondition(rule.perimeter, snapshot, knowledge);
  const byDimension: Partial<Record<Dimension, VerdictColumn>> = {};
  for (const dimension of dimensions) {
    const condition = rule[dimension];
    if (condition !== undefined) byDimension[dimension] = decideCondition(condition, snapshot, knowledge);
  }
  const overall = combine(rule, byDimension, headcount);
  intersectInto(overall, perimeter);
  return { month: snapshot.month, overall, perimeter, byDimension };
}

function combine(
  rule: CategoryRule,
  byDimension: Membership["byDimension"],
  headcount: number,
): VerdictColumn {
  const conditioned = dimensions.filter((dimension) => byDimension[dimension] !== undefined);
  const table = combinationTable(rule.metWhen, conditioned);
  const absent = new Int8Array(headcount).fill(-1);
  const { work = absent, job = absent, person = absent } = byDimension;
  const overall = new Int8Array(headcount);
  for (let row = 0; row < headcount; row += 1) {
    const place = 9 * (work[row] ?? -1) + 3 * (job[row] ?? -1) + (person[row] ?? -1) + 13;
    overall[row] = table[place] ?? -1;
  }
  return overall;
}

function decideCondition(
  condition: Condition,
  snapshot: WorkforceSnapshot,
  knowledge: Knowledge,
): VerdictColumn {
  switch (condition.kind) {
    case "not": {
      const column = decideCondition(condition.condition, snapshot, knowledge);
      opposeInPlace(column);
      return column;
    }
    case "all":
    case "any": {
      const merge = condition.kind === "all" ? intersectInto : uniteInto;
      const neutral = condition.kind === "all" ? 1 : 0;
      const columns = condition.conditions.map((inner) => decideCondition(inner, snapshot, knowledge));
      const [first = new Int8Array(snapshot.employees.length).fill(neutral), ...others] = columns;
      for (const other of others) merge(first, other);
      return first;
    }
    default:
      return decideLeaf(condition, snapshot, knowledge);
  }
}

/** Everyone's standing towards one condition that looks at the employees. */
export function decideLeaf(
  leaf: LeafCondition,
  snapshot: WorkforceSnapshot,
  knowledge: Knowledge,
): VerdictColumn {
  const { columns } = snapshot;
  switch (leaf.kind) {
    case "oneOf": {
      const column = columns[leaf.attribute];
      return readLabels(column, decideOneOf(leaf, column, listAttributes.includes(leaf.attribute)));
    }
    case "gradeAtMost": {
      const verdicts = readLabels(
        columns.jobGrade,
        decideGrades(leaf, columns.jobGrade, knowledge.jobGradeTables),
      );
      const agreements = columns.collectiveAgreement;
      intersectInto(verdicts, readLabels(agreements, decideAgreements(leaf, agreements)));
      return verdicts;
    }
    case "workAnswers":
      return readLabels(columns.jobFamily, decideWorkAnswers(leaf, columns.jobFamily, knowledge.workAnswers));
  }
}

function readLabels(column: CodedColumn, verdicts: LabelVerdicts): VerdictColumn {
  const { codes } = column;
  const read = new Int8Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) read[row] = verdicts[(codes[row] ?? -1) + 1] ?? -1;
  return read;
}
