import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf } from "../reading/phrases.ts";
import type { PowerCaveat } from "./power-caveat.ts";
import type { PowerRefusal } from "./power-refusal.ts";
import type { PowerDesign, PowerRequest } from "./power-request.ts";

type Words<Fact extends { readonly code: string }> = {
  readonly [Code in Fact["code"]]: (fact: Fact & { readonly code: Code }) => Sentences;
};

/** What each design compares, in one sentence. */
export const designExplanations: Readonly<Record<PowerDesign, Sentences>> = {
  twoGroups: {
    fr: "Comparaison de deux groupes, une mesure par personne (test de Student).",
    en: "Comparison of two groups, one measure per person (Student’s t test).",
  },
  beforeAfter: {
    fr: "Comparaison des mêmes personnes avant et après (test de Student sur les changements).",
    en: "Comparison of the same people before and after (Student’s t test on the changes).",
  },
  differenceInDifferences: {
    fr: "Comparaison des évolutions des deux groupes (différence de différences).",
    en: "Comparison of how the two groups change (difference-in-differences).",
  },
  clusters: {
    fr: "Comparaison d’équipes ou d’entreprises : les personnes d’une même équipe se ressemblent.",
    en: "Comparison of teams or companies: people of one team are alike.",
  },
  clustersOverTime: {
    fr: "Comparaison des évolutions d’équipes ou d’entreprises (différence de différences).",
    en: "Comparison of how teams or companies change (difference-in-differences).",
  },
  shares: {
    fr: "Comparaison de deux parts (test exact de Fisher, ou sa limite pour de grands groupes).",
    en: "Comparison of two shares (Fisher’s exact test, or its limit for large groups).",
  },
};

/** What readers call each field of a request. */
const optionNames: Readonly<Record<keyof PowerRequest, Sentences>> = {
  treated: { fr: "personnes formées", en: "trained people" },
  comparison: { fr: "personnes de comparaison", en: "comparison people" },
  clusters: { fr: "équipes formées", en: "trained teams" },
  comparisonClusters: { fr: "équipes de comparaison", en: "comparison teams" },
  intraclass: { fr: "ressemblance dans une équipe", en: "likeness within a team" },
  correlation: { fr: "ressemblance entre deux mesures", en: "correlation between two measures" },
  periodsBefore: { fr: "mesures avant", en: "measures before" },
  periodsAfter: { fr: "mesures après", en: "measures after" },
  share: { fr: "part attendue", en: "expected share" },
  explained: { fr: "part expliquée", en: "explained share" },
  ratio: { fr: "comparables par personne formée", en: "comparable people per trained person" },
  kept: { fr: "part de personnes appariées", en: "share of people matched" },
  power: { fr: "chance voulue", en: "wanted chance" },
  confidence: { fr: "confiance", en: "confidence" },
  outcomeSpread: { fr: "écart type du résultat", en: "standard deviation of the outcome" },
  effect: { fr: "écart recherché", en: "effect of interest" },
  wording: { fr: "mots", en: "wording" },
};

const assumedNames = {
  correlation: { fr: "deux mesures d’une même personne", en: "two measures of one person" },
  intraclass: { fr: "les personnes d’une même équipe", en: "people of one team" },
} as const;

