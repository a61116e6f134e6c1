import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf } from "../reading/phrases.ts";
import type { SequenceCaveat } from "./sequence-caveat.ts";
import type { SequenceMethodName } from "./sequence-finding.ts";
import type { SequenceRefusal } from "./sequence-refusal.ts";

type Words<Fact extends { readonly code: string }> = {
  readonly [Code in Fact["code"]]: (fact: Fact & { readonly code: Code }) => Sentences;
};

const count = (value: number) => ({
  fr: writeFigure(value, 0, frenchFigures),
  en: writeFigure(value, 0, englishFigures),
});
const people = (value: number) => ({
  fr: countOf(value, "personne", "personnes", "fr"),
  en: countOf(value, "person", "people", "en"),
});

/** What each method does, in one sentence. */
export const explanations: Readonly<Record<SequenceMethodName, Sentences>> = {
  stateSequences: {
    fr: "On compte, mois après mois, où en sont les personnes et comment elles passent d’une situation à une autre.",
    en: "Month after month, people are counted in each state, and so are their moves from one state to another.",
  },
  kaplanMeier: {
    fr:
      "On suit la part des personnes encore là, mois après mois, en tenant compte de celles qu’on perd de vue " +
      "(Kaplan et Meier).",
    en: "The share still there is followed month after month, allowing for people lost from sight (Kaplan and Meier).",
  },
  competingRisks: {
    fr:
      "On suit la part des personnes parties pour chaque motif, sachant que partir pour l’un empêche les autres " +
      "(Aalen et Johansen).",
    en: "The share gone for each cause is followed, leaving for one preventing the others (Aalen and Johansen).",
  },
  logRank: {
    fr: "On compare, mois après mois, les départs de chaque groupe à ceux d’un rythme commun (test du log-rank).",
    en: "Month after month, each group’s departures are set against a common pace (log-rank test).",
  },
  typicalPaths: {
    fr: "On cherche quelques parcours réels tels que chacun soit proche de l’un d’eux (partition autour de médoïdes).",
    en: "A few real paths are found such that everybody is near one of them (partitioning around medoids).",
  },
};

/** What to beware of, for every caveat of the room. */
const caveatWords: Words<SequenceCaveat> = {
  lostFromSight: (c) => ({
    fr:
      `${people(c.people).fr} sur ${count(c.of).fr} ${c.people < 2 ? "n’a pas été suivie" : "n’ont pas été suivies"} ` +
      "jusqu’au bout : on suppose qu’elles partent ni plus ni moins que les autres.",
    en:
      `${people(c.people).en} of ${count(c.of).en} ${c.people === 1 ? "was" : "were"} not followed to the end: they are ` +
      "assumed to leave neither more nor less than the others.",
  }),
  fewAtRisk: (c) => ({
    fr: `À partir du mois ${count(c.month).fr}, on ne suit plus que ${people(c.people).fr} : la fin de la courbe dit peu.`,
    en: `From month ${count(c.month).en} only ${people(c.people).en} are followed: the end of the curve says little.`,
  }),
  fewEvents: (c) => ({
    fr: `${countOf(c.events, "départ seulement a été vu", "départs seulement ont été vus", "fr")} : la fourchette est large.`,
    en: `Only ${countOf(c.events, "departure was", "departures were", "en")} seen: the interval is wide.`,
  }),
  personMonthsCounted: () => ({
    fr: "Les passages sont comptés par mois : si ce sont toujours les mêmes qui changent, leur fourchette est trop étroite.",
    en: "Moves are counted by month: if the same people keep moving, their interval is too short.",
  }),
  statesNotKnown: (c) => ({
    fr:
      `${countOf(c.personMonths, "mois d’une personne est inconnu", "mois de personnes sont inconnus", "fr")} sur ` +
      `${count(c.of).fr} : ils restent inconnus et ne comptent pas comme des départs.`,
    en:
      `${countOf(c.personMonths, "month of a person is", "months of people are", "en")} not known, of ` +
      `${count(c.of).en}: they stay unknown and do not count as departures.`,
  }),
  peopleDrawn: (c) => ({
    fr:
      `Les parcours étant trop nombreux pour être tous comparés, ${people(c.drawn).fr} sur ${count(c.of).fr} ont servi ` +
      "à les choisir, prises à intervalles réguliers ; tout le monde est ensuite compté.",
    en:
      `The paths being too many to compare, ${people(c.drawn).en} of ${count(c.of).en}, taken at regular steps, served ` +
      "to choose them; everybody is then counted.",
  }),
  fewerPaths: (c) => ({
    fr: `Il n’y a que ${count(c.used).fr} parcours différents, au lieu des ${count(c.asked).fr} demandés.`,
    en: `There are only ${count(c.used).en} different paths instead of the ${count(c.asked).en} wanted.`,
  }),
  looseGrouping: (c) => ({
    fr:
      "Ces parcours se ressemblent trop pour former de vrais groupes " +
      `(silhouette ${writeFigure(c.silhouette, 2, frenchFigures)}) : prenez-les comme des exemples.`,
    en:
      "These paths are too alike to make true groups " +
      `(silhouette ${writeFigure(c.silhouette, 2, englishFigures)}): take them as examples.`,
  }),
};

