import { gradeTextKey, type JobGradeTable } from "../../../core/src/workforce/public.ts";

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

/** A position being written. */
export interface DraftPosition {
  /** Names the position while it moves; not kept. */
  readonly id: number;
  readonly label: string;
  /** Texts placed here before that this month does not write; they move with the position. */
  readonly writtenBefore: readonly string[];
}

/** A grid being written, lowest position first. */
export interface GradeDraft {
  readonly positions: readonly DraftPosition[];
  /** Position of each grade that payroll writes, by the key of its texts. */
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
  if (stored === undefined) return { positions: [newPosition(0), newPosition(1)], placeOf: new Map() };
  const ofThisMonth = new Set(texts.map(({ key }) => key));
  const placeOf = new Map<string, number>();
  const positions = stored.positions.map(({ label, writtenAs }, id) => {
    for (const key of [label, ...writtenAs].map(gradeTextKey)) {
      if (ofThisMonth.has(key) && !placeOf.has(key)) placeOf.set(key, id);
    }
    return { id, label, writtenBefore: writtenAs.filter((text) => !ofThisMonth.has(gradeTextKey(text))) };
  });
  return { positions, placeOf };
}

interface WrittenGrid {
  readonly idcc: string;
  readonly draft: GradeDraft;
  readonly texts: readonly GradeText[];
}

/** Nameless positions are left out. */
export function tableOf({ idcc, draft, texts }: WrittenGrid): JobGradeTable {
  const positions = draft.positions.map(({ id, label, writtenBefore }) => {
    const here = texts.filter(({ key }) => draft.placeOf.get(key) === id).flatMap(({ labels }) => labels);
    return { label: label.trim(), writtenAs: [...here, ...writtenBefore] };
  });
  return { collectiveAgreement: idcc, positions: positions.filter(({ label }) => label !== "") };
}

export function withLabel(draft: GradeDraft, id: number, label: string): GradeDraft {
  const relabel = (position: DraftPosition) => (position.id === id ? { ...position, label } : position);
  return { ...draft, positions: draft.positions.map(relabel) };
}

/** Adds a position above the others. */
export function withPositionAdded(draft: GradeDraft): GradeDraft {
  const id = Math.max(-1, ...draft.positions.map((position) => position.id)) + 1;
  return { ...draft, positions: [...draft.positions, newPosition(id)] };
}

/** Takes a position away; its grades are placed nowhere. */
export function withPositionRemoved(draft: GradeDraft, id: number): GradeDraft {
  const positions = draft.positions.filter((position) => position.id !== id);
  return { positions, placeOf: new Map([...draft.placeOf].filter(([, place]) => place !== id)) };
}

/** Swaps the position at a rank with the one above it; nothing changes for the highest. */
export function withPositionRaised(draft: GradeDraft, rank: number): GradeDraft {
  const positions = [...draft.positions];
  positions.splice(rank, 2, ...positions.slice(rank, rank + 2).reverse());
  return { ...draft, positions };
}

/** Puts a grade at a position, or at none when the choice is "". */
export function withPlace(draft: GradeDraft, key: string, place: string): GradeDraft {
  const placeOf = new Map(draft.placeOf);
  if (place === "") placeOf.delete(key);
  else placeOf.set(key, Number(place));
  return { ...draft, placeOf };
}

function newPosition(id: number): DraftPosition {
  return { id, label: "", writtenBefore: [] };
}
