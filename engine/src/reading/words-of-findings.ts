import type { Apart, Sentences } from "../evaluate/study.ts";
import type { Sureness } from "./caution.ts";

/** Figures of one finding, already written in the language of the sentence. */
export interface FindingFigures {
  readonly outcome: string;
  readonly size: string;
  readonly low: string;
  readonly high: string;
  /** Lowest and highest estimate of the reasonable designs, and the difference without correction. */
  readonly lowest: string;
  readonly highest: string;
  readonly raw: string;
  readonly detectable: string;
  readonly treated: string;
  readonly comparison: string;
  readonly confidence: string;
  readonly covariates: string;
}

type Sentence = (figures: FindingFigures) => string;
interface BothSentences {
  readonly fr: Sentence;
  readonly en: Sentence;
}

export const outcomeWords: Sentences = { fr: "le résultat suivi", en: "the outcome" };

export const detectableFirst: BothSentences = {
  fr: (f) =>
    `Avec ${f.treated} personnes formées, cette étude ne pouvait voir que des écarts au-dessus de ` +
    `${f.detectable}.`,
  en: (f) => `With ${f.treated} trained people, this study could only see differences above ${f.detectable}.`,
};

export const directions: Readonly<Record<"above" | "below" | "level", BothSentences>> = {
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} personnes formées sont en moyenne ${f.size} au-dessus ` +
      `des ${f.comparison} personnes de comparaison.`,
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained people are on average ${f.size} above the ` +
      `${f.comparison} comparison people.`,
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} personnes formées sont en moyenne ${f.size} au-dessous ` +
      `des ${f.comparison} personnes de comparaison.`,
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained people are on average ${f.size} below the ` +
      `${f.comparison} comparison people.`,
  },
  level: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} personnes formées et les ${f.comparison} personnes de ` +
      "comparaison sont en moyenne au même niveau.",
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained people and the ${f.comparison} comparison people ` +
      "are on average level.",
  },
};

/** Of the offered and the others, spread over the people whom the offer trained. */
export const offerDirections: Readonly<Record<"above" | "below" | "level", BothSentences>> = {
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, l’écart entre les personnes à qui la formation a été proposée et les autres, rapporté à celles ` +
      `que la proposition a conduites à se former, est de ${f.size} au-dessus.`,
    en: (f) =>
      `For ${f.outcome}, the gap between the people who were offered the training and the others, spread over those whom ` +
      `the offer led to train, is ${f.size} above.`,
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, l’écart entre les personnes à qui la formation a été proposée et les autres, rapporté à celles ` +
      `que la proposition a conduites à se former, est de ${f.size} au-dessous.`,
    en: (f) =>
      `For ${f.outcome}, the gap between the people who were offered the training and the others, spread over those whom ` +
      `the offer led to train, is ${f.size} below.`,
  },
  level: {
    fr: (f) =>
      `Pour ${f.outcome}, les personnes à qui la formation a été proposée et les autres sont en moyenne au même niveau.`,
    en: (f) =>
      `For ${f.outcome}, the people who were offered the training and the others are on average level.`,
  },
};

/** Said instead of sureness and cause when the figure hangs on the way to compare. */
export const fragileSentences: Readonly<Record<"sides" | "spread" | "correction", BothSentences>> = {
  sides: {
    fr: (f) =>
      `On ne peut pas se fier à ce chiffre : d’autres façons raisonnables de comparer donnent de ${f.lowest} à ` +
      `${f.highest}, des deux côtés de zéro. Il faut des personnes de comparaison plus semblables, ou un tirage au sort.`,
    en: (f) =>
      `This figure cannot be trusted: other reasonable ways to compare give from ${f.lowest} to ${f.highest}, on both ` +
      "sides of zero. Comparison people who are more alike are needed, or a draw.",
  },
  spread: {
    fr: (f) =>
      `On ne peut pas se fier à ce chiffre : d’autres façons raisonnables de comparer donnent de ${f.lowest} à ` +
      `${f.highest}. Donnez ces deux bornes plutôt qu’un seul chiffre.`,
    en: (f) =>
      `This figure cannot be trusted: other reasonable ways to compare give from ${f.lowest} to ${f.highest}. Quote both ` +
      "rather than a single figure.",
  },
  correction: {
    fr: (f) =>
      "On ne peut pas se fier à ce chiffre : les groupes étaient très éloignés au départ, et sans correction l’écart serait " +
      `de ${f.raw}, en sens contraire. Il faut des personnes de comparaison plus semblables, ou un tirage au sort.`,
    en: (f) =>
      "This figure cannot be trusted: the groups started very far apart, and without correction the gap would be " +
      `${f.raw}, the other way. Comparison people who are more alike are needed, or a draw.`,
  },
};

