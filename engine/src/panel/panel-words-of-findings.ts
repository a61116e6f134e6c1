import type { Sureness } from "../reading/caution.ts";
import type { Language } from "../reading/phrases.ts";

/** Figures of one finding, already written in the language of the sentence. */
export interface PanelFigures {
  readonly outcome: string;
  readonly size: string;
  readonly low: string;
  readonly high: string;
  readonly detectable: string;
  readonly treated: string;
  readonly units: string;
  readonly confidence: string;
  /** First and last effect by time since training. */
  readonly first?: string;
  readonly last?: string;
}

type Sentence = Readonly<Record<Language, (figures: PanelFigures) => string>>;

export const panelDetectableFirst: Sentence = {
  fr: (f) =>
    `Avec ${f.treated} formés, cette étude ne pouvait voir que des écarts au-dessus de ${f.detectable}.`,
  en: (f) => `With ${f.treated} trained, this study could only see differences above ${f.detectable}.`,
};

export const panelDirections: Readonly<Record<"above" | "below" | "level", Sentence>> = {
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} formés ont évolué après leur formation de ${f.size} de plus, en moyenne, ` +
      "que ceux à qui on les compare.",
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained moved after their training by ${f.size} more, on average, than ` +
      "those they are compared with.",
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} formés ont évolué après leur formation de ${f.size} de moins, en moyenne, ` +
      "que ceux à qui on les compare.",
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained moved after their training by ${f.size} less, on average, than ` +
      "those they are compared with.",
  },
  level: {
    fr: (f) =>
      `Pour ${f.outcome}, les ${f.treated} formés ont évolué après leur formation comme ceux à qui on les compare.`,
    en: (f) =>
      `For ${f.outcome}, the ${f.treated} trained moved after their training like those they are compared with.`,
  },
};

export const panelRange: Sentence = {
  fr: (f) =>
    `L’écart réel se situe vraisemblablement entre ${f.low} et ${f.high} (fourchette à ${f.confidence} %).`,
  en: (f) => `The real difference probably lies between ${f.low} and ${f.high} (${f.confidence}% interval).`,
};

export const panelCourse: Sentence = {
  fr: (f) => `Il va de ${f.first} à la première période de formation à ${f.last} à la dernière suivie.`,
  en: (f) =>
    `It goes from ${f.first} in the first period with training to ${f.last} in the last one followed.`,
};

export const panelSureness: Readonly<Record<Sureness, Readonly<Record<Language, string>>>> = {
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
    fr: "Le sens de cet écart n’est pas sûr : le hasard peut encore l’expliquer.",
    en: "The direction of this difference is not sure: chance can still explain it.",
  },
  cannotTell: {
    fr: "On ne peut pas dire s’il y a un écart. Ne pas pouvoir le dire ne veut pas dire qu’il n’y a pas d’effet.",
    en: "We cannot tell whether there is a difference. Not being able to tell does not mean that there is no effect.",
  },
};

/** What the periods before training allow to say of the cause. */
export type PanelAttribution = "alike" | "alikeUnsure" | "apart" | "unseen";

export const panelAttribution: Readonly<Record<PanelAttribution, Readonly<Record<Language, string>>>> = {
  alike: {
    fr:
      "Avant la formation, rien ne contredit que les deux groupes évoluaient de la même façon. Si cela avait continué, cet " +
      "écart est l’effet de la formation ; un autre changement survenu en même temps (chef, machine, prime) pourrait " +
      "renverser cette lecture.",
    en:
      "Before training, nothing contradicts that both groups were moving alike. Had this gone on, this difference is the " +
      "effect of the training; another change at the same time (manager, machine, bonus) could overturn this reading.",
  },
  alikeUnsure: {
    fr:
      "Avant la formation, rien ne contredit que les deux groupes évoluaient de la même façon, mais cela ne suffit pas pour " +
      "parler d’un effet de la formation. Un suivi plus long ou plus de personnes pourraient renverser cette lecture.",
    en:
      "Before training, nothing contradicts that both groups were moving alike, but this is not enough to speak of an effect " +
      "of the training. A longer follow-up or more people could overturn this reading.",
  },
  apart: {
    fr:
      "Avant la formation, les deux groupes n’évoluaient déjà pas de la même façon : on ne peut pas attribuer cet écart à la " +
      "formation. Un groupe de comparaison plus semblable pourrait renverser cette lecture.",
    en:
      "Before training the two groups were already not moving alike: this difference cannot be put down to the training. A " +
      "comparison group that is more alike could overturn this reading.",
  },
  unseen: {
    fr:
      "Rien ne montre comment les deux groupes évoluaient avant la formation : on ne peut pas lui attribuer cet écart, sauf si " +
      "un tirage au sort a décidé qui était formé. Des mesures plus anciennes pourraient renverser cette lecture.",
    en:
      "Nothing shows how the two groups were moving before training: this difference cannot be put down to it, unless a draw " +
      "decided who was trained. Older measures could overturn this reading.",
  },
};

export const panelOutcome: Readonly<Record<Language, string>> = {
  fr: "le résultat suivi",
  en: "the outcome",
};
