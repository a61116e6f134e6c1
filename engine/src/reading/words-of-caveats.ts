import type { Caveat } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures } from "./figures.ts";
import { countOf, listOf, significant } from "./phrases.ts";

type Code = Caveat["code"];
type Words = { readonly [Each in Code]: (caveat: Caveat & { readonly code: Each }) => Sentences };

/** What to beware of, for every caveat of a comparison. */
const words: Words = {
  rowsDropped: (c) => {
    const dropped = c.treated + c.comparison + c.unknownArm;
    return {
      fr:
        `${countOf(dropped, "personne a été écartée", "personnes ont été écartées", "fr")} faute de valeurs ` +
        `(${c.treated} formées, ${c.comparison} non formées) : ${listOf(c.columns, "fr")}.`,
      en:
        `${countOf(dropped, "person was", "people were", "en")} left out for want of values ` +
        `(${c.treated} trained, ${c.comparison} not trained): ${listOf(c.columns, "en")}.`,
    };
  },
  optionIgnored: (c) => ({
    fr: `L’option « ${c.option} » ne change rien avec cette méthode.`,
    en: `The option “${c.option}” changes nothing with this method.`,
  }),
  separation: (c) => ({
    fr:
      `Certaines caractéristiques désignent à elles seules qui a été formé (${listOf(c.covariates, "fr")}) : ` +
      "la ressemblance est estimée avec une correction.",
    en:
      `Some characteristics alone say who was trained (${listOf(c.covariates, "en")}): ` +
      "likeness is estimated with a correction.",
  }),
  aliasedColumns: (c) => ({
    fr: `Colonnes laissées de côté parce qu’elles répètent les autres : ${listOf(c.columns, "fr")}.`,
    en: `Columns left aside because they repeat the others: ${listOf(c.columns, "en")}.`,
  }),
  treatedLeftOut: (c) => ({
    fr:
      `${countOf(c.left, "personne formée n’a", "personnes formées n’ont", "fr")} pas trouvé de personne ` +
      `semblable, sur ${c.of} : la réponse ne vaut que pour les autres.`,
    en:
      `${countOf(c.left, "trained person", "trained people", "en")} of ${c.of} found nobody alike: ` +
      "the answer holds for the others only.",
  }),
  weakOverlap: (c) => ({
    fr:
      `${countOf(c.outside, "personne formée sort", "personnes formées sortent", "fr")} de la zone où l’on ` +
      `trouve des personnes non formées semblables, sur ${c.of}.`,
    en:
      `${countOf(c.outside, "trained person falls", "trained people fall", "en")} outside the zone where ` +
      `similar untrained people are found, of ${c.of}.`,
  }),
  imbalance: (c) => ({
    fr:
      `Les groupes restent différents au départ sur : ${listOf(c.covariates, "fr")}. ` +
      "L’écart peut venir de là.",
    en:
      `The groups remain different at the start on: ${listOf(c.covariates, "en")}. ` +
      "The difference may come from there.",
  }),
  smallGroup: (c) => ({
    fr:
      `${c.treated === 1 ? "Une seule personne formée" : `${c.treated} personnes formées seulement`} : ` +
      "une ou deux personnes peuvent changer la réponse.",
    en: `Only ${countOf(c.treated, "trained person", "trained people", "en")}: one or two people can change the answer.`,
  }),
  fewClusters: (c) => ({
    fr:
      `${c.clusters === 1 ? "Un seul groupe partage" : `${c.clusters} groupes seulement partagent`} le même ` +
      "sort : la fourchette est fragile.",
    en: `Only ${countOf(c.clusters, "group shares", "groups share", "en")} the same fate: the interval is fragile.`,
  }),
  clustersReplacePairs: () => ({
    fr: "L’incertitude est calculée par groupe et non par paire.",
    en: "Uncertainty is computed by group and not by pair.",
  }),
  tooManyTerms: (c) => ({
    fr:
      `${c.terms} caractéristiques pour ${c.treated} personnes formées : c’est beaucoup, ` +
      "la réponse en dépend.",
    en: `${c.terms} characteristics for ${c.treated} trained people: that is many, the answer depends on it.`,
  }),
  adjustmentMovesEstimate: (c) => ({
    fr:
      `Corrigé des différences qui restent, l’écart devient ${significant(c.adjusted, frenchFigures)} : ` +
      "citez les deux.",
    en:
      `Corrected for the differences left, the gap becomes ${significant(c.adjusted, englishFigures)}: ` +
      "quote both.",
  }),
  adjustmentLeftOut: () => ({
    fr: "Trop peu de personnes pour corriger des différences qui restent.",
    en: "Too few people to correct for the differences left.",
  }),
  permutationDisagrees: (c) => ({
    fr:
      "La vérification par tirage au sort ne dit pas la même chose " +
      `(p = ${significant(c.pValue, frenchFigures)}) : retenez la plus prudente.`,
    en:
      `The check by random draw does not say the same (p = ${significant(c.pValue, englishFigures)}): ` +
      "keep the more cautious one.",
  }),
  reusedComparisons: (c) => ({
    fr: `Une même personne non formée a servi jusqu’à ${c.mostUsed} fois.`,
    en: `The same untrained person served up to ${c.mostUsed} times.`,
  }),
  incompleteSets: (c) => ({
    fr:
      `${countOf(c.sets, "personne formée a", "personnes formées ont", "fr")} moins de ${c.ratio} ` +
      "personnes semblables.",
    en:
      `${countOf(c.sets, "trained person has", "trained people have", "en")} fewer than ${c.ratio} ` +
      "similar people.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readCaveat<Each extends Code>(caveat: Caveat & { readonly code: Each }): Sentences {
  const write: (caveat: Caveat & { readonly code: Each }) => Sentences = words[caveat.code];
  return write(caveat);
}
