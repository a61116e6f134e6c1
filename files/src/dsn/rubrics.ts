/**
 * What is kept of a rubric: its `value`; the `family` of a motive or the `band` of a quantity, the value itself being
 * forgotten; nothing but the `check` or choice it serves; or only the `boundary` it marks, its value never being read.
 */
export type RubricUse = "value" | "family" | "band" | "check" | "boundary";

/** A rubric of the DSN that the reader looks at. Every other one is dropped, and counted by its code. */
export interface KeptRubric {
  readonly code: string;
  /** Official label, as written in the norm. */
  readonly label: string;
  readonly format: "code" | "day" | "month" | "decimal" | "count" | "text";
  readonly use: RubricUse;
  /** Fields of the model it feeds. */
  readonly becomes: readonly string[];
}

/** Edition of the norm's technical specification that the labels come from; older editions add 31, 34, 53, 60, 65 and 86. */
export const normEdition = "CT2026.1";

/** Versions of the norm whose rubrics were checked; others are read the same way, with a note. */
export const knownNormVersions: readonly string[] = ["P25V01", "P26V01"];

export const keptRubrics = [
  row("S10.G00.00.005", "Code envoi du fichier d'essai ou réel", "code", "check", []),
  row("S10.G00.00.006", "Numéro de version de la norme utilisée", "text", "value", ["normVersions"]),
  row("S20.G00.05.001", "Nature de la déclaration", "code", "check", []),
  row("S20.G00.05.002", "Type de la déclaration", "code", "value", ["standing"]),
  row("S20.G00.05.003", "Numéro de fraction de déclaration", "text", "value", ["fraction"]),
  row("S20.G00.05.005", "Date du mois principal déclaré", "month", "value", ["month"]),
  row("S21.G00.06.001", "SIREN", "text", "value", ["company", "establishment"]),
  row("S21.G00.06.003", "Code APEN", "text", "value", ["activityCode"]),
  row("S21.G00.06.015", "Code convention collective applicable", "text", "value", ["collectiveAgreement"]),
  row("S21.G00.11.001", "NIC", "text", "value", ["establishment"]),
  row("S21.G00.11.002", "Code APET", "text", "value", ["activityCode"]),
  row("S21.G00.11.004", "Code postal", "text", "value", ["postcode"]),
  row("S21.G00.11.022", "Code convention collective principale", "text", "value", ["collectiveAgreement"]),
  row("S21.G00.30.001", "Numéro d'inscription au répertoire", "text", "boundary", []),
  row("S21.G00.30.005", "Sexe", "code", "value", ["sex"]),
  row("S21.G00.30.006", "Date de naissance", "day", "band", ["ageBand"]),
  row("S21.G00.30.019", "Matricule de l'individu dans l'entreprise", "text", "value", ["staffNumber"]),
  row("S21.G00.30.024", "Niveau de formation le plus élevé obtenu par l'individu", "code", "value", [
    "qualificationLevel",
  ]),
  row("S21.G00.34.001", "Facteur d'exposition", "code", "value", ["exposures"]),
  row("S21.G00.34.002", "Numéro du contrat", "text", "check", []),
  row("S21.G00.40.001", "Date de début du contrat", "day", "value", ["contractStart"]),
  row("S21.G00.40.002", "Statut du salarié (conventionnel)", "code", "value", ["jobStatus"]),
  row("S21.G00.40.004", "Code profession et catégorie socioprofessionnelle (PCS-ESE)", "text", "value", [
    "occupationCode",
  ]),
  row("S21.G00.40.006", "Libellé de l'emploi", "text", "value", ["jobLabel"]),
  row("S21.G00.40.007", "Nature du contrat", "code", "value", ["contractKind"]),
  row("S21.G00.40.008", "Dispositif de politique publique et conventionnel", "code", "value", [
    "contractKind",
  ]),
  row("S21.G00.40.009", "Numéro du contrat", "text", "check", ["staffNumber"]),
  row("S21.G00.40.011", "Unité de mesure de la quotité de travail", "code", "check", []),
  row("S21.G00.40.012", "Quotité de travail de référence de l'entreprise", "decimal", "value", [
    "workingTimeShare",
  ]),
  row("S21.G00.40.013", "Quotité de travail du contrat", "decimal", "value", ["workingTimeShare"]),
  row("S21.G00.40.014", "Modalité d'exercice du temps de travail", "code", "value", ["workingTime"]),
  row("S21.G00.40.017", "Code convention collective applicable", "text", "value", ["collectiveAgreement"]),
  row("S21.G00.40.041", "Positionnement dans la convention collective", "text", "value", ["jobGrade"]),
  row("S21.G00.51.001", "Date de début de période de paie", "day", "check", []),
  row("S21.G00.51.010", "Numéro du contrat", "text", "check", []),
  row("S21.G00.51.011", "Type", "code", "check", []),
  row("S21.G00.51.012", "Nombre d'heures", "decimal", "value", ["hourlyPay"]),
  row("S21.G00.51.013", "Montant", "decimal", "value", ["grossPay", "hourlyPay"]),
  row("S21.G00.53.001", "Type", "code", "check", []),
  row("S21.G00.53.002", "Mesure", "decimal", "value", ["paidHours"]),
  row("S21.G00.53.003", "Unité de mesure", "code", "check", []),
  row("S21.G00.60.001", "Motif de l'arrêt", "code", "family", ["stopTotals"]),
  row("S21.G00.60.002", "Date du dernier jour travaillé", "day", "value", ["stopDays", "stopTotals"]),
  row("S21.G00.60.003", "Date de fin prévisionnelle", "day", "value", ["stopDays", "stopTotals"]),
  row("S21.G00.60.010", "Date de la reprise", "day", "value", ["stopDays", "stopTotals"]),
  row("S21.G00.62.001", "Date de fin du contrat", "day", "value", ["exit"]),
  row("S21.G00.62.002", "Motif de la rupture du contrat", "code", "family", ["exit"]),
  row("S21.G00.65.002", "Date de début de la suspension", "day", "value", ["suspensionDays"]),
  row("S21.G00.65.003", "Date de fin de la suspension", "day", "value", ["suspensionDays"]),
  row("S21.G00.86.001", "Type", "code", "check", []),
  row("S21.G00.86.002", "Unité de mesure", "code", "value", ["tenureMonths"]),
  row("S21.G00.86.003", "Valeur", "count", "value", ["tenureMonths"]),
  row("S21.G00.86.005", "Numéro du contrat", "text", "check", []),
  row("S90.G00.90.001", "Nombre total de rubriques", "count", "check", []),
  row("S90.G00.90.002", "Nombre de DSN", "count", "check", []),
] as const satisfies readonly KeptRubric[];

export type KeptCode = (typeof keptRubrics)[number]["code"];

// A plain function keeps the table readable and its codes literal.
function row<Code extends string>(
  code: Code,
  label: string,
  format: KeptRubric["format"],
  ...[use, becomes]: [RubricUse, readonly string[]]
): KeptRubric & { readonly code: Code } {
  return { code, label, format, use, becomes };
}
