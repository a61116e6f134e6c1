import type { Refusal, RefusalCode } from "../evaluate/refusal.ts";
import type { Sentences } from "../evaluate/study.ts";
import { countOf } from "./phrases.ts";

/** Why a design fixed before the outcomes cannot be used with them. */
const changedWords: Readonly<Record<(Refusal & { readonly code: "designChanged" })["part"], Sentences>> = {
  outcome: {
    fr:
      "Cette comparaison a été fixée pour un autre résultat. Reprenez le résultat annoncé, ou fixez une nouvelle " +
      "comparaison en le disant.",
    en: "This comparison was fixed for another outcome. Take the declared one, or fix a new comparison and say so.",
  },
  people: {
    fr:
      "Les personnes, ou ce qu’on savait d’elles au départ, ne sont plus celles de la comparaison fixée d’avance. Reprenez " +
      "le même fichier, dans le même ordre, et ajoutez-y seulement le résultat.",
    en:
      "The people, or what was known of them at the start, are no longer those of the comparison fixed beforehand. Take " +
      "the same file, in the same order, and add the outcome only.",
  },
  comparison: {
    fr:
      "Les mêmes personnes ne sont plus comparées comme il avait été fixé. Reprenez la comparaison telle qu’elle a été " +
      "fixée, ou fixez-en une nouvelle en le disant.",
    en:
      "The same people are no longer compared as was fixed. Take the comparison as it was fixed, or fix a new one and " +
      "say so.",
  },
};

type Words = { readonly [Code in RefusalCode]: (refusal: Refusal & { readonly code: Code }) => Sentences };

