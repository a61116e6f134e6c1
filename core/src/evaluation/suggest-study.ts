import type { TableView } from "./model.ts";

const treatmentWords =
  /^(treat|traite|trait[ée]|traitement|trained|form[ée]|formation|a[_ ]suivi|beneficiaire)/i;
const treatedLabels = /^(1|oui|yes|vrai|true|form[ée]e?s?|trait[ée]e?s?|x)$/i;
const outcomeWords = /(apr[eè]s|after|r[ée]sultat|outcome|post(?!e)|re78|t1|final)/i;
const startWords = /(avant|before|baseline|d[ée]part|initial|pre_|t0|re7[45])/i;
const identifierWords = /^(id|identifiant|matricule|code|num[ée]ro|n°|ref)/i;

type ViewColumn = TableView["columns"][number];

/**
 * A first guess of the study from headings and values, for the person to correct: a guess is shown, never run.
 * The treatment has exactly two values; the outcome is a number; covariates are the rest but identifiers and columns
 * that say the same of everybody.
 */
export function suggestStudy(columns: readonly ViewColumn[]): TableView["suggestion"] {
  const treatment = columns.find((column) => column.values.length === 2 && treatmentWords.test(column.name));
  const numbers = columns.filter((column) => column.kind === "number" && column !== treatment);
  const isOutcome = ({ name }: ViewColumn) => outcomeWords.test(name) && !startWords.test(name);
  const outcome = numbers.findLast(isOutcome);
  const covariates = columns
    .filter((column) => column !== treatment && column !== outcome)
    .filter((column) => !identifierWords.test(column.name) && !isOutcome(column))
    .filter(({ kind, values }) => values.length > 1 && (kind === "number" || values.length < 12))
    .map((column) => column.name);
  const treatedLabel =
    treatment?.kind === "text" ? treatment.values.find((value) => treatedLabels.test(value)) : undefined;
  return {
    ...(treatment === undefined ? {} : { treatment: treatment.name }),
    ...(treatedLabel === undefined ? {} : { treatedLabel }),
    ...(outcome === undefined ? {} : { outcome: outcome.name }),
    covariates,
  };
}
