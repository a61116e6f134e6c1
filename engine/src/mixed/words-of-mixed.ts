import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures } from "../reading/figures.ts";
import { countOf, listOf, significant } from "../reading/phrases.ts";
import type { MixedCaveat } from "./mixed-caveat.ts";
import type { MixedRefusal } from "./mixed-refusal.ts";

const fr = (value: number) => significant(value, frenchFigures);
const en = (value: number) => significant(value, englishFigures);

type CaveatCode = MixedCaveat["code"];
type CaveatWords = {
  readonly [Code in CaveatCode]: (caveat: MixedCaveat & { readonly code: Code }) => Sentences;
};

const caveatWords: CaveatWords = {
  rowsDropped: (c) => ({
    fr:
      `${countOf(c.rows, "ligne a été écartée", "lignes ont été écartées", "fr")} faute de valeurs : ` +
      `${listOf(c.columns, "fr")}.`,
    en: `${countOf(c.rows, "row was", "rows were", "en")} left out for want of values: ${listOf(c.columns, "en")}.`,
  }),
  optionIgnored: (c) => ({
    fr: `L’option « ${c.option} » ne change rien avec cette méthode.`,
    en: `The option “${c.option}” changes nothing with this method.`,
  }),
  aliasedColumns: (c) => ({
    fr: `Colonnes laissées de côté parce qu’elles répètent les autres : ${listOf(c.columns, "fr")}.`,
    en: `Columns left aside because they repeat the others: ${listOf(c.columns, "en")}.`,
  }),
  noMeasurableDifference: (c) => {
    const beside = c.estimate !== undefined && c.low !== undefined && c.high !== undefined;
    const [estimate, low, high] = [c.estimate ?? 0, c.low ?? 0, c.high ?? 0];
    return {
      fr:
        `Pas de différence mesurable entre les ${c.groups} groupes ; cela ne veut pas dire qu’il n’y en a pas.` +
        (beside
          ? ` Calculé sur une moyenne par groupe, l’écart est de ${fr(estimate)} (de ${fr(low)} à ${fr(high)}).`
          : ""),
      en:
        `No measurable difference between the ${c.groups} groups; this does not mean that there is none.` +
        (beside
          ? ` Computed on one mean per group, the difference is ${en(estimate)} (${en(low)} to ${en(high)}).`
          : ""),
    };
  },
  fewGroups: (c) => ({
    fr: `${c.groups} groupes seulement : la fourchette est large exprès, pour ne pas promettre plus qu’ils ne disent.`,
    en: `Only ${c.groups} groups: the interval is wide on purpose, so as not to promise more than they tell.`,
  }),
  slopeLeftOut: (c) => ({
    fr:
      `Le calcul suppose le même écart (« ${c.effect} ») dans tous les groupes. S’il peut changer de l’un à l’autre, ` +
      "demandez une pente par groupe : la fourchette sera plus juste.",
    en:
      `The computation assumes the same difference (“${c.effect}”) in all groups. If it may change from one to the ` +
      "other, ask for a slope per group: the interval will be fairer.",
  }),
  meansDisagree: (c) => ({
    fr:
      `Calculé sur une moyenne par groupe, l’écart est de ${fr(c.estimate)} et ne conclut pas de la même façon ` +
      `(p = ${fr(c.pValue)}) : retenez la lecture la plus prudente.`,
    en:
      `Computed on one mean per group, the difference is ${en(c.estimate)} and does not conclude the same way ` +
      `(p = ${en(c.pValue)}): keep the more cautious reading.`,
  }),
  maximumLikelihood: () => ({
    fr: "Réglage « ml » : utile pour comparer deux modèles, mais la fourchette est un peu trop étroite.",
    en: "Setting “ml”: useful to compare two models, but the interval is somewhat too narrow.",
  }),
};

type RefusalCode = MixedRefusal["code"];
type RefusalWords = {
  readonly [Code in RefusalCode]: (refusal: MixedRefusal & { readonly code: Code }) => Sentences;
};