/** What is in the way and the cheapest remedy, for every refusal. */
const words: Words = {
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  unequalColumns: (r) => ({
    fr: `La colonne « ${r.column} » n’a pas autant de lignes que les autres. Reprenez l’export du fichier.`,
    en: `The column “${r.column}” does not have as many rows as the others. Export the file again.`,
  }),
  unreadableTerm: (r) => ({
    fr:
      `« ${r.term} » ne se lit pas comme une colonne, une puissance (age^2) ou un produit ` +
      "(age:anciennete).",
    en: `“${r.term}” cannot be read as a column, a power (age^2) or a product (age:tenure).`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Retirez-la des caractéristiques de départ.`,
    en: `The column “${r.column}” plays two parts at once. Remove it from the starting characteristics.`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  estimandNotOffered: (r) => ({
    fr:
      `La méthode « ${r.method} » ne répond pas à la question « ${r.estimand} ». Changez de méthode ` +
      "ou de question.",
    en:
      `The method “${r.method}” does not answer the question “${r.estimand}”. Change the method or ` +
      "the question.",
  }),
  designChanged: (r) => changedWords[r.part],
  weightsNotPositive: (r) => ({
    fr:
      `La colonne de poids « ${r.column} » contient des valeurs nulles ou négatives. Retirez ces ` +
      "lignes ou corrigez-les.",
    en:
      `The weights column “${r.column}” holds values that are zero or negative. Remove or correct ` +
      "these rows.",
  }),
  offerNotBinary: (r) => ({
    fr: `La colonne « ${r.column} » doit dire à qui la formation a été proposée : 1 pour oui, 0 pour non. Recodez-la.`,
    en: `The column “${r.column}” must say to whom the training was offered: 1 for yes, 0 for no. Recode it.`,
  }),
  offerMissing: () => ({
    fr:
      "Cette méthode a besoin de la colonne qui dit à qui un tirage au sort a proposé la formation. " +
      "Indiquez-la, ou choisissez une autre méthode.",
    en:
      "This method needs the column that says to whom a draw offered the training. Name it, or choose " +
      "another method.",
  }),
  outcomeNotBinary: (r) => ({
    fr:
      `Le modèle « ${r.model} » est fait pour un résultat qui vaut 0 ou 1. Gardez le modèle habituel, ou ` +
      "recodez le résultat.",
    en: `The model “${r.model}” is made for an outcome that is 0 or 1. Keep the usual model, or recode the outcome.`,
  }),
  treatmentNotBinary: (r) => ({
    fr: `La colonne « ${r.column} » doit dire qui a été formé : 1 pour oui, 0 pour non. Recodez-la.`,
    en: `The column “${r.column}” must say who was trained: 1 for yes, 0 for no. Recode it.`,
  }),
  noTreatmentVariation: (r) => ({
    fr:
      `Il y a ${r.treated} personnes formées et ${r.comparison} personnes non formées : il faut les ` +
      "deux pour comparer.",
    en: `There are ${r.treated} trained and ${r.comparison} untrained people: both are needed to compare.`,
  }),
  tooManyMissing: (r) => {
    const [formed, trained] = r.arm === "treated" ? ["formées", "trained"] : ["de comparaison", "comparison"];
    const columns = r.columns.join(", ");
    return {
      fr:
        `Il manque des valeurs pour ${r.missing} des ${r.of} personnes ${formed} (${columns}). ` +
        "Complétez ces colonnes ou retirez-en une.",
      en:
        `Values are missing for ${r.missing} of the ${r.of} ${trained} people (${columns}). ` +
        "Complete these columns or leave one out.",
    };
  },
  tooFewTreated: (r) => ({
    fr:
      `Il y a ${r.treated} personnes formées ; il en faut au moins ${r.needed}. Attendez d’autres ` +
      "départs en formation, ou regardez les parcours un par un.",
    en:
      `There are ${r.treated} trained people; at least ${r.needed} are needed. Wait for more people ` +
      "to be trained, or look at the paths one by one.",
  }),
  tooFewComparisons: (r) => ({
    fr:
      `Il y a ${r.comparison} personnes de comparaison ; il en faut au moins ${r.needed}. Ajoutez ` +
      "des collègues non formés, d’un autre site par exemple.",
    en:
      `There are ${r.comparison} comparison people; at least ${r.needed} are needed. Add untrained ` +
      "colleagues, from another site for instance.",
  }),
  noOutcomeVariation: (r) => ({
    fr: `La colonne « ${r.column} » a la même valeur pour tout le monde. Choisissez un résultat qui varie.`,
    en: `The column “${r.column}” has the same value for everybody. Choose an outcome that varies.`,
  }),
  tooManyTerms: (r) => ({
    fr:
      `Il y a ${r.terms} caractéristiques de départ pour ${r.people} personnes. Gardez les plus ` +
      "importantes.",
    en: `There are ${r.terms} starting characteristics for ${r.people} people. Keep the most important ones.`,
  }),
  treatmentExplained: (r) => ({
    fr:
      `Les caractéristiques (${r.columns.join(", ")}) disent à elles seules qui a été formé. ` +
      "Retirez celle qui décide.",
    en:
      `The characteristics (${r.columns.join(", ")}) alone say who was trained. Remove the one that ` +
      "decides.",
  }),
  noOverlap: (r) => ({
    fr:
      `Aucune des ${r.treated} personnes formées n’a de collègue comparable : les deux groupes ` +
      "n’ont rien en commun. Cherchez d’autres personnes de comparaison.",
    en:
      `None of the ${r.treated} trained people has a comparable colleague: the two groups have ` +
      "nothing in common. Look for other comparison people.",
  }),
  noMatch: (r) => ({
    fr:
      `${r.matched === 0 ? "Aucune" : countOf(r.matched, "seule", "seulement", "fr")} des ${r.of} personnes formées ` +
      `${r.matched === 0 ? "n’a de" : r.matched === 1 ? "a un" : "ont un"} collègue comparable ; il en faut au ` +
      `moins ${r.needed}. Élargissez l’écart permis ou demandez moins de ressemblances exactes.`,
    en:
      `Only ${r.matched} of the ${r.of} trained people have a comparable colleague; at least ` +
      `${r.needed} are needed. Widen the allowed gap or ask for fewer exact matches.`,
  }),
  noBalancingWeights: (r) => ({
    fr:
      `Aucune pondération ne rend les deux groupes semblables au départ (${r.covariates.join(", ")}). Retirez une ` +
      "de ces caractéristiques, ou cherchez des personnes de comparaison plus proches.",
    en:
      `No weighting makes the two groups alike at the start (${r.covariates.join(", ")}). Leave out one of these ` +
      "characteristics, or look for closer comparison people.",
  }),
  tooFewEffective: (r) => ({
    fr:
      `Pour rendre les groupes semblables, il faut compter si inégalement les personnes ` +
      `${r.arm === "treated" ? "formées" : "non formées"} qu’une ou deux décident de la réponse. Gardez moins de ` +
      "caractéristiques, ou cherchez des personnes de comparaison plus proches.",
    en:
      `Making the groups alike takes such uneven weights that one or two ` +
      `${r.arm === "treated" ? "trained" : "untrained"} people decide the answer. Keep fewer characteristics, or look ` +
      "for closer comparison people.",
  }),
  tooFewToPair: (r) => ({
    fr:
      `Il y a ${r.comparison} personnes de comparaison pour ${r.treated} personnes formées ; cette méthode en donne ` +
      `${r.ratio} à chacune, sans partage. Prenez l’appariement complet, qui les partage, ou ajoutez des collègues.`,
    en:
      `There are ${r.comparison} comparison people for ${r.treated} trained people; this method gives each of them ` +
      `${r.ratio} of their own. Take the method “full”, which shares them, or add colleagues.`,
  }),
  caliperTooNarrow: (r) => ({
    fr:
      `Dans l’écart permis, ${r.paired} des ${r.of} personnes formées au plus peuvent avoir leurs propres collègues. ` +
      "Élargissez l’écart, ou prenez le plus proche voisin, qui laisse des personnes de côté.",
    en:
      `Within the allowed gap, at most ${r.paired} of the ${r.of} trained people can have colleagues of their own. ` +
      "Widen the gap, or take the method “nearest”, which leaves people out.",
  }),
  tooManyForDistance: (r) => ({
    fr:
      `${r.people} personnes, c’est trop pour le meilleur appariement avec cette distance. Gardez la distance habituelle ` +
      "(la chance d’être formé), ou le plus proche voisin.",
    en:
      `${r.people} people are too many for the best matching with this distance. Keep the usual distance (how likely ` +
      "people were to be trained), or the method “nearest”.",
  }),
  tooManySubclasses: (r) => ({
    fr:
      `${r.subclasses} classes, c’est trop : le plus petit des deux groupes compte ${r.people} personnes. ` +
      "Demandez moins de classes.",
    en: `${r.subclasses} classes are too many: the smaller group has ${r.people} people. Ask for fewer classes.`,
  }),
  tooFewSets: (r) => ({
    fr:
      `Les personnes comparées ne forment que ${countOf(r.sets, "ensemble", "ensembles", "fr")} ; il en faut au moins ` +
      `${r.needed} pour mesurer une incertitude. Ajoutez des caractéristiques ou des personnes de comparaison.`,
    en:
      `The people compared form only ${countOf(r.sets, "set", "sets", "en")}; at least ${r.needed} are needed to measure ` +
      "an uncertainty. Add characteristics or comparison people.",
  }),
  tooFewClusters: (r) => ({
    fr:
      `Il y a ${r.clusters} groupes ; il en faut au moins ${r.needed} pour savoir ce qui vient des ` +
      "groupes eux-mêmes. Ajoutez des sites, ou présentez-les côte à côte.",
    en:
      `There are ${r.clusters} groups; at least ${r.needed} are needed to tell what comes from the ` +
      "groups themselves. Add sites, or show them side by side.",
  }),
  tooFewForFolds: (r) => ({
    fr:
      `Le plus petit des deux groupes compte ${r.people} personnes ; pour vérifier le calcul sur des personnes qui n’ont ` +
      `pas servi à le régler, il en faut au moins ${r.needed}. Faites le calcul sans découpage.`,
    en:
      `The smaller group has ${r.people} people; checking the estimate on people who did not set it takes at least ` +
      `${r.needed}. Estimate without splitting.`,
  }),
  tooFewForModel: (r) => ({
    fr:
      `Un des deux groupes compte ${r.people} personnes pour ${r.terms} caractéristiques ; il en faut au moins ` +
      `${r.needed}. Gardez les caractéristiques les plus importantes.`,
    en:
      `One of the two groups has ${r.people} people for ${r.terms} characteristics; at least ${r.needed} are needed. ` +
      "Keep the most important characteristics.",
  }),
  tooFewEvents: (r) => ({
    fr:
      `Dans un des groupes, un des deux résultats possibles ne concerne que ${r.people} personnes ; il en faut au ` +
      `moins ${r.needed} pour ce modèle. Gardez le modèle habituel.`,
    en:
      `In one of the groups, one of the two possible outcomes concerns only ${r.people} people; this model needs at ` +
      `least ${r.needed}. Keep the usual model.`,
  }),
  weakOffer: (r) => ({
    fr:
      `La proposition n’a pas assez changé qui s’est formé (${r.offered} % des personnes à qui elle a été faite, ` +
      `${r.notOffered} % des autres). Regardez l’effet d’avoir reçu la proposition.`,
    en:
      `The offer did not change enough who was trained (${r.offered}% of the people who got it, ${r.notOffered}% of ` +
      "the others). Look at the effect of having received the offer.",
  }),
  noResidualVariation: () => ({
    fr:
      "Dans les personnes comparées, le résultat ne varie pas assez pour mesurer une incertitude. " +
      "Choisissez un résultat qui varie.",
    en:
      "Among the people compared, the outcome does not vary enough to measure an uncertainty. " +
      "Choose an outcome that varies.",
  }),
  notConverged: () => ({
    fr: "Le calcul de ressemblance n’aboutit pas avec ces caractéristiques. Retirez-en une ou deux.",
    en: "The similarity computation does not settle with these characteristics. Remove one or two.",
  }),
};

/** Sentences of a refusal, in both languages. */
export function readRefusal<Code extends RefusalCode>(refusal: Refusal & { readonly code: Code }): Sentences {
  const write: (refusal: Refusal & { readonly code: Code }) => Sentences = words[refusal.code];
  return write(refusal);
}
