import type { Sentences } from "../evaluate/study.ts";

/** Figures of a mixed finding, already written in the language of the sentence. */
export interface MixedFigures {
  readonly rows: string;
  readonly groups: string;
  readonly outcome: string;
  readonly effect: string;
  readonly size: string;
  readonly low: string;
  readonly high: string;
  readonly confidence: string;
  readonly detectable: string;
}

type Sentence = (figures: MixedFigures) => string;
export interface MixedSentence {
  readonly fr: Sentence;
  readonly en: Sentence;
}

export const mixedOutcome: Sentences = { fr: "le résultat suivi", en: "the outcome" };

/** What goes with the difference: having been trained, or one more unit of something. */
export const mixedTraining: Sentences = { fr: "avoir été formé", en: "having been trained" };
export const mixedAmount = {
  fr: (column: string) => `une unité de plus de « ${column} »`,
  en: (column: string) => `one more unit of “${column}”`,
} as const;

export const mixedDetectable: MixedSentence = {
  fr: (f) =>
    `Avec ${f.groups} groupes, cette étude ne pouvait voir que des écarts au-dessus de ${f.detectable}.`,
  en: (f) => `With ${f.groups} groups, this study could only see differences above ${f.detectable}.`,
};

export const mixedDirections: Readonly<Record<"above" | "below" | "level", MixedSentence>> = {
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, ${f.effect} va avec ${f.size} en plus, sur ${f.rows} lignes ` +
      `de ${f.groups} groupes.`,
    en: (f) =>
      `For ${f.outcome}, ${f.effect} goes with ${f.size} more, over ${f.rows} rows of ` +
      `${f.groups} groups.`,
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, ${f.effect} va avec ${f.size} en moins, sur ${f.rows} lignes ` +
      `de ${f.groups} groupes.`,
    en: (f) =>
      `For ${f.outcome}, ${f.effect} goes with ${f.size} less, over ${f.rows} rows of ` +
      `${f.groups} groups.`,
  },
  level: {
    fr: (f) =>
      `Pour ${f.outcome}, ${f.effect} ne va avec aucun écart, sur ${f.rows} lignes de ` +
      `${f.groups} groupes.`,
    en: (f) =>
      `For ${f.outcome}, ${f.effect} goes with no difference, over ${f.rows} rows of ` +
      `${f.groups} groups.`,
  },
};

export const mixedRange: MixedSentence = {
  fr: (f) =>
    `L’écart réel se situe vraisemblablement entre ${f.low} et ${f.high} (fourchette à ${f.confidence} %).`,
  en: (f) => `The real difference probably lies between ${f.low} and ${f.high} (${f.confidence}% interval).`,
};

export const mixedAttribution: Sentences = {
  fr:
    "Ce calcul ne dit pas d’où vient cet écart : sans groupe de comparaison semblable au départ, on ne peut pas " +
    "l’attribuer à la formation. Quelques groupes de plus pourraient renverser cette lecture.",
  en:
    "This computation does not say where the difference comes from: without a comparison group alike at the start, it cannot " +
    "be put down to the training. A few more groups could overturn this reading.",
};
