/**
 * What is kept of a rubric: its `value`; the `family` of a motive or the `band` of a quantity, the value itself being
 * forgotten; nothing but the `check` or choice it serves; or only the `boundary` it marks, its value never being read.
 */
export type RubricUse = "value" | "family" | "band" | "check" | "boundary";

/** What is known of a rubric that the reader looks at. */
export interface RubricUsage {
  /** Official label, as written in the norm. */
  readonly label: string;
  readonly format: "code" | "day" | "month" | "decimal" | "count" | "text";
  readonly use: RubricUse;
  /** Fields of the model it feeds. */
  readonly becomes: readonly string[];
}

/** Edition of the technical specification that the labels come from; those of 34, 53, 60, 65 and 86 are older. */
export const normEdition = "CT2026.1";

/** Versions of the norm whose rubrics were checked; others are read the same way, with a note. */
export const knownNormVersions: readonly string[] = ["P25V01", "P26V01"];

/** The rubrics of the DSN that the reader looks at, by code. Every other one is dropped, and counted by its code. */
export const keptRubrics = {
  "S10.G00.00.001": { label: "Nom du logiciel utilisé", format: "text", use: "boundary", becomes: [] },
  "S10.G00.00.005": {
    label: "Code envoi du fichier d'essai ou réel",
    format: "code",
    use: "check",
    becomes: [],
  },
  "S10.G00.00.006": {
    label: "Numéro de version de la norme utilisée",
    format: "text",
    use: "value",
    becomes: ["normVersions"],
  },
  "S20.G00.05.001": { label: "Nature de la déclaration", format: "code", use: "check", becomes: [] },
  "S20.G00.05.002": { label: "Type de la déclaration", format: "code", use: "value", becomes: ["standing"] },
  "S20.G00.05.003": {
    label: "Numéro de fraction de déclaration",
    format: "text",
    use: "value",
    becomes: ["fraction"],
  },
  "S20.G00.05.005": {
    label: "Date du mois principal déclaré",
    format: "month",
    use: "value",
    becomes: ["month"],
  },
  "S21.G00.06.001": { label: "SIREN", format: "text", use: "value", becomes: ["company", "establishment"] },
  "S21.G00.06.003": { label: "Code APEN", format: "text", use: "value", becomes: ["activityCode"] },
  "S21.G00.06.015": {
    label: "Code convention collective applicable",
    format: "text",
    use: "value",
    becomes: ["collectiveAgreement"],
  },
  "S21.G00.11.001": { label: "NIC", format: "text", use: "value", becomes: ["establishment"] },
  "S21.G00.11.002": { label: "Code APET", format: "text", use: "value", becomes: ["activityCode"] },
  "S21.G00.11.004": { label: "Code postal", format: "text", use: "value", becomes: ["postcode"] },
  "S21.G00.11.022": {
    label: "Code convention collective principale",
    format: "text",
    use: "value",
    becomes: ["collectiveAgreement"],
  },
  "S21.G00.30.001": {
    label: "Numéro d'inscription au répertoire",
    format: "text",
    use: "boundary",
    becomes: [],
  },
  "S21.G00.30.005": { label: "Sexe", format: "code", use: "value", becomes: ["sex"] },
  "S21.G00.30.006": { label: "Date de naissance", format: "day", use: "band", becomes: ["ageBand"] },
  "S21.G00.30.019": {
    label: "Matricule de l'individu dans l'entreprise",
    format: "text",
    use: "value",
    becomes: ["staffNumber"],
  },
  "S21.G00.30.024": {
    label: "Niveau de formation le plus élevé obtenu par l'individu",
    format: "code",
    use: "value",
    becomes: ["qualificationLevel"],
  },
  "S21.G00.34.001": { label: "Facteur d'exposition", format: "code", use: "value", becomes: ["exposures"] },
  "S21.G00.34.002": { label: "Numéro du contrat", format: "text", use: "check", becomes: [] },
  "S21.G00.40.001": {
    label: "Date de début du contrat",
    format: "day",
    use: "value",
    becomes: ["contractStart"],
  },
  "S21.G00.40.002": {
    label: "Statut du salarié (conventionnel)",
    format: "code",
    use: "value",
    becomes: ["jobStatus"],
  },
  "S21.G00.40.004": {
    label: "Code profession et catégorie socioprofessionnelle (PCS-ESE)",
    format: "text",
    use: "value",
    becomes: ["occupationCode"],
  },
  "S21.G00.40.006": { label: "Libellé de l'emploi", format: "text", use: "value", becomes: ["jobLabel"] },
  "S21.G00.40.007": { label: "Nature du contrat", format: "code", use: "value", becomes: ["contractKind"] },
  "S21.G00.40.008": {
    label: "Dispositif de politique publique et conventionnel",
    format: "code",
    use: "value",
    becomes: ["contractKind"],
  },
  "S21.G00.40.009": { label: "Numéro du contrat", format: "text", use: "check", becomes: ["staffNumber"] },
  "S21.G00.40.012": {
    label: "Quotité de travail de référence de l'entreprise",
    format: "decimal",
    use: "value",
    becomes: ["workingTimeShare"],
  },
  "S21.G00.40.013": {
    label: "Quotité de travail du contrat",
    format: "decimal",
    use: "value",
    becomes: ["workingTimeShare"],
  },
  "S21.G00.40.014": {
    label: "Modalité d'exercice du temps de travail",
    format: "code",
    use: "value",
    becomes: ["workingTime"],
  },
  "S21.G00.40.017": {
    label: "Code convention collective applicable",
    format: "text",
    use: "value",
    becomes: ["collectiveAgreement"],
  },
  "S21.G00.40.041": {
    label: "Positionnement dans la convention collective",
    format: "text",
    use: "value",
    becomes: ["jobGrade"],
  },
  "S21.G00.51.001": { label: "Date de début de période de paie", format: "day", use: "check", becomes: [] },
  "S21.G00.51.010": { label: "Numéro du contrat", format: "text", use: "check", becomes: [] },
  "S21.G00.51.011": { label: "Type", format: "code", use: "check", becomes: [] },
  "S21.G00.51.012": { label: "Nombre d'heures", format: "decimal", use: "value", becomes: ["hourlyPay"] },
  "S21.G00.51.013": { label: "Montant", format: "decimal", use: "value", becomes: ["grossPay", "hourlyPay"] },
  "S21.G00.53.001": { label: "Type", format: "code", use: "check", becomes: [] },
  "S21.G00.53.002": { label: "Mesure", format: "decimal", use: "value", becomes: ["paidHours"] },
  "S21.G00.53.003": { label: "Unité de mesure", format: "code", use: "check", becomes: [] },
  "S21.G00.60.001": { label: "Motif de l'arrêt", format: "code", use: "family", becomes: ["stopTotals"] },
  "S21.G00.60.002": {
    label: "Date du dernier jour travaillé",
    format: "day",
    use: "value",
    becomes: ["stopDays", "stopTotals"],
  },
  "S21.G00.60.003": {
    label: "Date de fin prévisionnelle",
    format: "day",
    use: "value",
    becomes: ["stopDays", "stopTotals"],
  },
  "S21.G00.60.010": {
    label: "Date de la reprise",
    format: "day",
    use: "value",
    becomes: ["stopDays", "stopTotals"],
  },
  "S21.G00.62.001": { label: "Date de fin du contrat", format: "day", use: "value", becomes: ["exit"] },
  "S21.G00.62.002": {
    label: "Motif de la rupture du contrat",
    format: "code",
    use: "family",
    becomes: ["exit"],
  },
  "S21.G00.65.002": {
    label: "Date de début de la suspension",
    format: "day",
    use: "value",
    becomes: ["suspensionDays"],
  },
  "S21.G00.65.003": {
    label: "Date de fin de la suspension",
    format: "day",
    use: "value",
    becomes: ["suspensionDays"],
  },
  "S21.G00.86.001": { label: "Type", format: "code", use: "check", becomes: [] },
  "S21.G00.86.002": { label: "Unité de mesure", format: "code", use: "value", becomes: ["tenureMonths"] },
  "S21.G00.86.003": { label: "Valeur", format: "decimal", use: "value", becomes: ["tenureMonths"] },
  "S21.G00.86.005": { label: "Numéro du contrat", format: "text", use: "check", becomes: [] },
  "S90.G00.90.001": { label: "Nombre total de rubriques", format: "count", use: "check", becomes: [] },
  "S90.G00.90.002": { label: "Nombre de DSN", format: "count", use: "check", becomes: [] },
} as const satisfies Readonly<Record<string, RubricUsage>>;

export type KeptCode = keyof typeof keptRubrics;
