import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, listOf } from "../reading/phrases.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseRefusal } from "./single-case-refusal.ts";

type Words<Fact extends { readonly code: string }> = {
  readonly [Code in Fact["code"]]: (fact: Fact & { readonly code: Code }) => Sentences;
};

const caveatWords: Words<SingleCaseCaveat> = {
  valuesMissing: (c) => ({
    fr: `${countOf(c.values, "mesure manque et a été laissée", "mesures manquent et ont été laissées", "fr")} de côté.`,
    en: `${countOf(c.values, "measure is missing and was", "measures are missing and were", "en")} left aside.`,
  }),
  startsNotDrawn: () => ({
    fr:
      "Rien ne dit que les dates de départ ont été tirées au sort : si chacun a choisi la sienne, le hasard ne suffit pas " +
      "à expliquer ce que l’on voit, et la formation non plus.",
    en:
      "Nothing says that the starting dates were drawn: if people chose theirs, neither chance nor the training is enough to " +
      "explain what is seen.",
  }),
  sharedStarts: (c) => ({
    fr: `Au moins ${c.people} personnes commencent à la même date : il y a moins de façons de répartir les départs.`,
    en: `At least ${c.people} people start at the same date: there are fewer ways to share out the starts.`,
  }),
  drawnNotListed: (c) => ({
    fr: `Les répartitions sont trop nombreuses pour être toutes listées : ${writeFigure(c.draws, 0, frenchFigures)} ont été tirées au sort.`,
    en: `The assignments are too many to be listed: ${writeFigure(c.draws, 0, englishFigures)} were drawn.`,
  }),
  risingBefore: (c) => ({
    fr: `La progression avait commencé avant la formation chez : ${listOf(c.names, "fr")}.`,
    en: `Progress had begun before the training for: ${listOf(c.names, "en")}.`,
  }),
  fewBefore: (c) => ({
    fr:
      `Il y a moins de ${c.needed} mesures avant la formation chez : ${listOf(c.names, "fr")}. On sait mal où ces personnes ` +
      "allaient d’elles-mêmes.",
    en:
      `There are fewer than ${c.needed} measures before the training for: ${listOf(c.names, "en")}. Where these people were ` +
      "going by themselves is hardly known.",
  }),
  occasionsTakenAsIndependent: () => ({
    fr:
      "Les fourchettes de chaque personne comptent les mesures comme indépendantes ; deux semaines de suite se ressemblent, " +
      "elles sont donc trop courtes.",
    en:
      "The intervals of each person count measures as independent; two weeks in a row are alike, so the intervals are too " +
      "short.",
  }),
  ratioLeftOut: (c) => ({
    fr: `Un rapport n’a pas de sens quand une moyenne est nulle ou négative : ${listOf(c.names, "fr")}.`,
    en: `A ratio means nothing when a mean is zero or negative: ${listOf(c.names, "en")}.`,
  }),
  sameEffectAssumed: () => ({
    fr: "Le changement est supposé le même pour tous : la fourchette est trop courte s’il ne l’est pas.",
    en: "The change is taken to be the same for everybody: the interval is too short if it is not.",
  }),
};

const refusalWords: Words<SingleCaseRefusal> = {
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  nobody: () => ({ fr: "Il n’y a aucun parcours à lire.", en: "There is no path to read." }),
  nameTwice: (r) => ({
    fr: `« ${r.name} » désigne deux parcours. Donnez un nom différent à chacun.`,
    en: `“${r.name}” names two paths. Give each its own name.`,
  }),
  unreadableValue: (r) => ({
    fr: `La mesure n° ${r.occasion} de « ${r.name} » n’est pas un nombre utilisable. Corrigez-la.`,
    en: `Measure number ${r.occasion} of “${r.name}” is not a usable number. Correct it.`,
  }),
  unequalOccasions: (r) => ({
    fr: `« ${r.name} » a ${r.occasions} mesures et les autres ${r.expected}. Laissez vides celles qui manquent.`,
    en: `“${r.name}” has ${r.occasions} measures and the others ${r.expected}. Leave the missing ones empty.`,
  }),
  startOutside: (r) => ({
    fr: `La date de départ de « ${r.name} » (${r.start}) ne tombe pas parmi ses mesures. Vérifiez-la.`,
    en: `The start of “${r.name}” (${r.start}) does not fall among the measures. Check it.`,
  }),
  tooFewOccasions: (r) => ({
    fr:
      `« ${r.name} » n’a que ${countOf(r.occasions, "mesure", "mesures", "fr")} ${r.side === "before" ? "avant" : "après"} le ` +
      `départ (le sien ou celui d’un collègue) ; il en faut au moins ${r.needed}. Mesurez plus souvent ou plus longtemps.`,
    en:
      `“${r.name}” has only ${countOf(r.occasions, "measure", "measures", "en")} ${r.side} the start (their own or that of a ` +
      `colleague); at least ${r.needed} are needed. Measure more often or for longer.`,
  }),
  noVariation: () => ({
    fr: "Toutes les mesures sont les mêmes : il n’y a rien à comparer. Choisissez un résultat qui varie.",
    en: "All measures are the same: there is nothing to compare. Choose an outcome that varies.",
  }),
  tooFewAssignments: (r) => ({
    fr:
      `Il n’y a que ${countOf(r.assignments, "façon", "façons", "fr")} de répartir les départs ; il en faut au moins ` +
      `${r.needed} pour que la réponse la plus nette se distingue du hasard. Ajoutez des personnes ou des dates.`,
    en:
      `There ${r.assignments === 1 ? "is" : "are"} only ${countOf(r.assignments, "way", "ways", "en")} to share out the starts; at ` +
      `least ${r.needed} are needed for the clearest answer to stand out from chance. Add people or dates.`,
  }),
  tooFewPeople: (r) => ({
    fr:
      `Il y a ${countOf(r.people, "parcours", "parcours", "fr")} ; il en faut au moins ${r.needed} pour dire comment les ` +
      "personnes diffèrent. Regardez les parcours un par un.",
    en:
      `There ${r.people === 1 ? "is" : "are"} ${countOf(r.people, "path", "paths", "en")}; at least ${r.needed} are needed to say how ` +
      "people differ. Look at the paths one by one.",
  }),
  modelNotFitted: () => ({
    fr: "Ces parcours ne permettent pas de séparer la tendance et le changement. Utilisez le test par répartition des départs.",
    en: "These paths do not allow trend and change to be told apart. Use the test by sharing out the starts.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readPathCaveat<Code extends SingleCaseCaveat["code"]>(
  caveat: SingleCaseCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: SingleCaseCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** The sentence of a refusal, in both languages. */
export function readPathRefusal<Code extends SingleCaseRefusal["code"]>(
  refusal: SingleCaseRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: SingleCaseRefusal & { readonly code: Code }) => Sentences =
    refusalWords[refusal.code];
  return write(refusal);
}