export const rangeSentence: BothSentences = {
  fr: (f) =>
    `L’écart réel se situe vraisemblablement entre ${f.low} et ${f.high} (fourchette à ${f.confidence} %).`,
  en: (f) => `The real difference probably lies between ${f.low} and ${f.high} (${f.confidence}% interval).`,
};

export const surenessSentences: Readonly<Record<Sureness, Sentences>> = {
  verySure: {
    fr: "Le sens de cet écart est très sûr.",
    en: "The direction of this difference is very sure.",
  },
  sure: { fr: "Le sens de cet écart est sûr.", en: "The direction of this difference is sure." },
  fairlySure: {
    fr: "Le sens de cet écart est assez sûr.",
    en: "The direction of this difference is fairly sure.",
  },
  unsure: {
    fr: "Le sens de cet écart n’est pas sûr : le hasard peut encore l’expliquer.",
    en: "The direction of this difference is not sure: chance can still explain it.",
  },
  cannotTell: {
    fr:
      "On ne peut pas dire s’il y a un écart. Ne pas pouvoir le dire ne veut pas dire qu’il n’y a " +
      "pas d’effet.",
    en:
      "We cannot tell whether there is a difference. Not being able to tell does not mean that " +
      "there is no effect.",
  },
};

/** Which words about cause are allowed. */
export type Attribution = "compared" | "comparedUnsure" | "measured" | "withoutCovariates" | Apart;

export const attribution: Readonly<Record<Attribution, BothSentences>> = {
  compared: {
    fr: () =>
      "Les deux groupes se ressemblaient au départ sur ce que le fichier contient. Si rien d’autre " +
      "ne les distinguait, cet écart est l’effet de la formation ; une différence absente du " +
      "fichier (motivation, poste, encadrement) pourrait renverser cette lecture.",
    en: () =>
      "The two groups were alike at the start on what the file contains. If nothing else set them " +
      "apart, this difference is the effect of the training; a difference that is not in the file " +
      "(motivation, position, management) could overturn this reading.",
  },
  comparedUnsure: {
    fr: () =>
      "Les deux groupes se ressemblaient au départ sur ce que le fichier contient, mais cela ne suffit pas pour " +
      "parler d’un effet de la formation. Davantage de personnes suivies pourraient renverser cette lecture.",
    en: () =>
      "The two groups were alike at the start on what the file contains, but this is not enough to speak of an " +
      "effect of the training. More people followed could overturn this reading.",
  },
  measured: {
    fr: (f) =>
      `Les deux groupes étaient différents au départ (${f.covariates}) : on ne peut pas attribuer ` +
      "cet écart à la formation. Des personnes de comparaison plus semblables pourraient renverser " +
      "cette lecture.",
    en: (f) =>
      `The two groups were different at the start (${f.covariates}): this difference cannot be put ` +
      "down to the training. Comparison people who are more alike could overturn this reading.",
  },
  times: {
    fr: () =>
      "Les deux groupes n’ont pas été suivis en même temps : on suppose que, sans la formation, rien n’aurait changé " +
      "entre ces deux périodes, et aucun fichier ne peut le dire. Le travail, les règles ou les prix d’une période " +
      "peuvent expliquer cet écart autant que la formation : on ne peut pas le lui attribuer.",
    en: () =>
      "The two groups were not followed at the same time: it is assumed that without the training nothing would have " +
      "changed between these two periods, and no file can tell. The work, rules or prices of a period may explain this " +
      "difference as much as the training: it cannot be put down to it.",
  },
  places: {
    fr: () =>
      "Personne n’est formé là où sont les personnes de comparaison : on suppose que, sans la formation, ces lieux " +
      "auraient évolué de la même façon, et aucun fichier ne peut le dire. Ce qui arrive à un lieu (commandes, " +
      "encadrement, départs) peut expliquer cet écart autant que la formation : on ne peut pas le lui attribuer.",
    en: () =>
      "Nobody is trained where the comparison people are: it is assumed that without the training these places would " +
      "have gone the same way, and no file can tell. What happens to a place (orders, management, departures) may " +
      "explain this difference as much as the training: it cannot be put down to it.",
  },
  withoutCovariates: {
    fr: () =>
      "Rien dans l’étude ne dit si les deux groupes se ressemblaient au départ : on ne peut pas " +
      "attribuer cet écart à la formation, sauf si un tirage au sort a décidé qui était formé.",
    en: () =>
      "Nothing in the study says whether the two groups were alike at the start: this difference " +
      "cannot be put down to the training, unless a draw decided who was trained.",
  },
};
