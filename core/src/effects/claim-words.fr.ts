import type { DesignActor } from "../training/index.ts";
import { saysThat } from "./actor-words.fr.ts";
import { capitalized } from "./french-text.ts";
import type { EvidenceLevel, Sense } from "./vocabulary.ts";

/** Who said what of a change. */
export interface Said {
  readonly sense: Sense;
  readonly actors: readonly DesignActor[];
}

/** "D’après la direction, c’est mieux qu’avant ; d’après les collègues, c’est comme avant." */
export function saidSentence(said: readonly Said[]): string {
  const parts = said.filter(({ actors }) => actors.length > 0);
  return `${capitalized(parts.map(({ actors, sense }) => saysThat(actors, sense)).join(" ; "))}.`;
}

const sidesWords: Readonly<Record<Sense, string>> = {
  better: "dans le sens espéré",
  same: "rien qui compte n’a bougé",
  worse: "dans le sens contraire de ce qui était espéré",
  unknown: "de si petits nombres ne disent pas si cela a changé, ou si c’est le hasard",
};

const heldWords: Readonly<Record<Sense, string>> = {
  ...sidesWords,
  same: "cela n’a pas bougé, comme prévu",
  worse: "cela a bougé, alors que cela ne devait pas",
};

/** Sentences that say what is known of an effect: calm ones, whichever way it goes. */
export const claimWords = {
  none: "Personne n’a encore dit ce qui a changé.",
  answered: (who: string): string => `Les réponses de ceux-ci à un questionnaire sont publiées : ${who}.`,
  traces: (count: number, day: string): string =>
    count === 1
      ? `Une trace datée du ${day} est gardée.`
      : `${count} traces datées sont gardées, la dernière du ${day}.`,
  figureAlone: (value: string, day: string): string => `Un chiffre a été relevé le ${day} : ${value}.`,
  measured: (facts: {
    readonly before: string;
    readonly after: string;
    readonly sense: Sense;
    readonly isHeld: boolean;
  }): string =>
    `Au départ, ${facts.before} ; après, ${facts.after} : ${(facts.isHeld ? heldWords : sidesWords)[facts.sense]}.`,
  askedTwice: (question: string, before: string, after: string): string =>
    `La même question a été posée avant (${before}) et après (${after}) : « ${question} »`,
  compared: (reading: string): string => reading,
};

/** What may be said at each rung, and what may not be. */
export const maySayWords: Readonly<Record<EvidenceLevel | "none", string>> = {
  none: "On ne peut encore rien dire. Demandez d’abord à deux fonctions différentes ce qu’elles ont vu.",
  perceived:
    "On peut dire : « d’après ceux qui l’ont vu ». Une seule sorte d’acteurs le dit : demandez à une autre.",
  corroborated:
    "On peut dire : « plusieurs sortes d’acteurs le disent ». Il manque une trace datée, ou un chiffre.",
  observed: "On peut dire : « on l’a observé ». On ne peut pas dire combien, ni à cause de quoi.",
  measured:
    "On peut dire ce que le chiffre est devenu depuis la formation. On ne peut pas dire qu’elle en est la cause : rien ne montre ce qui serait arrivé sans elle.",
  compared:
    "On peut dire quel écart il y a avec les personnes comparées, avec sa fourchette et les effectifs. C’est une estimation, pas une preuve.",
};

/** What a comparison allows to say, by what it shows. */
export const comparedMaySayWords: Readonly<Record<Sense, string>> = {
  better: maySayWords.compared,
  worse: `${maySayWords.compared} Un effet contraire se dit comme un autre : il apprend autant.`,
  same: `${maySayWords.compared} Pas d’effet qui compte : c’est un résultat, il se dit aussi.`,
  unknown:
    "La fourchette contient zéro : on ne peut dire ni qu’il y a un effet, ni qu’il n’y en a pas. Plus de personnes, ou plus de temps, le diront peut-être.",
};

/** What was asked of a comparison that could not be made. */
export const notComparedWords = (reading: string): string =>
  `La comparaison prévue n’a pas pu être faite. ${reading}`;

/** Why figures do not make a measure, each with what to do. */
export const gapWords = {
  noBefore: "Il y a un chiffre après, et aucun avant : l’écart ne se mesure pas.",
  noAfter: "Il n’y a pas encore de chiffre après.",
  noPeople: "Dites sur combien de personnes porte le chiffre d’après : sans cela, il ne se compare pas.",
  tooFewPeople:
    "Le chiffre porte sur moins de 8 personnes : il se montre comme une trace, et aucun écart n’est calculé.",
  noCounts:
    "Écrivez les accidents et les heures travaillées, avant et après : un taux seul ne se compare pas.",
  fewEvents: "De si petits nombres bougent tout seuls d’une année à l’autre.",
} as const;

/** What the whole story allows to say. */
export const storyWords = {
  contributed: {
    claim:
      "La formation a contribué à ce qui a changé : chaque étape est étayée, et les autres explications ont été regardées.",
    maySay: "On peut dire : « a contribué », avec les autres causes. On ne peut pas dire de combien.",
  },
  plausible: {
    claim:
      "Il est plausible que la formation ait contribué : rien ne le contredit, tout n’est pas encore étayé.",
    maySay: "On peut dire : « c’est plausible ». Pour aller plus loin, regardez ce qui ne l’a pas été.",
  },
  notConfirmed: {
    claim: "La contribution de la formation n’est pas confirmée.",
    maySay: "On peut dire : « ce n’est pas confirmé ». Cela apprend où l’enchaînement s’arrête.",
  },
  notTold: {
    claim: "L’histoire n’est pas encore racontée.",
    maySay:
      "Dites par quelles étapes la formation devait mener au résultat, puis ce que vous avez vu de chacune.",
  },
} as const;

/** What a figure was counted from. */
export const countWords = {
  accidents: (count: number, hours: string): string =>
    `${count === 0 ? "aucun accident" : count === 1 ? "1 accident" : `${count} accidents`} en ${hours} heures`,
  events: (count: string, months: number): string =>
    `comptés : ${count} en ${months === 1 ? "un mois" : `${months} mois`}`,
};

/** What stands beside a figure. */
export const figureWords = {
  tooFew: (people: number): string => `chiffre sur moins de ${people} personnes`,
  between: (low: string, high: string): string => `entre ${low} et ${high}, 95 fois sur 100`,
  atLeast: (low: string): string => `au moins ${low}`,
};
