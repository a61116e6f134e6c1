import type { Sentences } from "../evaluate/study.ts";
import type { Language } from "../reading/phrases.ts";
import type { TrajectoryShown } from "./trajectory-finding.ts";

/** Figures of one path, already written in the language of the sentence. */
export interface TrajectoryFigures {
  readonly outcome: string;
  readonly reach: string;
  readonly people: string;
  readonly asFar: number;
  readonly share: string;
}

type Sentence = Readonly<Record<Language, (figures: TrajectoryFigures) => string>>;

export const trajectoryExplanation: Sentences = {
  fr:
    "Le parcours d’une personne à côté de ce qu’ont connu, à partir de leur propre niveau, des collègues comparables sans " +
    "formation.",
  en: "The path of one person beside what comparable colleagues without training lived through from their own level.",
};

export const trajectoryOutcome: Sentences = { fr: "le résultat suivi", en: "the outcome" };

export const reachFirst: Sentence = {
  fr: (f) => `Pour une seule personne, seul un écart de plus de ${f.reach} se distinguerait du hasard.`,
  en: (f) => `For a single person, only a difference of more than ${f.reach} would stand out from chance.`,
};

export const places: Readonly<Record<TrajectoryShown["place"], Sentence>> = {
  within: {
    fr: (f) =>
      `Pour ${f.outcome}, le parcours depuis la formation reste dans la fourchette de ce qu’ont connu ${f.people} ` +
      "collègues comparables.",
    en: (f) =>
      `For ${f.outcome}, the path since training stays within the range of what ${f.people} comparable colleagues lived ` +
      "through.",
  },
  above: {
    fr: (f) =>
      `Pour ${f.outcome}, le parcours depuis la formation passe au-dessus de la fourchette de ce qu’ont connu ${f.people} ` +
      "collègues comparables.",
    en: (f) =>
      `For ${f.outcome}, the path since training goes above the range of what ${f.people} comparable colleagues lived ` +
      "through.",
  },
  below: {
    fr: (f) =>
      `Pour ${f.outcome}, le parcours depuis la formation passe au-dessous de la fourchette de ce qu’ont connu ${f.people} ` +
      "collègues comparables.",
    en: (f) =>
      `For ${f.outcome}, the path since training goes below the range of what ${f.people} comparable colleagues lived ` +
      "through.",
  },
  both: {
    fr: (f) =>
      `Pour ${f.outcome}, le parcours depuis la formation passe tantôt au-dessus, tantôt au-dessous de la fourchette de ce ` +
      `qu’ont connu ${f.people} collègues comparables.`,
    en: (f) =>
      `For ${f.outcome}, the path since training goes now above, now below the range of what ${f.people} comparable ` +
      "colleagues lived through.",
  },
};

export const asFarSentence: Sentence = {
  fr: (f) => {
    if (f.asFar === 0) return "Aucun ne s’est écarté autant.";
    return f.asFar === 1
      ? "Un d’entre eux s’est écarté autant."
      : `${f.asFar} d’entre eux se sont écartés autant.`;
  },
  en: (f) => {
    if (f.asFar === 0) return "None of them strayed as far.";
    return f.asFar === 1 ? "One of them strayed as far." : `${f.asFar} of them strayed as far.`;
  },
};

export const rangeMeaning: Sentence = {
  fr: (f) =>
    `Une telle fourchette contient le parcours entier d’environ ${f.share} collègues comparables sur 100.`,
  en: (f) => `Such a range holds the whole path of about ${f.share} comparable colleagues in 100.`,
};

export const noEffect: Sentences = {
  fr: "Cela ne dit pas ce que la formation a changé pour cette personne : un parcours seul ne permet pas de le savoir.",
  en: "This does not say what training changed for this person: a single path cannot tell.",
};
