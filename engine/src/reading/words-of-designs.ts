import type { Sentences } from "../evaluate/study.ts";
import { countOf, type Language } from "./phrases.ts";

/** Figures of one design, already written in the language of the sentence. */
export interface DesignFigures {
  readonly treated: number;
  readonly comparison: number;
  /** Characteristics on which the groups differ most. */
  readonly covariates: string;
  readonly detectable: string;
}

type Sentence = Readonly<Record<Language, (figures: DesignFigures) => string>>;

export const fixedBeforehand: Sentence = {
  fr: ({ treated, comparison }) =>
    `Comparaison fixée sans regarder le résultat : ${countOf(treated, "personne formée", "personnes formées", "fr")} ` +
    `et ${countOf(comparison, "personne non formée", "personnes non formées", "fr")}.`,
  en: ({ treated, comparison }) =>
    `Comparison fixed without looking at the outcome: ${countOf(treated, "trained person", "trained people", "en")} ` +
    `and ${countOf(comparison, "untrained person", "untrained people", "en")}.`,
};

/** How alike the groups start. */
export type Likeness = "unknown" | "alike" | "nearlyAlike" | "different";

export const likenessSentences: Readonly<Record<Likeness, Sentence>> = {
  unknown: {
    fr: () =>
      "Aucune caractéristique de départ n’est donnée : rien ne dit que les deux groupes se ressemblaient.",
    en: () => "No starting characteristic is given: nothing says that the two groups were alike.",
  },
  alike: {
    fr: () => "Les deux groupes se ressemblent au départ sur toutes les caractéristiques données.",
    en: () => "The two groups are alike at the start on every characteristic given.",
  },
  nearlyAlike: {
    fr: ({ covariates }) =>
      `Les deux groupes se ressemblent à peu près au départ, moins bien sur : ${covariates}.`,
    en: ({ covariates }) => `The two groups are about alike at the start, less so on: ${covariates}.`,
  },
  different: {
    fr: ({ covariates }) =>
      `Les deux groupes restent différents au départ sur : ${covariates}. Un écart de résultat pourra venir de là : il ne ` +
      "sera pas appelé un effet.",
    en: ({ covariates }) =>
      `The two groups remain different at the start on: ${covariates}. A gap in the outcome may come from there: it will ` +
      "not be called an effect.",
  },
};

export const detectableSentence: Sentence = {
  fr: ({ detectable }) =>
    `Avec ces personnes, on verrait huit fois sur dix un écart d’au moins ${detectable} écart type du résultat ; un écart ` +
    "plus petit peut passer inaperçu.",
  en: ({ detectable }) =>
    `With these people, a gap of at least ${detectable} standard deviations of the outcome would be seen eight times out ` +
    "of ten; a smaller one may go unnoticed.",
};

/** When groups share fate, nobody knows beforehand how much. */
export const detectableUnknown: Sentences = {
  fr: "Ce que la comparaison pourra voir dépend de ce que partagent les personnes d’un même groupe, qu’on ne sait pas encore.",
  en: "What the comparison will be able to see depends on what people of one group share, which is not known yet.",
};
