import type { EffectRow, EffectTable } from "./effect-table.ts";
import { type Cell, type Column, empty, type Table, tableOf, wholeCell } from "./table.ts";

/** Names of the columns of a table of trained and not trained people, for whoever estimates on it. */
export const effectHeadings = {
  treatment: "traitement",
  outcome: "resultat_apres",
  numericCovariates: ["age", "anciennete_mois", "salaire_avant", "resultat_avant"],
  textCovariates: ["poste", "sexe", "entreprise"],
} as const;

/** The table as a file would hold it: without the truth. */
export function effectSheet(table: EffectTable): Table {
  return tableOf(columns, () => table.rows);
}

const columns: readonly Column<EffectRow>[] = [
  { heading: "traitement", field: "", cell: ({ isTrained }) => wholeCell(isTrained ? 1 : 0) },
  { heading: "age", field: "", cell: ({ age }) => wholeOrEmpty(age) },
  { heading: "anciennete_mois", field: "", cell: ({ tenureMonths }) => wholeOrEmpty(tenureMonths) },
  { heading: "poste", field: "", cell: ({ job }) => job },
  { heading: "sexe", field: "", cell: ({ isFemale }) => (isFemale ? "F" : "M") },
  { heading: "entreprise", field: "", cell: ({ company }) => `Entreprise ${company + 1}` },
  { heading: "salaire_avant", field: "", cell: ({ payBefore }) => wholeOrEmpty(payBefore) },
  { heading: "resultat_avant", field: "", cell: ({ markBefore }) => tenths(markBefore) },
  { heading: "resultat_apres", field: "", cell: ({ markAfter }) => tenths(markAfter) },
];

function wholeOrEmpty(value: number | undefined): Cell {
  return value === undefined ? empty : wholeCell(value);
}

function tenths(value: number): Cell {
  return { kind: "hundredths", value: Math.round(value * 100) };
}
