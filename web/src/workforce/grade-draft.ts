import { gradeTextKey } from "../../../core/src/categories/public.ts";
import type { JobGradeTable } from "../../../core/src/workforce/public.ts";

/** A text that payroll writes for a grade, with how many people have it this month. */
export interface WrittenGrade {
  readonly label: string;
  readonly headcount: number;
  readonly collectiveAgreement: string;
}

/** Texts that are the same grade written in several ways ("110L", "110 L"), which therefore have one place. */
export interface GradeText {
  readonly key: string;
  readonly labels: readonly string[];
  readonly headcount: number;
}

/** A grid being written, lowest position first. */
export interface GradeDraft {
  readonly positions: readonly string[];
  /** Index of the position of each grade that payroll writes, by the key of its texts. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** The grades of a month, most frequent first, each with all its writings. */
export function gradeTexts(written: readonly WrittenGrade[]): readonly GradeText[] {
  const byKey = Map.groupBy(written, ({ label }) => gradeTextKey(label));
  return [...byKey]
    .map(([key, grades]) => ({
      key,
      labels: grades.map(({ label }) => label),
      headcount: grades.reduce((sum, { headcount }) => sum + headcount, 0),
    }))
    .sort((one, other) => other.headcount - one.headcount);
}

export function draftOf(stored: JobGradeTable | undefined, texts: readonly GradeText[]): GradeDraft {
  if (stored === undefined) return { positions: ["", ""], placeOf: new Map() };
  const placeOf = new Map<string, number>();
  for (const { key } of texts) {
    const rank = stored.positions.findIndex(({ label, writtenAs }) =>
      [label, ...writtenAs].some((text) => gradeTextKey(text) === key),
    );
    if (rank >= 0) placeOf.set(key, rank);
  }
  return { positions: stored.positions.map((position) => position.label), placeOf };
}

interface WrittenGrid {
  readonly idcc: string;
  readonly draft: GradeDraft;
  readonly texts: readonly GradeText[];
  readonly stored: JobGradeTable | undefined;
}

/** Texts placed before that this month does not write stay where they were. Nameless positions are left out. */
export function tableOf({ idcc, draft, texts, stored }: WrittenGrid): JobGradeTable {
  const ofThisMonth = new Set(texts.map(({ key }) => key));
  const positions = draft.positions.map((label, rank) => {
    const here = texts.filter(({ key }) => draft.placeOf.get(key) === rank).flatMap(({ labels }) => labels);
    const before = stored?.positions[rank]?.writtenAs ?? [];
    const kept = before.filter((text) => !ofThisMonth.has(gradeTextKey(text)));
    return { label: label.trim(), writtenAs: [...here, ...kept] };
  });
  return { collectiveAgreement: idcc, positions: positions.filter(({ label }) => label !== "") };
}

export function withPosition(draft: GradeDraft, rank: number, label: string): GradeDraft {
  return { ...draft, positions: draft.positions.map((former, index) => (index === rank ? label : former)) };
}

/** Puts a grade at a rank, or at none when the rank is "". */
export function withPlace(draft: GradeDraft, key: string, rank: string): GradeDraft {
  const placeOf = new Map(draft.placeOf);
  if (rank === "") placeOf.delete(key);
  else placeOf.set(key, Number(rank));
  return { ...draft, placeOf };
}