const caveatWords: Words<PowerCaveat> = {
  optionIgnored: (c) => ({
    fr: `Le réglage « ${optionNames[c.option].fr} » ne change rien à ce plan.`,
    en: `The option “${optionNames[c.option].en}” changes nothing in this plan.`,
  }),
  assumedLikeness: (c) => ({
    fr:
      `La ressemblance entre ${assumedNames[c.option].fr} est supposée de ${writeFigure(c.value, 1, frenchFigures)} : ` +
      "mesurez-la sur vos chiffres passés si vous le pouvez.",
    en:
      `The correlation between ${assumedNames[c.option].en} is assumed to be ${writeFigure(c.value, 1, englishFigures)}: ` +
      "measure it on your past figures if you can.",
  }),
  tooFewToEstimate: (c) => ({
    fr:
      `Avec ${countOf(c.treated, "personne formée", "personnes formées", "fr")}, aucun effet ne sera calculé (il en faut ` +
      `${c.needed}) : on ne pourra regarder que les parcours un par un.`,
    en:
      `With ${countOf(c.treated, "trained person", "trained people", "en")} no effect will be computed (${c.needed} are ` +
      "needed): only paths can be looked at, one by one.",
  }),
  onlyLargeEffects: () => ({
    fr:
      "Seuls de très grands écarts se verraient. Une mesure plus précise, répétée avant et après, aiderait plus que " +
      "quelques personnes de comparaison en plus.",
    en:
      "Only very large differences would be seen. A more precise measure, repeated before and after, would help more " +
      "than a few more comparison people.",
  }),
  fewClusters: (c) => ({
    fr: `${countOf(c.clusters, "équipe", "équipes", "fr")} en tout, c’est peu : ce sont elles qui comptent, plus que les personnes.`,
    en: `${countOf(c.clusters, "team", "teams", "en")} in all are few: teams count, more than people.`,
  }),
  comparisonsUnused: (c) => ({
    fr: `L’appariement ne garderait que ${writeFigure(c.used, 0, frenchFigures)} des ${writeFigure(c.of, 0, frenchFigures)} personnes comparables.`,
    en: `Matching would keep only ${writeFigure(c.used, 0, englishFigures)} of the ${writeFigure(c.of, 0, englishFigures)} comparable people.`,
  }),
  noComparison: () => ({
    fr:
      "Sans groupe de comparaison, on verra un changement sans pouvoir le mettre au compte de la formation. Cherchez des " +
      "collègues comparables.",
    en:
      "Without a comparison group a change will be seen but cannot be put down to the training. Look for comparable " +
      "colleagues.",
  }),
  shareUnreachable: (c) => ({
    fr: `Avec si peu de personnes, aucune ${c.direction === "rise" ? "hausse" : "baisse"} ne se verrait, même la plus grande possible.`,
    en: `With so few people no ${c.direction} would be seen, not even the largest possible.`,
  }),
  approximateShares: () => ({
    fr: "Pour des groupes de cette taille, le calcul exact est remplacé par une approximation très proche.",
    en: "For groups of this size the exact computation is replaced by a very close approximation.",
  }),
};

const refusalWords: Words<PowerRefusal> = {
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${optionNames[r.option].fr} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${optionNames[r.option].en}” has an impossible value. Correct it or keep the default.`,
  }),
  missingOption: (r) => ({
    fr: `Le réglage « ${optionNames[r.beside].fr} » ne va pas sans « ${optionNames[r.option].fr} ». Ajoutez-le.`,
    en: `The option “${optionNames[r.beside].en}” needs “${optionNames[r.option].en}”. Add it.`,
  }),
  tooFewPeople: (r) => ({
    fr:
      `Il faut au moins ${r.needed} personnes ${r.group === "treated" ? "formées" : "de comparaison"} pour comparer quoi ` +
      "que ce soit. Prévoyez-en davantage.",
    en:
      `At least ${r.needed} ${r.group === "treated" ? "trained" : "comparison"} people are needed to compare anything. ` +
      "Plan for more.",
  }),
  tooFewClusters: (r) => ({
    fr: `Il y a ${r.clusters} équipes en tout ; il en faut au moins ${r.needed}. Ajoutez des équipes, même petites.`,
    en: `There are ${r.clusters} teams in all; at least ${r.needed} are needed. Add teams, even small ones.`,
  }),
  moreClustersThanPeople: (r) => ({
    fr: `Il y a plus d’équipes que de personnes ${r.group === "treated" ? "formées" : "de comparaison"}. Vérifiez ces nombres.`,
    en: `There are more teams than ${r.group === "treated" ? "trained" : "comparison"} people. Check these numbers.`,
  }),
  nothingDetectable: (r) => ({
    fr:
      `Avec ${countOf(r.treated, "personne formée", "personnes formées", "fr")} et ${r.comparison} de comparaison, aucune ` +
      "différence de parts ne se verrait, même la plus grande possible. Suivez plutôt une mesure chiffrée.",
    en:
      `With ${countOf(r.treated, "trained person", "trained people", "en")} and ${r.comparison} for comparison no ` +
      "difference of shares would be seen, not even the largest possible. Follow a measured figure instead.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readPowerCaveat<Code extends PowerCaveat["code"]>(
  caveat: PowerCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: PowerCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** The sentence of a refusal, in both languages. */
export function readPowerRefusal<Code extends PowerRefusal["code"]>(
  refusal: PowerRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: PowerRefusal & { readonly code: Code }) => Sentences = refusalWords[refusal.code];
  return write(refusal);
}
