import type { Refusal, RefusalCode } from "../evaluate/refusal.ts";
import type { Sentences } from "../evaluate/study.ts";

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
  weightsNotPositive: (r) => ({
    fr:
      `La colonne de poids « ${r.column} » contient des valeurs nulles ou négatives. Retirez ces ` +
      "lignes ou corrigez-les.",
    en:
      `The weights column “${r.column}” holds values that are zero or negative. Remove or correct ` +
      "these rows.",
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
      `Seules ${r.matched} des ${r.of} personnes formées ont un collègue comparable ; il en faut au ` +
      `moins ${r.needed}. Élargissez l’écart permis ou demandez moins de ressemblances exactes.`,
    en:
      `Only ${r.matched} of the ${r.of} trained people have a comparable colleague; at least ` +
      `${r.needed} are needed. Widen the allowed gap or ask for fewer exact matches.`,
  }),
  tooFewClusters: (r) => ({
    fr:
      `Il y a ${r.clusters} groupes ; il en faut au moins ${r.needed} pour savoir ce qui vient des ` +
      "groupes eux-mêmes. Ajoutez des sites, ou présentez-les côte à côte.",
    en:
      `There are ${r.clusters} groups; at least ${r.needed} are needed to tell what comes from the ` +
      "groups themselves. Add sites, or show them side by side.",
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
