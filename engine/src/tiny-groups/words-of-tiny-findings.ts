import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, significant } from "../reading/phrases.ts";
import { surenessSentences } from "../reading/words-of-findings.ts";
import type { TinyEstimand, TinyEstimated, TinyWording } from "./finding.ts";

type Figures = Pick<
  TinyEstimated<unknown>,
  "estimand" | "estimate" | "confidenceInterval" | "confidence" | "pValue" | "sizes"
>;

/** Direction and size, range, sureness, and what may not be concluded, in both languages. */
export function readTiny(figures: Figures, wording: TinyWording): Sentences {
  const tell = (language: Language) =>
    [
      headlines[figures.estimand][language](written(figures, wording, language)),
      range(figures, wording, language),
      ...(figures.pValue === undefined || figures.estimand === "share"
        ? []
        : [surenessSentences[surenessOf({ pValue: figures.pValue })][language]]),
      closing[figures.sizes.second === undefined ? "alone" : "compared"][language],
    ].join(" ");
  return { fr: tell("fr"), en: tell("en") };
}

interface Written {
  readonly outcome: string;
  readonly size: string;
  readonly first: string;
  readonly second: string;
  readonly way: "up" | "down" | "level";
}

type Headline = { readonly [Each in Language]: (words: Written) => string };

function written(figures: Figures, wording: TinyWording, language: Language): Written {
  const french = language === "fr";
  const { first, second = 0 } = figures.sizes;
  const neutral = figures.estimand === "oddsRatio" ? 1 : 0;
  return {
    outcome: wording.outcome?.[language] ?? (french ? "le résultat suivi" : "the outcome"),
    size: write(Math.abs(figures.estimate), figures, wording, language),
    first: french
      ? countOf(first, "personne formée", "personnes formées", "fr")
      : countOf(first, "trained person", "trained people", "en"),
    second: french
      ? countOf(second, "personne de comparaison", "personnes de comparaison", "fr")
      : countOf(second, "comparison person", "comparison people", "en"),
    way: figures.estimate > neutral ? "up" : figures.estimate < neutral ? "down" : "level",
  };
}

/** Differences carry the unit and the decimals their range deserves; shares are percentages, ratios plain. */
function write(value: number, figures: Figures, wording: TinyWording, language: Language): string {
  const style = figureStyles[language];
  if (figures.estimand === "share")
    return `${writeFigure(100 * value, 0, style)}${language === "fr" ? "\u00a0" : ""}%`;
  if (value === Number.POSITIVE_INFINITY)
    return language === "fr" ? "un nombre sans limite" : "an unlimited number";
  if (figures.estimand === "oddsRatio") return significant(value, style);
  const [low, high] = figures.confidenceInterval;
  const decimals = figures.estimand === "standardizedDifference" ? 2 : decimalsFor((high - low) / 4);
  const inUnits = figures.estimand !== "standardizedDifference" && wording.unit !== undefined;
  return `${writeFigure(value, decimals, style)}${inUnits ? `\u00a0${wording.unit}` : ""}`;
}

function range(figures: Figures, wording: TinyWording, language: Language): string {
  const [low, high] = figures.confidenceInterval;
  const share = writeFigure(
    100 * figures.confidence,
    figures.confidence === 0.95 ? 0 : 1,
    figureStyles[language],
  );
  const from = write(low, figures, wording, language);
  if (high === Number.POSITIVE_INFINITY) {
    return language === "fr"
      ? `La vraie valeur dépasse vraisemblablement ${from} ; les chiffres ne lui donnent pas de limite haute (${share}\u00a0%).`
      : `The true value is probably above ${from}; the figures give it no upper limit (${share}%).`;
  }
  const to = write(high, figures, wording, language);
  return language === "fr"
    ? `La vraie valeur se situe vraisemblablement entre ${from} et ${to} (fourchette à ${share}\u00a0%).`
    : `The true value probably lies between ${from} and ${to} (${share}% interval).`;
}

const sides = {
  fr: { up: "au-dessus des", down: "au-dessous des", level: "au même niveau que les" },
  en: { up: "above the", down: "below the", level: "level with the" },
} as const;

const changes = {
  fr: { up: "a augmenté de", down: "a baissé de", level: "n’a pas bougé :" },
  en: { up: "rose by", down: "fell by", level: "did not move:" },
} as const;

const between = (measure: { readonly fr: string; readonly en: string }): Headline => ({
  fr: (w) => `Pour ${w.outcome}, les ${w.first} sont ${measure.fr} ${w.size} ${sides.fr[w.way]} ${w.second}.`,
  en: (w) => `For ${w.outcome}, the ${w.first} are ${measure.en} ${w.size} ${sides.en[w.way]} ${w.second}.`,
});

const within = (measure: { readonly fr: string; readonly en: string }): Headline => ({
  fr: (w) => `Chez ${w.first}, ${w.outcome} ${changes.fr[w.way]} ${w.size} ${measure.fr}.`,
  en: (w) => `Among ${w.first}, ${w.outcome} ${changes.en[w.way]} ${w.size} ${measure.en}.`,
});

const headlines: Readonly<Record<TinyEstimand, Headline>> = {
  meanDifference: between({ fr: "en moyenne", en: "on average" }),
  meanChange: within({ fr: "en moyenne", en: "on average" }),
  typicalDifference: between({
    fr: "d’ordinaire (écart médian)",
    en: "typically (median difference)",
  }),
  typicalChange: within({ fr: "d’ordinaire (changement médian)", en: "typically (median change)" }),
  oddsRatio: {
    fr: (w) =>
      `Pour ${w.outcome}, la cote des ${w.first} est celle des ${w.second} multipliée par ${w.size}.`,
    en: (w) => `For ${w.outcome}, the odds of the ${w.first} are those of the ${w.second} times ${w.size}.`,
  },
  share: {
    fr: (w) => `Pour ${w.outcome}, la part observée chez ${w.first} est de ${w.size}.`,
    en: (w) => `For ${w.outcome}, the share seen among ${w.first} is ${w.size}.`,
  },
  standardizedDifference: {
    fr: (w) =>
      `Pour ${w.outcome}, les ${w.first} sont en moyenne ${w.size} écart type ${sides.fr[w.way]} ${w.second}.`,
    en: (w) =>
      `For ${w.outcome}, the ${w.first} are on average ${w.size} standard deviations ${sides.en[w.way]} ${w.second}.`,
  },
};

const closing: Readonly<Record<"alone" | "compared", Sentences>> = {
  compared: {
    fr:
      "Rien ici ne dit si les deux groupes se ressemblaient au départ : cet écart ne se met pas au compte de la " +
      "formation, sauf si un tirage au sort a décidé qui serait formé.",
    en:
      "Nothing here says whether the two groups were alike at the start: this difference cannot be put down to the " +
      "training, unless a draw decided who was trained.",
  },
  alone: {
    fr: "Sans groupe de comparaison, on ne sait pas ce qui serait arrivé sans la formation.",
    en: "Without a comparison group, nobody knows what would have happened without the training.",
  },
};
