import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { newDiagnosis } from "../diagnosis/edit-diagnosis.ts";
import { mostPeople, type PersonField, type PersonLine, type Visit } from "./model.ts";

export const emptyLine: PersonLine = {
  label: "",
  site: "",
  job: "",
  contract: "unknown",
  hours: "",
  diploma: "unknown",
};

/** A visit that begins: the firm's name, nobody yet. `firm` is not empty. */
export function newVisit(firm: string): Visit {
  return { format: 2, firm, people: [], diagnosis: newDiagnosis(firm, undefined) };
}

/** A line nobody filled counts for nobody. */
export function isFilled(line: PersonLine): boolean {
  return (
    `${line.label}${line.site}${line.job}${line.hours}`.trim() !== "" ||
    line.contract !== "unknown" ||
    line.diploma !== "unknown"
  );
}

/** The name of the firm as typed; its diagnosis follows as long as it bears the firm's name. */
export function withFirm(visit: Visit, firm: string): Visit {
  const { diagnosis } = visit;
  const isFollowing = diagnosis.label === visit.firm.trim() || visit.firm.trim() === "";
  if (!isFollowing || firm.trim() === "") return { ...visit, firm };
  return { ...visit, firm, diagnosis: { ...diagnosis, label: firm.trim() } };
}

/** The lines of the table; the headcount of the diagnosis follows them until somebody tells another one. */
export function withPeople(visit: Visit, people: readonly PersonLine[]): Visit {
  const kept = people.slice(0, mostPeople);
  const [before, after] = [visit.people.filter(isFilled).length, kept.filter(isFilled).length];
  const next = { ...visit, people: kept };
  const { headcount, ...unsized } = visit.diagnosis;
  if (before === after || (headcount !== undefined && headcount.value !== before)) return next;
  if (after === 0) return { ...next, diagnosis: unsized };
  return { ...next, diagnosis: { ...unsized, headcount: { value: after, source: { kind: "told" } } } };
}

/** One answer of one line; the line just below the last is born when it is filled. */
export function withAnswer<Field extends PersonField>(
  visit: Visit,
  row: number,
  field: Field,
  value: PersonLine[Field],
): Visit {
  const people = Array.from(
    { length: Math.max(visit.people.length, row + 1) },
    (_, index) => visit.people[index] ?? emptyLine,
  );
  return withPeople(
    visit,
    people.map((line, index) => (index === row ? { ...line, [field]: value } : line)),
  );
}

export function withoutLine(visit: Visit, row: number): Visit {
  return withPeople(
    visit,
    visit.people.filter((_, index) => index !== row),
  );
}

export function withDiagnosis(visit: Visit, diagnosis: Diagnosis): Visit {
  return { ...visit, diagnosis };
}

export function withDesign(visit: Visit, design: TrainingDesign): Visit {
  return { ...visit, design };
}
