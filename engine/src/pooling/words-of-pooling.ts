import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures } from "../reading/figures.ts";
import { countOf, listOf, significant } from "../reading/phrases.ts";
import type { PoolingCaveat } from "./pooling-caveat.ts";
import type { PoolingRefusal } from "./pooling-refusal.ts";

const fr = (value: number) => significant(value, frenchFigures);
const en = (value: number) => significant(value, englishFigures);
const whole = (value: number) => Math.round(value);

type CaveatCode = PoolingCaveat["code"];
type CaveatWords = {
  readonly [Code in CaveatCode]: (caveat: PoolingCaveat & { readonly code: Code }) => Sentences;
};

const caveatWords: CaveatWords = {
  projectsDropped: (c) => ({
    fr:
      `${countOf(c.rows.length, "ligne a été écartée", "lignes ont été écartées", "fr")} faute de valeurs ` +
      `(${listOf(c.columns, "fr")}) : ${listOf(c.rows.slice(0, 10).map(String), "fr")}.`,
    en:
      `${countOf(c.rows.length, "row was", "rows were", "en")} left out for want of values ` +
      `(${listOf(c.columns, "en")}): ${listOf(c.rows.slice(0, 10).map(String), "en")}.`,
  }),
  optionIgnored: (c) => ({
    fr: `L’option « ${c.option} » ne change rien avec cette méthode.`,
    en: `The option “${c.option}” changes nothing with this method.`,
  }),
  fewProjects: (c) => ({
    fr:
      `${c.projects} projets seulement : la fourchette est large exprès, pour ne pas promettre plus que ce qu’ils ` +
      "peuvent dire.",
    en: `Only ${c.projects} projects: the interval is wide on purpose, so as not to promise more than they can tell.`,
  }),
  differencesIgnored: (c) => ({
    fr:
      "Cette méthode ne dit rien d’autres projets, et ne tient pas compte de leurs différences " +
      `(${c.projects} projets) : préférez la méthode « reml ».`,
    en:
      "This method says nothing of other projects and does not allow for their differences " +
      `(${c.projects} projects): prefer the method “reml”.`,
  }),
  effectsDiffer: (c) => ({
    fr:
      "Les projets ne disent pas la même chose : dans un prochain projet, l’écart pourrait se situer entre " +
      `${fr(c.low)} et ${fr(c.high)}.`,
    en:
      "The projects do not say the same: in a next project, the difference could lie between " +
      `${en(c.low)} and ${en(c.high)}.`,
  }),
  alikeBeyondChance: () => ({
    fr:
      "Les projets se ressemblent plus que le hasard ne le permet : vérifiez les incertitudes de la table, et que ces " +
      "projets n’ont pas de personnes en commun.",
    en:
      "The projects are more alike than chance allows: check the standard errors of the table, and that these " +
      "projects share no people.",
  }),
  narrowerThanChance: (c) => ({
    fr:
      "Ces projets se ressemblent par chance, et la fourchette demandée en devient trop étroite. Retenez plutôt : de " +
      `${fr(c.low)} à ${fr(c.high)}.`,
    en:
      "These projects happen to agree, which makes the interval asked for too narrow. Rather keep: " +
      `${en(c.low)} to ${en(c.high)}.`,
  }),
  normalWithFewProjects: (c) => ({
    fr:
      `Avec ${c.projects} projets, la fourchette demandée est trop étroite. Retenez plutôt : de ${fr(c.low)} à ` +
      `${fr(c.high)}.`,
    en:
      `With ${c.projects} projects, the interval asked for is too narrow. Rather keep: ${en(c.low)} to ` +
      `${en(c.high)}.`,
  }),
  oneProjectDecides: (c) => ({
    fr: `Sans le projet « ${c.label} », le sens change (${fr(c.without)}) : la réponse tient à lui seul.`,
    en: `Without the project “${c.label}”, the direction changes (${en(c.without)}): the answer hangs on it alone.`,
  }),
  heaviestProject: (c) => ({
    fr: `Le projet « ${c.label} » compte à lui seul pour ${whole(c.percent)} % de la moyenne.`,
    en: `The project “${c.label}” alone makes up ${whole(c.percent)}% of the average.`,
  }),
  manyModerators: (c) => ({
    fr:
      `${countOf(c.moderators, "caractéristique", "caractéristiques", "fr")} pour ${c.projects} projets : il en ` +
      "faudrait une dizaine par caractéristique. Prenez ces liens comme des pistes.",
    en:
      `${countOf(c.moderators, "characteristic", "characteristics", "en")} for ${c.projects} projects: about ten ` +
      "for each would be needed. Take these links as leads.",
  }),
  aliasedColumns: (c) => ({
    fr: `Colonnes laissées de côté parce qu’elles répètent les autres : ${listOf(c.columns, "fr")}.`,
    en: `Columns left aside because they repeat the others: ${listOf(c.columns, "en")}.`,
  }),
  repeatedLabel: (c) => ({
    fr:
      `Plusieurs lignes portent le même nom (${listOf(c.labels.slice(0, 5), "fr")}) et comptent comme des projets ` +
      "différents. Si ce sont les mêmes personnes, gardez une ligne par projet.",
    en:
      `Several rows bear the same name (${listOf(c.labels.slice(0, 5), "en")}) and count as different projects. ` +
      "If they are the same people, keep one row per project.",
  }),
  asymmetry: (c) => ({
    fr:
      "Les petits projets montrent autre chose que les grands : des projets manquent peut-être à la table. " +
      `Si on les imaginait, la moyenne serait ${fr(c.filled)}.`,
    en:
      "Small projects show something else than large ones: projects may be missing from the table. " +
      `Were they imagined, the average would be ${en(c.filled)}.`,
  }),
  fewGroups: (c) => ({
    fr: `${c.groups} groupes seulement : la fourchette est fragile.`,
    en: `Only ${c.groups} groups: the interval is fragile.`,
  }),
};

