import type { JobGradeTable } from "../../../core/src/workforce/public.ts";

/** A text that payroll writes for a grade, with how many people have it this month. */
export interface WrittenGrade {
  readonly label: string;
  readonly headcount: number;
  readonly collectiveAgreement: string;
}

/** A grid being written, lowest position first. */
export interface GradeDraft {
  readonly positions: readonly string[];
  /** Index of the position of each text that payroll writes. */
  readonly placeOf: ReadonlyMap<string, number>;
}

export function draftOf(stored: JobGradeTable | undefined, written: readonly WrittenGrade[]): GradeDraft {
  if (stored === undefined) return { positions: ["", ""], placeOf: new Map() };
  const placeOf = new Map<string, number>();
  for (const { label } of written) {
    const rank = stored.positions.findIndex((position) =>
      position.writtenAs.some((text) => sameText(text, label)),
    );
    if (rank >= 0) placeOf.set(label, rank);
  }
  return { positions: stored.positions.map((position) => position.label), placeOf };
}

/** Texts placed before that this month's payroll does not write stay; nameless positions are left out. */
export function tableOf(idcc: string, draft: GradeDraft, stored: JobGradeTable | undefined): JobGradeTable {
  const placed = [...draft.placeOf];
  const positions = draft.positions.map((label, rank) => {
    const here = placed.filter(([, place]) => place === rank).map(([text]) => text);
    const before = stored?.positions[rank]?.writtenAs ?? [];
    const kept = before.filter((text) => !placed.some(([other]) => sameText(other, text)));
    return { label: label.trim(), writtenAs: [...new Set([...here, ...kept])] };
  });
  return { collectiveAgreement: idcc, positions: positions.filter(({ label }) => label !== "") };
}

export function withPosition(draft: GradeDraft, rank: number, label: string): GradeDraft {
  return { ...draft, positions: draft.positions.map((former, index) => (index === rank ? label : former)) };
}

/** Puts a text at a rank, or at none when the rank is "". */
export function withPlace(draft: GradeDraft, text: string, rank: string): GradeDraft {
  const placeOf = new Map(draft.placeOf);
  if (rank === "") placeOf.delete(text);
  else placeOf.set(text, Number(rank));
  return { ...draft, placeOf };
}

function sameText(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