/** What is in the way and the cheapest remedy, for every refusal of the room. */
const refusalWords: Words<SequenceRefusal> = {
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  unequalLengths: (r) => ({
    fr: `Il y a ${count(r.first).fr} valeurs d’un côté et ${count(r.second).fr} de l’autre : il en faut autant.`,
    en: `There are ${count(r.first).en} values on one side and ${count(r.second).en} on the other: as many are needed.`,
  }),
  unreadableValue: (r) => ({
    fr: `La valeur de la personne n° ${count(r.row).fr} ne se lit pas. Corrigez-la.`,
    en: `The value of person number ${count(r.row).en} cannot be read. Correct it.`,
  }),
  tooFewGroups: (r) => ({
    fr: `Il y a ${countOf(r.groups, "groupe", "groupes", "fr")} : il en faut deux pour comparer.`,
    en: `There ${r.groups === 1 ? "is" : "are"} ${countOf(r.groups, "group", "groups", "en")}: two are needed to compare.`,
  }),
  tooFewMonths: (r) => ({
    fr: `Il y a ${count(r.months).fr} mois : il en faut au moins ${count(r.needed).fr}. Ajoutez des fichiers de paie.`,
    en: `There are ${count(r.months).en} months: at least ${count(r.needed).en} are needed. Add payroll files.`,
  }),
  tooFewPeople: (r) => ({
    fr:
      `Il y a ${people(r.people).fr}${r.group === undefined ? "" : ` dans le groupe ${count(r.group).fr}`} ; il en faut ` +
      `au moins ${count(r.needed).fr} pour donner un chiffre. Regardez plutôt les parcours un par un, avec les personnes.`,
    en:
      `There ${r.people === 1 ? "is" : "are"} ${people(r.people).en}${r.group === undefined ? "" : ` in group ${count(r.group).en}`}; ` +
      `at least ${count(r.needed).en} are needed to give a figure. Look at the paths one by one with the people instead.`,
  }),
  tooFewEvents: (r) => ({
    fr:
      `${countOf(r.events, "seul départ a été vu", "départs ont été vus", "fr")} ; il en faut au moins ` +
      `${count(r.needed).fr} pour comparer des rythmes. Attendez quelques mois de plus.`,
    en:
      `${countOf(r.events, "departure was", "departures were", "en")} seen; at least ${count(r.needed).en} are needed to ` +
      "compare paces. Wait a few more months.",
  }),
  nothingVaries: () => ({
    fr: "Tout le monde suit le même parcours : il n’y a rien à comparer.",
    en: "Everybody follows the same path: there is nothing to compare.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readSequenceCaveat<Code extends SequenceCaveat["code"]>(
  caveat: SequenceCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: SequenceCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** The sentence of a refusal, in both languages. */
export function readSequenceRefusal<Code extends SequenceRefusal["code"]>(
  refusal: SequenceRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: SequenceRefusal & { readonly code: Code }) => Sentences = refusalWords[refusal.code];
  return write(refusal);
}

/** How many people changed state. */
export function readMoves(figures: {
  readonly people: number;
  readonly moved: number;
  readonly months: number;
}): Sentences {
  const { moved, months } = figures;
  return {
    fr:
      `Sur ${people(figures.people).fr} en ${count(months).fr} mois, ${count(moved).fr} ` +
      `${moved < 2 ? "a changé" : "ont changé"} de situation au moins une fois.`,
    en: `Of ${people(figures.people).en} over ${count(months).en} months, ${count(moved).en} changed state at least once.`,
  };
}

/** How many paths sum up everybody's. */
export function readPaths(figures: {
  readonly people: number;
  readonly paths: number;
  readonly largest: number;
  readonly distinct: number;
}): Sentences {
  return {
    fr:
      `${countOf(figures.paths, "parcours résume", "parcours résument", "fr")} les ${count(figures.distinct).fr} parcours ` +
      `différents de ${people(figures.people).fr} ; le plus suivi en réunit ${count(figures.largest).fr}.`,
    en:
      `${countOf(figures.paths, "path sums", "paths sum", "en")} up the ${count(figures.distinct).en} different paths of ` +
      `${people(figures.people).en}; the most taken one gathers ${count(figures.largest).en}.`,
  };
}
