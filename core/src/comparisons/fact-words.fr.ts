import type { OutcomeKey, StartFact } from "./vocabulary.ts";

const labelsFr: Readonly<Record<string, string>> = {
  permanent: "CDI",
  fixedTerm: "CDD",
  fullTime: "temps plein",
  partTime: "temps partiel",
};

/** A label as sentences write it after the name of its fact, such as " CDD". */
export function factLabelFr(label: string): string {
  return ` ${labelsFr[label] ?? label}`;
}

/** Columns of outcomes as tables and sentences name them. */
export const outcomeNamesFr: Readonly<Record<OutcomeKey, string>> = {
  stillEmployed: "présence dans l’entreprise",
  openEnded: "contrat en CDI",
  movedGrade: "changement d’échelon",
  movedOccupation: "changement de métier",
  payChange: "hausse du salaire horaire",
  longAbsence: "mois d’absence longue",
};

/** Facts of the start as tables and sentences name them. */
export const factNamesFr: Readonly<Record<StartFact, string>> = {
  tenure: "ancienneté",
  age: "tranche d’âge",
  site: "site",
  occupation: "métier",
  contract: "contrat",
  workingTime: "temps de travail",
  pay: "salaire horaire",
  absenceBefore: "absences longues d’avant",
};