type RefusalCode = PoolingRefusal["code"];
type RefusalWords = {
  readonly [Code in RefusalCode]: (refusal: PoolingRefusal & { readonly code: Code }) => Sentences;
};

const refusalWords: RefusalWords = {
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  noUncertainty: () => ({
    fr: "Il manque la colonne de l’incertitude : indiquez celle des erreurs types, ou celle des variances.",
    en: "The column of uncertainty is missing: name that of the standard errors, or that of the variances.",
  }),
  twoUncertainties: () => ({
    fr: "Indiquez la colonne des erreurs types ou celle des variances, pas les deux.",
    en: "Name the column of standard errors or that of variances, not both.",
  }),
  noGroup: (r) => ({
    fr: `La méthode « ${r.method} » a besoin de la colonne des groupes (entreprise, étude). Indiquez-la.`,
    en: `The method “${r.method}” needs the column of groups (company, study). Name it.`,
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
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Choisissez-en une autre pour l’un des deux.`,
    en: `The column “${r.column}” plays two parts at once. Choose another one for one of them.`,
  }),
  uncertaintyNotPositive: (r) => ({
    fr:
      `Ligne ${r.row}, colonne « ${r.column} » : une incertitude est un nombre plus grand que zéro. Corrigez-la ou ` +
      "retirez la ligne.",
    en: `Row ${r.row}, column “${r.column}”: an uncertainty is a number above zero. Correct it or remove the row.`,
  }),
  noProject: (r) => ({
    fr:
      r.dropped === 0
        ? "La table ne contient aucun projet. Ajoutez une ligne par projet."
        : `Aucune ligne n’est complète (il manque : ${listOf(r.columns, "fr")}). Complétez ces colonnes.`,
    en:
      r.dropped === 0
        ? "The table holds no project. Add one row per project."
        : `No row is complete (missing: ${listOf(r.columns, "en")}). Complete these columns.`,
  }),
  oneProject: () => ({
    fr: "Il n’y a qu’un projet : son résultat se lit seul, il n’y a rien à réunir.",
    en: "There is only one project: its finding stands alone, there is nothing to bring together.",
  }),
  twoProjects: () => ({
    fr:
      "Il n’y a que deux projets : rien ne dit encore si leur écart vient du hasard. Présentez-les côte à côte, sans " +
      "moyenne ; un troisième projet permettra de les réunir.",
    en:
      "There are only two projects: nothing tells yet whether their gap comes from chance. Show them side by side, " +
      "without an average; a third project will allow bringing them together.",
  }),
  tooFewGroups: (r) => ({
    fr:
      `Il y a ${countOf(r.groups, "groupe", "groupes", "fr")} ; il en faut au moins ${r.needed}. Présentez-les côte à ` +
      "côte en attendant.",
    en:
      `There ${r.groups === 1 ? "is" : "are"} ${countOf(r.groups, "group", "groups", "en")}; at least ${r.needed} are ` +
      "needed. Show them side by side in the meantime.",
  }),
  tooManyModerators: (r) => ({
    fr:
      `Il y a ${countOf(r.moderators, "caractéristique", "caractéristiques", "fr")} pour ${r.projects} projets : il ne ` +
      "reste rien pour juger. Gardez la plus importante, ou aucune.",
    en:
      `There ${r.moderators === 1 ? "is" : "are"} ${countOf(r.moderators, "characteristic", "characteristics", "en")} ` +
      `for ${r.projects} projects: nothing is left to judge by. Keep the most important one, or none.`,
  }),
  notConverged: () => ({
    fr: "Le calcul n’aboutit pas : les estimations ne varient pas assez d’un groupe à l’autre. Vérifiez la table.",
    en: "The computation does not settle: the estimates do not vary enough between groups. Check the table.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readPoolingCaveat<Code extends CaveatCode>(
  caveat: PoolingCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: PoolingCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** What is in the way and the cheapest remedy, in both languages. */
export function readPoolingRefusal<Code extends RefusalCode>(
  refusal: PoolingRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: PoolingRefusal & { readonly code: Code }) => Sentences = refusalWords[refusal.code];
  return write(refusal);
}
