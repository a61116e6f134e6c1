import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Month } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { WorkforceStore } from "./ports.ts";
import { type Attribute, attributes, type CodedColumn, listAttributes } from "./snapshot.ts";
import type { JobFamilyAnswers, JobGradeTable } from "./work-knowledge.ts";

export interface WorkKnowledgeView {
  readonly answers: readonly JobFamilyAnswers[];
  readonly gradeTables: readonly JobGradeTable[];
  /** Job families of the month with their headcount, most numerous first. */
  readonly jobFamilies: readonly LabelCount[];
  /** What the month holds for each attribute, most frequent first; a list counts once under each of its members. */
  readonly labels: readonly { readonly attribute: Attribute; readonly rows: readonly LabelCount[] }[];
  /** What payroll writes as positions in the grid, by collective agreement, most frequent first. */
  readonly writtenGrades: readonly (LabelCount & { readonly collectiveAgreement: string })[];
}

export interface LabelCount {
  readonly label: string;
  readonly headcount: number;
}

/** In order of precedence. */
export type ViewWorkKnowledgeRefusal = NotAllowed | { readonly code: "monthNotStored" };

/** What is known of the content of the work and of the grids, beside what a month's payroll writes. */
export async function viewWorkKnowledge(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
  query: { readonly month: Month },
): Promise<Result<WorkKnowledgeView, ViewWorkKnowledgeRefusal>> {
  if (!may(actor, "viewWorkforce")) return refuse(notAllowed);
  const snapshot = await house.workforce.snapshot(query.month);
  if (snapshot === undefined) return refuse({ code: "monthNotStored" });
  const [answers, gradeTables] = [
    await house.workforce.workAnswers(),
    await house.workforce.jobGradeTables(),
  ];
  const { jobFamily, jobGrade, collectiveAgreement } = snapshot.columns;
  return accept({
    answers,
    gradeTables,
    jobFamilies: countLabels(jobFamily),
    writtenGrades: countGrades(jobGrade, collectiveAgreement),
    labels: attributes.map((attribute) => ({
      attribute,
      rows: countMembers(attribute, snapshot.columns[attribute]),
    })),
  });
}

function countLabels(column: CodedColumn): LabelCount[] {
  const counts = new Array<number>(column.labels.length).fill(0);
  for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const rows = column.labels.map((label, code) => ({ label, headcount: counts[code] ?? 0 }));
  return rows.sort((left, right) => right.headcount - left.headcount);
}

/** Labels told of one attribute: a criterion can name others by hand. */
const toldLabels = 500;

function countMembers(attribute: Attribute, column: CodedColumn): LabelCount[] {
  const counted = countLabels(column);
  if (!listAttributes.includes(attribute)) return counted.slice(0, toldLabels);
  const headcounts = new Map<string, number>();
  for (const { label, headcount } of counted) {
    for (const member of label.split("+")) headcounts.set(member, (headcounts.get(member) ?? 0) + headcount);
  }
  const rows = [...headcounts].map(([label, headcount]) => ({ label, headcount }));
  return rows.sort((left, right) => right.headcount - left.headcount).slice(0, toldLabels);
}

function countGrades(
  grades: CodedColumn,
  agreements: CodedColumn,
): (LabelCount & { collectiveAgreement: string })[] {
  const rows = new Map<string, { label: string; collectiveAgreement: string; headcount: number }>();
  grades.codes.forEach((gradeCode, row) => {
    const label = grades.labels[gradeCode];
    if (label === undefined) return;
    const collectiveAgreement = agreements.labels[agreements.codes[row] ?? -1] ?? "";
    const key = `${collectiveAgreement}\u001f${label}`;
    const entry = rows.get(key) ?? { label, collectiveAgreement, headcount: 0 };
    entry.headcount += 1;
    rows.set(key, entry);
  });
  return [...rows.values()].sort((left, right) => right.headcount - left.headcount);
}
