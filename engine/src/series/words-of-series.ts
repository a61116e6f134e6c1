import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, significant } from "../reading/phrases.ts";
import { outcomeWords, surenessSentences } from "../reading/words-of-findings.ts";
import type { SeriesQuestion } from "./read-series.ts";
import type { SeriesCaveat } from "./series-caveat.ts";
import type { SeriesEstimate } from "./series-estimate.ts";
import {
  causeOfSeries,
  type SeriesNotEstimable,
  type SeriesRefusal,
  type SeriesRefusalCode,
} from "./series-refusal.ts";

type RefusalWords = {
  readonly [Code in SeriesRefusalCode]: (refusal: SeriesRefusal & { readonly code: Code }) => Sentences;
};

const refusals: RefusalWords = {
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  unequalColumns: (r) => ({
    fr: `La colonne « ${r.column} » n’a pas autant de lignes que les autres. Reprenez l’export du fichier.`,
    en: `The column “${r.column}” does not have as many rows as the others. Export the file again.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Choisissez deux colonnes.`,
    en: `The column “${r.column}” plays two parts at once. Choose two columns.`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  periodNotWhole: (r) => ({
    fr: `« ${r.column} », ligne ${r.row + 1} : écrivez les périodes en nombres entiers, une par une (1, 2, 3…).`,
    en: `“${r.column}”, row ${r.row + 1}: write periods as whole numbers, one by one (1, 2, 3…).`,
  }),
  periodTwice: (r) => ({
    fr: `« ${r.column} », ligne ${r.row + 1} : la période ${r.period} est déjà là. Gardez une ligne par période.`,
    en: `“${r.column}”, row ${r.row + 1}: period ${r.period} is already there. Keep one row per period.`,
  }),
  tooFewBefore: (r) => ({
    fr: `Il y a ${countOf(r.before, "période", "périodes", "fr")} avant la formation ; il en faut au moins ${r.needed}. Remontez plus loin.`,
    en: `There are ${countOf(r.before, "period", "periods", "en")} before the training; at least ${r.needed} are needed. Go further back.`,
  }),
  tooFewAfter: (r) => ({
    fr: `Il y a ${countOf(r.after, "période", "périodes", "fr")} depuis la formation ; il en faut au moins ${r.needed}. Attendez un peu.`,
    en: `There are ${countOf(r.after, "period", "periods", "en")} since the training; at least ${r.needed} are needed. Wait a little.`,
  }),
  noOutcomeVariation: (r) => ({
    fr: `« ${r.column} » a la même valeur à chaque période. Choisissez un résultat qui varie.`,
    en: `“${r.column}” has the same value in every period. Choose an outcome that varies.`,
  }),
  noResidualVariation: () => ({
    fr: "Les points suivent exactement deux droites : il n’y a pas de hasard à mesurer. Vérifiez les chiffres.",
    en: "The points follow two lines exactly: there is no chance to measure. Check the figures.",
  }),
};

/** A refusal with its sentence in both languages. */
export function seriesNotEstimable<Each extends SeriesRefusalCode>(
  refusal: SeriesRefusal & { readonly code: Each },
): SeriesNotEstimable {
  const write: (refusal: SeriesRefusal & { readonly code: Each }) => Sentences = refusals[refusal.code];
  return { code: refusal.code, cause: causeOfSeries(refusal.code), reading: write(refusal) };
}

type Code = SeriesCaveat["code"];
type CaveatWords = { readonly [Each in Code]: (caveat: SeriesCaveat & { readonly code: Each }) => Sentences };

const caveats: CaveatWords = {
  oneSeries: () => ({
    fr:
      "Une seule série, sans comparaison : autre chose a pu changer au même moment. " +
      "Une équipe semblable, non formée, aiderait à le savoir.",
    en:
      "A single series without comparison: something else may have changed at the same moment. " +
      "A similar team that was not trained would help to tell.",
  }),
  shortSeries: (c) => ({
    fr: `${c.points} points seulement : la fourchette en tient compte et elle est large.`,
    en: `Only ${c.points} points: the interval allows for it and is wide.`,
  }),
  periodsMissing: (c) => ({
    fr: `Il manque ${countOf(c.periods, "période", "périodes", "fr")} dans la série : elles sont sautées, pas inventées.`,
    en: `${countOf(c.periods, "period is", "periods are", "en")} missing in the series: they are skipped, not made up.`,
  }),
  pointsLinked: (c) => ({
    fr:
      "Chaque point ressemble au précédent " +
      `(lien de ${significant(c.correlation, frenchFigures)}) : il y a moins à apprendre qu’il n’y a de points.`,
    en:
      "Each point resembles the one before " +
      `(link of ${significant(c.correlation, englishFigures)}): there is less to learn than there are points.`,
  }),
  neweyWestNarrower: (c) => ({
    fr:
      "La correction de Newey-West donnerait une erreur plus petite " +
      `(${significant(c.neweyWest, frenchFigures)} au lieu de ${significant(c.chosen, frenchFigures)}) : ` +
      "sur une série courte, elle est trop sûre d’elle.",
    en:
      "The Newey-West correction would give a smaller error " +
      `(${significant(c.neweyWest, englishFigures)} instead of ${significant(c.chosen, englishFigures)}): ` +
      "on a short series it is too sure of itself.",
  }),
  nearRandomWalk: () => ({
    fr: "La série dérive presque librement : une droite la décrit mal, la réponse est fragile.",
    en: "The series drifts almost freely: a line describes it badly, the answer is fragile.",
  }),
};

/** A caveat with its sentence in both languages. */
export function tellSeries<Each extends Code>(
  caveat: SeriesCaveat & { readonly code: Each },
): Told<SeriesCaveat> {
  const write: (caveat: SeriesCaveat & { readonly code: Each }) => Sentences = caveats[caveat.code];
  return { ...caveat, reading: write(caveat) };
}

/** Why a series has no test of what came before the training. */
export const seriesPreTrend: Sentences = {
  fr:
    "Pas de test de l’évolution d’avant : sans comparaison, la droite d’avant sert elle-même à prévoir la suite, et rien ne " +
    "dit qu’elle aurait continué.",
  en:
    "No test of the trend before: without comparison, the line before is itself what foretells the rest, and nothing says " +
    "that it would have gone on.",
};

interface ReadFigures {
  readonly points: number;
  readonly after: number;
  readonly confidence: number;
  readonly levelChange: SeriesEstimate;
  readonly slopeChange: SeriesEstimate;
  readonly meanEffect: SeriesEstimate;
}

/** What the series shows, without a word about causes: it has no comparison. */
export function readSeriesFinding(finding: ReadFigures, question: SeriesQuestion): Sentences {
  return {
    fr: sentences(finding, question, "fr").join(" "),
    en: sentences(finding, question, "en").join(" "),
  };
}

function sentences(finding: ReadFigures, question: SeriesQuestion, language: Language): readonly string[] {
  const style = figureStyles[language];
  const { meanEffect, levelChange, slopeChange } = finding;
  const unit = question.wording?.unit === undefined ? "" : `\u00a0${question.wording.unit}`;
  const amount = (value: number, error: number) => `${writeFigure(value, decimalsFor(error), style)}${unit}`;
  const name = question.wording?.outcome?.[language] ?? `${outcomeWords[language]} (${question.outcome})`;
  const [low, high] = meanEffect.confidenceInterval.map((value) => amount(value, meanEffect.standardError));
  const size = amount(Math.abs(meanEffect.estimate), meanEffect.standardError);
  const jump = amount(levelChange.estimate, levelChange.standardError);
  const turn = amount(slopeChange.estimate, slopeChange.standardError);
  const share = writeFigure(100 * finding.confidence, 0, style);
  const above = meanEffect.estimate >= 0;
  const sureness = surenessSentences[surenessOf(meanEffect)][language];
  if (language === "fr") {
    return [
      `Depuis la période ${question.start}, ${name} se tient en moyenne ${size} ` +
        `${above ? "au-dessus" : "au-dessous"} de la droite d’avant prolongée ` +
        `(fourchette à ${share} % : de ${low} à ${high}).`,
      `Marche au départ : ${jump} ; changement de pente : ${turn} par période.`,
      sureness,
      "Cela montre que quelque chose a changé, pas que la formation en est la cause.",
    ];
  }
  return [
    `Since period ${question.start}, ${name} stands on average ${size} ` +
      `${above ? "above" : "below"} the earlier line carried on (${share}% interval: ${low} to ${high}).`,
    `Step at the start: ${jump}; change of slope: ${turn} per period.`,
    sureness,
    "This shows that something changed, not that the training is the cause.",
  ];
}
