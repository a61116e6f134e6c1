import {
  type CodedColumn,
  gradeTextKey,
  type JobFamilyAnswers,
  type JobGradeTable,
} from "../workforce/index.ts";
import type { LeafCondition } from "./check-rule.ts";

type OneOf = Extract<LeafCondition, { kind: "oneOf" }>;
type GradeAtMost = Extract<LeafCondition, { kind: "gradeAtMost" }>;
type WorkAnswers = Extract<LeafCondition, { kind: "workAnswers" }>;

/**
 * Verdict code of each label of a column, decided once per label. Index 0 stands for "unknown label" and label `code`
 * stands at `code + 1`, so that the unknown code -1 needs no test in the loop over people.
 */
export type LabelVerdicts = Int8Array;

function decideEach(column: CodedColumn, decide: (label: string) => number): LabelVerdicts {
  const verdicts = new Int8Array(column.labels.length + 1);
  verdicts[0] = -1;
  column.labels.forEach((label, code) => {
    verdicts[code + 1] = decide(label);
  });
  return verdicts;
}

/** In when the label is one of the values or begins like one that ends with "*"; a list, when any of its parts is. */
export function decideOneOf(condition: OneOf, column: CodedColumn, isList: boolean): LabelVerdicts {
  const exact = new Set(condition.values.filter((value) => !value.endsWith("*")));
  const beginnings = condition.values
    .filter((value) => value.endsWith("*"))
    .map((value) => value.slice(0, -1));
  const isMet = (text: string) =>
    exact.has(text) || beginnings.some((beginning) => text.startsWith(beginning));
  return decideEach(column, (label) => ((isList ? label.split("+") : [label]).some(isMet) ? 1 : 0));
}

/**
 * In when the text stands for the given position of the grid or a lower one, out when higher. A text that the grid
 * does not hold, or holds at two positions, is unknown; so is every text without a grid.
 */
export function decideGrades(
  condition: GradeAtMost,
  column: CodedColumn,
  tables: readonly JobGradeTable[],
): LabelVerdicts {
  const table = tables.find((candidate) => candidate.collectiveAgreement === condition.collectiveAgreement);
  const positionByKey = table === undefined ? new Map<string, number>() : positionsByText(table);
  return decideEach(column, (label) => {
    const position = positionByKey.get(gradeTextKey(label));
    if (position === undefined || position === ambiguous) return -1;
    return position <= condition.position ? 1 : 0;
  });
}

const ambiguous = 0;

/** Position (1 is the lowest) by the text that payroll writes; `ambiguous` when it stands at two positions. */
function positionsByText(table: JobGradeTable): Map<string, number> {
  const positionByKey = new Map<string, number>();
  table.positions.forEach((grade, index) => {
    for (const key of new Set([grade.label, ...grade.writtenAs].map(gradeTextKey))) {
      positionByKey.set(key, positionByKey.has(key) ? ambiguous : index + 1);
    }
  });
  return positionByKey;
}

/** In when the collective agreement is the condition's, out when it is another. */
export function decideAgreements(condition: GradeAtMost, column: CodedColumn): LabelVerdicts {
  return decideEach(column, (label) => (label === condition.collectiveAgreement ? 1 : 0));
}

/** In with enough "yes", out when even the unanswered questions could not make enough, unknown between. */
export function decideWorkAnswers(
  condition: WorkAnswers,
  column: CodedColumn,
  workAnswers: readonly JobFamilyAnswers[],
): LabelVerdicts {
  const answersByFamily = new Map(workAnswers.map((entry) => [entry.jobFamily, entry.answers]));
  const questions = [...new Set(condition.questions)];
  return decideEach(column, (jobFamily) => {
    const answers = answersByFamily.get(jobFamily);
    const given = questions.map((question) => answers?.[question] ?? "unknown");
    const yes = given.filter((answer) => answer === "yes").length;
    const open = given.filter((answer) => answer === "unknown").length;
    if (yes >= condition.atLeast) return 1;
    return yes + open < condition.atLeast ? 0 : -1;
  });
}
