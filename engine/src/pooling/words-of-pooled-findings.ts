import type { Sentences } from "../evaluate/study.ts";

/** Figures of a pooled finding, already written in the language of the sentence. */
export interface PooledFigures {
  readonly projects: string;
  readonly outcome: string;
  readonly size: string;
  readonly low: string;
  readonly high: string;
  readonly confidence: string;
  readonly detectable: string;
  readonly nextLow: string;
  readonly nextHigh: string;
}

type Sentence = (figures: PooledFigures) => string;
export interface PooledSentence {
  readonly fr: Sentence;
  readonly en: Sentence;
}

export const pooledOutcome: Sentences = { fr: "le résultat suivi", en: "the outcome" };

export const pooledDetectable: PooledSentence = {
  fr: (f) =>
    `Ces ${f.projects} projets réunis ne pouvaient voir que des écarts au-dessus de ${f.detectable}.`,
  en: (f) => `These ${f.projects} projects together could only see differences above ${f.detectable}.`,
};

export const pooledDirections: Readonly<Record<"above" | "below" | "level", PooledSentence>> = {
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.projects} projets réunis donnent en moyenne un écart de ${f.size} en plus.`,
    en: (f) =>
      `For ${f.outcome}, the ${f.projects} projects together give on average a difference of ${f.size} more.`,
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.projects} projets réunis donnent en moyenne un écart de ${f.size} en moins.`,
    en: (f) =>
      `For ${f.outcome}, the ${f.projects} projects together give on average a difference of ${f.size} less.`,
  },
  level: {
    fr: (f) => `Pour ${f.outcome}, les ${f.projects} projets réunis ne donnent en moyenne aucun écart.`,
    en: (f) => `For ${f.outcome}, the ${f.projects} projects together give no difference on average.`,
  },
};

export const pooledRange: PooledSentence = {
  fr: (f) =>
    `L’écart moyen se situe vraisemblablement entre ${f.low} et ${f.high} (fourchette à ${f.confidence} %).`,
  en: (f) =>
    `The average difference probably lies between ${f.low} and ${f.high} (${f.confidence}% interval).`,
};

export const pooledNext: PooledSentence = {
  fr: (f) =>
    `Dans un prochain projet du même genre, il pourrait se situer entre ${f.nextLow} et ${f.nextHigh}.`,
  en: (f) => `In a next project of the same kind, it could lie between ${f.nextLow} and ${f.nextHigh}.`,
};

export const pooledAttribution: Sentences = {
  fr:
    "Cette moyenne vaut ce que valent les estimations réunies : elle ne prouve pas, à elle seule, que la formation en est " +
    "la cause. Un projet de plus, ou un projet oublié, pourrait renverser cette lecture.",
  en:
    "This average is worth what the estimates brought together are worth: it does not prove by itself that the training " +
    "is the cause. One more project, or a forgotten one, could overturn this reading.",
};
