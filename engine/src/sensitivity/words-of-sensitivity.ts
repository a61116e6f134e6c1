import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures } from "../reading/figures.ts";
import { countOf, listOf, significant } from "../reading/phrases.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import {
  causeOfSensitivity,
  type NotCheckable,
  type SensitivityRefusal,
  type SensitivityRefusalCode,
} from "./sensitivity-refusal.ts";

type RefusalWords = {
  readonly [Code in SensitivityRefusalCode]: (
    refusal: SensitivityRefusal & { readonly code: Code },
  ) => Sentences;
};

const arms = {
  treated: { fr: "formées", en: "trained" },
  comparison: { fr: "de comparaison", en: "comparison" },
} as const;

const plainRegression = {
  fr: {
    method: ", que cette comparaison n’est pas",
    cluster: ", sans groupes qui partagent le même sort",
    weights: ", sans poids de sondage",
  },
  en: {
    method: ", which this comparison is not",
    cluster: ", without groups that share fate",
    weights: ", without sampling weights",
  },
} as const;

/** What is in the way and the cheapest remedy. Rows are told from 1. */
const refusals: RefusalWords = {
  pairsNeeded: () => ({
    fr:
      "Cette vérification demande des paires d’une personne formée et d’une seule autre, sans que personne serve deux fois. " +
      "Comparez par paires pour l’avoir.",
    en:
      "This check needs pairs of one trained person and one other, with nobody serving twice. Compare by pairs to " +
      "have it.",
  }),
  regressionNeeded: (r) => ({
    fr: `Cette vérification ne vaut que pour une régression ordinaire${plainRegression.fr[r.because]}.`,
    en: `This check only holds for an ordinary regression${plainRegression.en[r.because]}.`,
  }),
  nobodyLost: () => ({
    fr: "Aucune réponse ne manque : il n’y a pas de perte à craindre.",
    en: "No answer is missing: there is no loss to fear.",
  }),
  noSpread: () => ({
    fr: "Le résultat ne varie pas assez pour que l’écart se rapporte à sa dispersion.",
    en: "The outcome does not vary enough for the difference to be set against its spread.",
  }),
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  unequalLengths: (r) => ({
    fr: `« ${r.first} » et « ${r.second} » n’ont pas la même longueur. Reprenez l’export du fichier.`,
    en: `“${r.first}” and “${r.second}” do not have the same length. Export the file again.`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Retirez-la des caractéristiques de départ.`,
    en: `The column “${r.column}” plays two parts at once. Remove it from the starting characteristics.`,
  }),
  valueMissing: (r) => ({
    fr: `Il manque un nombre dans « ${r.column} », ligne ${r.row + 1}. Complétez-le ou retirez la ligne.`,
    en: `A number is missing in “${r.column}”, row ${r.row + 1}. Fill it in or remove the row.`,
  }),
  treatmentNotBinary: (r) => ({
    fr: `« ${r.column} », ligne ${r.row + 1} : écrivez 1 pour une personne formée, 0 sinon.`,
    en: `“${r.column}”, row ${r.row + 1}: write 1 for a trained person, 0 otherwise.`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  intervalOutOfOrder: () => ({
    fr: "La fourchette doit encadrer la valeur : la plus petite borne d’abord. Vérifiez les trois nombres.",
    en: "The interval must enclose the value, smaller bound first. Check the three numbers.",
  }),
  outsideRange: (r) => ({
    fr: `« ${r.column} », ligne ${r.row + 1} : la valeur sort des limites annoncées. Corrigez l’une ou les autres.`,
    en: `“${r.column}”, row ${r.row + 1}: the value lies outside the stated limits. Correct one or the other.`,
  }),
  tooFewPairs: (r) => ({
    fr: `Il y a ${countOf(r.pairs, "paire", "paires", "fr")} ; il en faut au moins ${r.needed}. Formez d’autres paires.`,
    en: `There are ${countOf(r.pairs, "pair", "pairs", "en")}; at least ${r.needed} are needed. Form more pairs.`,
  }),
  pairsAllTie: (r) => ({
    fr: `Dans les ${r.pairs} paires, les deux personnes ont le même résultat : il n’y a pas d’écart à mettre en doute.`,
    en: `In all ${r.pairs} pairs both people have the same outcome: there is no difference to question.`,
  }),
  tooFewObserved: (r) => ({
    fr:
      `Le résultat n’est connu que pour ${r.observed} des personnes ${arms[r.arm].fr} ; il en faut ` +
      `au moins ${r.needed}. Retrouvez d’autres réponses.`,
    en:
      `The outcome is known for only ${r.observed} of the ${arms[r.arm].en} people; at least ` +
      `${r.needed} are needed. Trace more answers.`,
  }),
  noOutcomeVariation: (r) => ({
    fr: `« ${r.column} » a la même valeur pour tout le monde. Choisissez un résultat qui varie.`,
    en: `“${r.column}” has the same value for everybody. Choose an outcome that varies.`,
  }),
  tooManyTerms: (r) => ({
    fr: `Il y a ${r.terms} caractéristiques de départ pour ${r.people} personnes. Gardez les plus importantes.`,
    en: `There are ${r.terms} starting characteristics for ${r.people} people. Keep the most important ones.`,
  }),
  treatmentExplained: () => ({
    fr: "Les caractéristiques de départ disent à elles seules qui a été formé. Retirez celle qui décide.",
    en: "The starting characteristics alone say who was trained. Remove the one that decides.",
  }),
  covariatesExplainNothing: () => ({
    fr:
      "Les caractéristiques de départ n’expliquent rien du résultat : elles ne renseignent pas sur ce qui " +
      "n’est pas mesuré. Ajoutez-en de plus parlantes.",
    en:
      "The starting characteristics explain nothing of the outcome: they tell nothing about what is not " +
      "measured. Add more telling ones.",
  }),
  noResidualVariation: () => ({
    fr: "Une fois les caractéristiques prises en compte, plus rien ne varie. Retirez-en.",
    en: "Once the characteristics are accounted for, nothing varies any more. Remove some.",
  }),
  benchmarkTooStrong: (r) => ({
    fr:
      `Rien ne peut peser autant de fois plus que « ${r.covariate} » : cela expliquerait plus que tout. ` +
      "Prenez un multiple plus petit.",
    en:
      `Nothing can weigh that many times more than “${r.covariate}”: it would explain more than everything. ` +
      "Take a smaller multiple.",
  }),
};

/** A refusal of a check, with its sentence in both languages. */
export function notCheckable<Each extends SensitivityRefusalCode>(
  refusal: SensitivityRefusal & { readonly code: Each },
): NotCheckable {
  const write: (refusal: SensitivityRefusal & { readonly code: Each }) => Sentences = refusals[refusal.code];
  return { code: refusal.code, cause: causeOfSensitivity(refusal.code), reading: write(refusal) };
}

type Code = SensitivityCaveat["code"];
type CaveatWords = {
  readonly [Each in Code]: (caveat: SensitivityCaveat & { readonly code: Each }) => Sentences;
};

const caveats: CaveatWords = {
  pairsWithoutDifference: (c) => ({
    fr: `${countOf(c.pairs, "paire", "paires", "fr")} sans écart sur ${c.of} : elles ne comptent pas dans le test.`,
    en: `${countOf(c.pairs, "pair", "pairs", "en")} without a difference, of ${c.of}: they do not count in the test.`,
  }),
  differencesTie: (c) => ({
    fr: `${c.pairs} paires ont un écart de même taille qu’une autre : elles partagent leur rang.`,
    en: `${c.pairs} pairs have a difference of the same size as another: they share their rank.`,
  }),
  fewPairs: (c) => ({
    fr: `${countOf(c.pairs, "paire seulement", "paires seulement", "fr")} : une ou deux paires peuvent changer la réponse.`,
    en: `Only ${countOf(c.pairs, "pair", "pairs", "en")}: one or two pairs can change the answer.`,
  }),
  approximateRatio: () => ({
    fr: "Le chiffre a d’abord été traduit en rapport de risques par une règle approchée.",
    en: "The figure was first turned into a risk ratio by an approximate rule.",
  }),
  rowsDropped: (c) => ({
    fr:
      `${countOf(c.rows, "personne a été écartée", "personnes ont été écartées", "fr")} faute de valeurs : ` +
      `${listOf(c.columns, "fr")}.`,
    en: `${countOf(c.rows, "person was", "people were", "en")} left out for want of values: ${listOf(c.columns, "en")}.`,
  }),
  aliasedColumns: (c) => ({
    fr: `Colonnes laissées de côté parce qu’elles répètent les autres : ${listOf(c.columns, "fr")}.`,
    en: `Columns left aside because they repeat the others: ${listOf(c.columns, "en")}.`,
  }),
  severalSolutions: (c) => {
    const told = (style: typeof frenchFigures) => c.solutions.map((one) => significant(one, style));
    const one = c.solutions.length === 1;
    return {
      fr: `Plusieurs chiffres répondent à la question ; ${one ? "l’autre est" : "les autres sont"} ${listOf(told(frenchFigures), "fr")}.`,
      en: `Several figures answer the question; ${one ? "the other is" : "the others are"} ${listOf(told(englishFigures), "en")}.`,
    };
  },
  rangeFromObserved: (c) => ({
    fr:
      "Les limites du résultat n’ont pas été données : le pire des cas va de la plus petite à la plus grande " +
      `valeur observée (${significant(c.low, frenchFigures)} à ${significant(c.high, frenchFigures)}).`,
    en:
      "The limits of the outcome were not given: the worst case runs from the smallest to the largest " +
      `observed value (${significant(c.low, englishFigures)} to ${significant(c.high, englishFigures)}).`,
  }),
  unknownArm: (c) => ({
    fr: `${countOf(c.rows, "personne a été écartée", "personnes ont été écartées", "fr")} : on ne sait pas si elle a été formée.`,
    en: `${countOf(c.rows, "person was", "people were", "en")} left out: it is not known whether they were trained.`,
  }),
  attritionAlike: () => ({
    fr: "Les réponses manquent presque autant des deux côtés : la fourchette est prudente.",
    en: "Answers are missing almost as often on both sides: the interval is cautious.",
  }),
  fewTrimmed: (c) => ({
    fr: `Moins d’une personne est en trop d’un côté (${significant(c.trimmed, frenchFigures)}) : les bornes se touchent presque.`,
    en: `Less than one person is in excess on one side (${significant(c.trimmed, englishFigures)}): the bounds almost touch.`,
  }),
  severalOutcomes: (c) => ({
    fr:
      `${c.outcomes} résultats ont été regardés : à force d’en regarder, on finit par en trouver un par hasard. ` +
      "Ne citez que les p corrigées.",
    en:
      `${c.outcomes} outcomes were looked at: look at enough of them and one will stand out by chance. ` +
      "Quote the corrected p-values only.",
  }),
};

/** A caveat with its sentence in both languages. */
export function tellSensitivity<Each extends Code>(
  caveat: SensitivityCaveat & { readonly code: Each },
): Told<SensitivityCaveat> {
  const write: (caveat: SensitivityCaveat & { readonly code: Each }) => Sentences = caveats[caveat.code];
  return { ...caveat, reading: write(caveat) };
}
