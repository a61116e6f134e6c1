import type { Sentences } from "../evaluate/study.ts";
import { countOf, listOf } from "../reading/phrases.ts";
import type { PanelRefusal, PanelRefusalCode } from "./panel-refusal.ts";

type Words = {
  readonly [Code in PanelRefusalCode]: (refusal: PanelRefusal & { readonly code: Code }) => Sentences;
};

const words: Words = {
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  unequalColumns: (r) => ({
    fr: `La colonne « ${r.column} » n’a pas autant de lignes que les autres. Reprenez l’export du fichier.`,
    en: `The column “${r.column}” does not have as many rows as the others. Export the file again.`,
  }),
  unreadableTerm: (r) => ({
    fr: `« ${r.term} » ne se lit pas comme une colonne, une puissance (age^2) ou un produit (age:anciennete).`,
    en: `“${r.term}” cannot be read as a column, a power (age^2) or a product (age:tenure).`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Donnez une colonne à chaque rôle.`,
    en: `The column “${r.column}” plays two parts at once. Give each part a column of its own.`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  treatmentNotNamed: () => ({
    fr: "Rien ne dit qui a été formé et quand. Indiquez la colonne de la première période de formation.",
    en: "Nothing says who was trained and when. Name the column of the first period with training.",
  }),
  unitNeeded: (r) => ({
    fr: `La méthode « ${r.method} » suit les mêmes personnes dans le temps. Indiquez la colonne qui les nomme.`,
    en: `The method “${r.method}” follows the same people over time. Name the column that identifies them.`,
  }),
  notTwoByTwo: (r) => ({
    fr:
      "Cette méthode compare deux périodes et un seul départ en formation ; le fichier en a " +
      `${countOf(r.periods, "période", "périodes", "fr")} et ${countOf(r.cohorts, "départ", "départs", "fr")}. ` +
      "Choisissez la méthode « groupTime ».",
    en:
      "This method compares two periods and a single start of training; the file has " +
      `${countOf(r.periods, "period", "periods", "en")} and ${countOf(r.cohorts, "start", "starts", "en")}. ` +
      "Choose the method “groupTime”.",
  }),
  treatmentNotBinary: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir 1 (formé) ou 0 (pas encore) ; voyez la ligne ${r.row}.`,
    en: `The column “${r.column}” must hold 1 (trained) or 0 (not yet); see row ${r.row}.`,
  }),
  weightsNotPositive: (r) => ({
    fr: `La colonne de poids « ${r.column} » contient une valeur nulle ou négative à la ligne ${r.row}. Corrigez-la.`,
    en: `The weights column “${r.column}” holds a zero or negative value in row ${r.row}. Correct it.`,
  }),
  firstTreatedUnreadable: (r) => ({
    fr:
      `À la ligne ${r.row}, « ${r.text} » dans la colonne « ${r.column} » n’est pas une période du fichier. ` +
      "Écrivez la première période de formation, ou 0 (ou rien) pour quelqu’un qui n’est jamais formé.",
    en:
      `In row ${r.row}, “${r.text}” in the column “${r.column}” is not a period of the file. ` +
      "Write the first period with training, or 0 (or nothing) for somebody never trained.",
  }),
  duplicateRows: (r) => ({
    fr:
      `« ${r.unit} » apparaît deux fois pour la période ${r.period} (lignes ${listOf(r.rows.map(String), "fr")}). ` +
      "Gardez une seule ligne par personne et par période.",
    en:
      `“${r.unit}” appears twice for the period ${r.period} (rows ${listOf(r.rows.map(String), "en")}). ` +
      "Keep one row per person and period.",
  }),
  firstTreatedVaries: (r) => ({
    fr:
      `Pour « ${r.unit} », la colonne « ${r.column} » change d’une ligne à l’autre ` +
      `(lignes ${listOf(r.rows.map(String), "fr")}). Écrivez partout la première période de formation.`,
    en:
      `For “${r.unit}”, the column “${r.column}” changes from one row to another ` +
      `(rows ${listOf(r.rows.map(String), "en")}). Write the first period with training everywhere.`,
  }),
  clusterVaries: (r) => ({
    fr:
      `« ${r.unit} » change de groupe dans la colonne « ${r.column} » (lignes ${listOf(r.rows.map(String), "fr")}). ` +
      "Gardez pour chacun son groupe de départ.",
    en:
      `“${r.unit}” changes group in the column “${r.column}” (rows ${listOf(r.rows.map(String), "en")}). ` +
      "Keep everybody’s starting group.",
  }),
  tooManyMissing: (r) => ({
    fr:
      `Il manque des valeurs dans ${r.missing} des ${r.of} lignes (${listOf(r.columns, "fr")}). ` +
      "Complétez ces colonnes ou retirez-en une.",
    en:
      `Values are missing in ${r.missing} of the ${r.of} rows (${listOf(r.columns, "en")}). ` +
      "Complete these columns or leave one out.",
  }),
  noOutcomeVariation: (r) => ({
    fr: `La colonne « ${r.column} » a toujours la même valeur. Choisissez un résultat qui varie.`,
    en: `The column “${r.column}” always has the same value. Choose an outcome that varies.`,
  }),
  onePeriod: (r) => ({
    fr:
      `Il y a ${countOf(r.periods, "période", "périodes", "fr")} dans le fichier ; il en faut au moins deux, ` +
      "dont une avant la formation. Ajoutez une mesure d’avant.",
    en:
      `There is ${countOf(r.periods, "period", "periods", "en")} in the file; at least two are needed, one of ` +
      "them before training. Add a measure from before.",
  }),
  noTreatedUnit: () => ({
    fr: "Personne n’est formé dans les périodes du fichier. Vérifiez la colonne de la première période de formation.",
    en: "Nobody is trained within the periods of the file. Check the column of the first period with training.",
  }),
  severalStarts: (r) => ({
    fr:
      `La formation commence à ${r.starts} moments différents selon les personnes ou les équipes. Gardez celles d’un seul ` +
      "moment, ou choisissez une méthode faite pour plusieurs départs.",
    en:
      `Training begins at ${r.starts} different moments among the units. Keep those of one moment, or choose a method made ` +
      "for several starts.",
  }),
  noCompleteUnit: (r) => ({
    fr:
      `Aucune des ${r.units} personnes ou équipes formées n’est vue à toutes les périodes : leur moyenne bougerait toute ` +
      "seule quand l’une arrive ou s’en va. Gardez-en une seule, ou complétez-les.",
    en:
      `None of the ${r.units} trained units is seen in every period: their mean would move by itself as they come and go. ` +
      "Keep a single one, or complete them.",
  }),
  noPeriodBefore: () => ({
    fr:
      "Ceux qui sont formés le sont dès la première période : personne n’a été vu avant sa formation. " +
      "Ajoutez des mesures d’avant.",
    en:
      "Those trained are trained from the first period on: nobody was seen before training. " +
      "Add measures from before.",
  }),
  noComparisonUnit: () => ({
    fr:
      "Il n’y a personne à qui comparer : tout le monde est formé au même moment, ou déjà formé. " +
      "Ajoutez des personnes non formées, ou formées plus tard.",
    en:
      "There is nobody to compare with: everybody is trained at the same time, or already. " +
      "Add people who are not trained, or trained later.",
  }),
  tooFewTreated: (r) => ({
    fr:
      `Il y a ${countOf(r.treated, "personne ou équipe formée", "personnes ou équipes formées", "fr")} ; il en faut ` +
      `au moins ${r.needed}. Attendez d’autres départs en formation, ou regardez les parcours un par un.`,
    en:
      `There ${r.treated === 1 ? "is" : "are"} ${countOf(r.treated, "trained unit", "trained units", "en")}; at least ` +
      `${r.needed} are needed. Wait for others to be trained, or look at the paths one by one.`,
  }),
  tooFewComparisons: (r) => ({
    fr:
      `Il y a ${countOf(r.comparison, "personne", "personnes", "fr")} à qui comparer ; il en faut au moins ` +
      `${r.needed}. Ajoutez des collègues non formés, d’un autre site par exemple.`,
    en:
      `There ${r.comparison === 1 ? "is" : "are"} ${countOf(r.comparison, "unit", "units", "en")} to compare with; at ` +
      `least ${r.needed} are needed. Add untrained colleagues, from another site for instance.`,
  }),
  tooFewClusters: (r) => ({
    fr:
      `Il y a ${countOf(r.clusters, "groupe", "groupes", "fr")} (sites, entreprises) ; il en faut au moins ` +
      `${r.needed} pour savoir ce qui vient des groupes eux-mêmes. Ajoutez des sites, ou présentez-les côte à côte.`,
    en:
      `There ${r.clusters === 1 ? "is" : "are"} ${countOf(r.clusters, "group", "groups", "en")} (sites, companies); at ` +
      `least ${r.needed} are needed to tell what comes from the groups themselves. Add sites, or show them side by side.`,
  }),
  tooManyTerms: (r) => ({
    fr:
      `Il y a ${r.terms} caractéristiques de départ pour ${r.units} personnes à comparer. ` +
      "Gardez les plus importantes.",
    en: `There are ${r.terms} starting characteristics for ${r.units} units to compare. Keep the most important ones.`,
  }),
  noOverlap: (r) => ({
    fr:
      `Les caractéristiques de départ disent à elles seules qui sont les ${r.treated} formés : rien de comparable ` +
      "en face. Retirez celle qui décide, ou cherchez d’autres personnes de comparaison.",
    en:
      `The starting characteristics alone say who the ${r.treated} trained are: nothing comparable faces them. ` +
      "Remove the one that decides, or look for other comparison people.",
  }),
  noResidualVariation: () => ({
    fr:
      "Il reste trop peu de personnes, ou trop peu de différences entre elles, pour mesurer une incertitude. " +
      "Suivez plus de personnes ou choisissez un résultat qui varie.",
    en:
      "Too few people are left, or too few differences between them, to measure an uncertainty. " +
      "Follow more people or choose an outcome that varies.",
  }),
};

/** Sentences of a refusal, in both languages. */
export function readPanelRefusal<Code extends PanelRefusalCode>(
  refusal: PanelRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: PanelRefusal & { readonly code: Code }) => Sentences = words[refusal.code];
  return write(refusal);
}
