import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures } from "../reading/figures.ts";
import { countOf, significant } from "../reading/phrases.ts";
import type { MultiverseCaveat } from "./multiverse-caveat.ts";
import type { Agreement } from "./multiverse-finding.ts";

/** Figures of a strip, already written in the language of the sentence. */
export interface StripWords {
  readonly designs: string;
  readonly lowest: string;
  readonly highest: string;
  readonly declared: string;
  readonly name: string;
  readonly sameSide: string;
  readonly clear: string;
}

type Sentence = (words: StripWords) => string;
interface BothSentences {
  readonly fr: Sentence;
  readonly en: Sentence;
}

export const stripSentences: Readonly<Record<"range" | "sides" | "alone", BothSentences>> = {
  range: {
    fr: (w) =>
      `${w.designs} façons défendables de comparer donnent de ${w.lowest} à ${w.highest} ; celle qui était annoncée ` +
      `(${w.name}) donne ${w.declared}.`,
    en: (w) =>
      `${w.designs} defensible ways to compare give from ${w.lowest} to ${w.highest}; the declared one (${w.name}) ` +
      `gives ${w.declared}.`,
  },
  sides: {
    fr: (w) =>
      `${w.sameSide} sur ${w.designs} vont dans le même sens qu’elle, dont ${w.clear} au-delà du hasard.`,
    en: (w) =>
      `${w.sameSide} of ${w.designs} point the same way as it does, ${w.clear} of them beyond chance.`,
  },
  alone: {
    fr: (w) =>
      `La façon annoncée (${w.name}) donne ${w.declared} ; aucune autre n’a pu être essayée sur ces personnes.`,
    en: (w) => `The declared way (${w.name}) gives ${w.declared}; no other could be tried on these people.`,
  },
};

export const conclusions: Readonly<Record<Agreement, Sentences>> = {
  sameClear: {
    fr: "Le sens et la taille ne dépendent pas de la façon de comparer.",
    en: "Neither the direction nor the size depends on the way to compare.",
  },
  same: {
    fr: "Le sens ne dépend pas de la façon de comparer, mais le hasard peut encore l’expliquer.",
    en: "The direction does not depend on the way to compare, but chance can still explain it.",
  },
  size: {
    fr: "Le sens ne dépend pas de la façon de comparer, mais la taille en dépend : on ne peut pas se fier à un seul chiffre.",
    en: "The direction does not depend on the way to compare, but the size does: a single figure cannot be trusted.",
  },
  sides: {
    fr: "Le sens lui-même dépend de la façon de comparer : on ne peut pas se fier à ce chiffre.",
    en: "The direction itself depends on the way to compare: this figure cannot be trusted.",
  },
  level: {
    fr: "Elles tournent autour de zéro, à la portée du hasard : aucun écart ne ressort.",
    en: "They lie around zero, within the reach of chance: no difference stands out.",
  },
  correction: {
    fr:
      "Les groupes étaient très éloignés au départ et, sans correction, l’écart serait de sens contraire : on ne peut pas " +
      "se fier à ce chiffre.",
    en:
      "The groups started very far apart and, without correction, the gap would be the other way: this figure cannot be " +
      "trusted.",
  },
};

type Words = {
  readonly [Code in MultiverseCaveat["code"]]: (
    caveat: MultiverseCaveat & { readonly code: Code },
  ) => Sentences;
};

/** What to beware of, for every caveat of a strip. */
export const caveatWords: Words = {
  fewDesigns: (c) => ({
    fr: `${countOf(c.designs, "seule façon a", "façons seulement ont", "fr")} pu être essayée${c.designs > 1 ? "s" : ""} : la comparaison dit peu.`,
    en: `Only ${countOf(c.designs, "way", "ways", "en")} could be tried: the comparison says little.`,
  }),
  declaredUnbalanced: (c) => ({
    fr:
      "La façon annoncée laisse les groupes différents au départ (jusqu’à " +
      `${significant(c.largestGap, frenchFigures)} écart type) : elle est montrée, mais les autres la valent ou la dépassent.`,
    en:
      "The declared way leaves the groups different at the start (up to " +
      `${significant(c.largestGap, englishFigures)} standard deviations): it is shown, but the others are as good or better.`,
  }),
  leftUncounted: (c) => ({
    fr:
      `${countOf(c.designs, "façon laisse", "façons laissent", "fr")} les groupes trop différents au départ, ou trop de ` +
      `personnes formées de côté : ${c.designs < 2 ? "montrée, non comptée" : "montrées, non comptées"}.`,
    en:
      `${countOf(c.designs, "way leaves", "ways leave", "en")} the groups too different at the start, or too many trained ` +
      "people out: shown, not counted.",
  }),
  designsRefused: (c) => ({
    fr: `${countOf(c.designs, "façon n’a", "façons n’ont", "fr")} pas pu être essayée${c.designs > 1 ? "s" : ""} sur ces personnes.`,
    en: `${countOf(c.designs, "way", "ways", "en")} could not be tried on these people.`,
  }),
};