const refusalWords: RefusalWords = {
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  noTime: () => ({
    fr: "Il manque la colonne du temps (mois, semaine). Indiquez-la, ou choisissez la méthode sans temps.",
    en: "The column of time (month, week) is missing. Name it, or choose the method without time.",
  }),
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  unequalColumns: (r) => ({
    fr: `La colonne « ${r.column} » n’a pas autant de lignes que les autres. Reprenez l’export du fichier.`,
    en: `The column “${r.column}” does not have as many rows as the others. Export the file again.`,
  }),
  unreadableTerm: (r) => ({
    fr: `« ${r.term} » ne se lit pas comme une colonne, une puissance (age^2) ou un produit (age:anciennete).`,
    en: `“${r.term}” cannot be read as a column, a power (age^2) or a product (age:tenure).`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  treatmentNotBinary: (r) => ({
    fr: `« ${r.column} » doit valoir 1 pour les personnes formées et 0 pour les autres, ou dire quel mot veut dire « formé ».`,
    en: `“${r.column}” must be 1 for trained people and 0 for the others, or say which word means “trained”.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Choisissez-en une autre pour l’un des deux.`,
    en: `The column “${r.column}” plays two parts at once. Choose another one for one of them.`,
  }),
  sameTimeTwice: (r) => ({
    fr: `Ligne ${r.row}, colonne « ${r.column} » : ce groupe a deux mesures au même moment. Gardez-en une.`,
    en: `Row ${r.row}, column “${r.column}”: this group has two measures at the same time. Keep one.`,
  }),
  noCompleteRow: (r) => ({
    fr: `Aucune ligne n’est complète (il manque : ${listOf(r.columns, "fr")}). Complétez ces colonnes.`,
    en: `No row is complete (missing: ${listOf(r.columns, "en")}). Complete these columns.`,
  }),
  tooFewGroups: (r) => ({
    fr:
      `Il y a ${countOf(r.groups, "groupe", "groupes", "fr")} ; il en faut au moins ${r.needed} pour savoir ce qui ` +
      "vient des groupes eux-mêmes. Présentez-les côte à côte.",
    en:
      `There ${r.groups === 1 ? "is" : "are"} ${countOf(r.groups, "group", "groups", "en")}; at least ${r.needed} are ` +
      "needed to tell what comes from the groups themselves. Show them side by side.",
  }),
  oneRowPerGroup: () => ({
    fr: "Chaque groupe n’a qu’une ligne : rien ne distingue le groupe de la personne. Choisissez une comparaison simple.",
    en: "Each group has a single row: nothing tells the group from the person. Choose a plain comparison.",
  }),
  noVariation: (r) => ({
    fr: `La colonne « ${r.column} » a la même valeur partout. Choisissez-en une qui varie.`,
    en: `The column “${r.column}” has the same value everywhere. Choose one that varies.`,
  }),
  effectExplained: (r) => ({
    fr: `Les autres colonnes disent à elles seules « ${r.column} ». Retirez celle qui décide.`,
    en: `The other columns alone say “${r.column}”. Remove the one that decides.`,
  }),
  tooManyTerms: (r) => ({
    fr: `Il y a ${r.terms} caractéristiques pour ${r.rows} lignes. Gardez les plus importantes.`,
    en: `There are ${r.terms} characteristics for ${r.rows} rows. Keep the most important ones.`,
  }),
  notConverged: () => ({
    fr: "Le calcul n’aboutit pas : le résultat ne varie pas assez à l’intérieur des groupes. Vérifiez la table.",
    en: "The computation does not settle: the outcome does not vary enough inside groups. Check the table.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readMixedCaveat<Code extends CaveatCode>(
  caveat: MixedCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: MixedCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** What is in the way and the cheapest remedy, in both languages. */
export function readMixedRefusal<Code extends RefusalCode>(
  refusal: MixedRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: MixedRefusal & { readonly code: Code }) => Sentences = refusalWords[refusal.code];
  return write(refusal);
}
