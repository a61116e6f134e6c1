import type { Caveat, Told } from "../evaluate/caveat.ts";
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
  comparisonsLeftOut: (c) => ({
    fr:
      `${countOf(c.left, "personne non formée n’a", "personnes non formées n’ont", "fr")} pas trouvé de personne ` +
      `formée semblable, sur ${c.of} : la réponse ne vaut que pour les autres.`,
    en:
      `${countOf(c.left, "untrained person", "untrained people", "en")} of ${c.of} found no trained person alike: ` +
      "the answer holds for the others only.",
  }),
  fewerSubclasses: (c) => ({
    fr:
      `${countOf(c.used, "classe a pu être formée", "classes ont pu être formées", "fr")} au lieu de ${c.asked} : ` +
      "trop de personnes ont exactement la même chance d’être formées.",
    en:
      `${countOf(c.used, "class", "classes", "en")} could be made instead of ${c.asked}: too many people were exactly ` +
      "as likely to be trained.",
  }),
  weakOverlap: (c) => ({
    fr:
      `${countOf(c.outside, "personne formée sort", "personnes formées sortent", "fr")} de la zone où l’on ` +
      `trouve des personnes non formées semblables, sur ${c.of}.`,
    en:
      `${countOf(c.outside, "trained person falls", "trained people fall", "en")} outside the zone where ` +
      `similar untrained people are found, of ${c.of}.`,
  }),
  unevenWeights: (c) => {
    const [formed, trained] = c.arm === "treated" ? ["formées", "trained"] : ["non formées", "untrained"];
    return {
      fr:
        `Quelques personnes ${formed} comptent pour beaucoup : les ${c.of} ne renseignent pas plus que ` +
        `${significant(c.effective, frenchFigures)} personnes comptées à égalité.`,
      en:
        `A few ${trained} people count for much: the ${c.of} of them tell no more than ` +
        `${significant(c.effective, englishFigures)} people counted equally.`,
    };
  },
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
  fragile: (c) => {
    const fr = { low: significant(c.lowest, frenchFigures), high: significant(c.highest, frenchFigures) };
    const en = { low: significant(c.lowest, englishFigures), high: significant(c.highest, englishFigures) };
    if (c.because === "correction") {
      return {
        fr:
          `Sans correction, l’écart serait de ${significant(c.raw, frenchFigures)}, en sens contraire, et les groupes ` +
          "étaient très éloignés au départ : le chiffre vient de la correction, on ne peut pas s’y fier.",
        en:
          `Without correction the gap would be ${significant(c.raw, englishFigures)}, the other way, and the groups ` +
          "started very far apart: the figure comes from the correction, it cannot be trusted.",
      };
    }
    return {
      fr:
        `${c.designs} façons raisonnables de comparer donnent de ${fr.low} à ${fr.high}` +
        `${c.because === "sides" ? ", donc des deux côtés de zéro" : ""} : on ne peut pas se fier à un seul chiffre.`,
      en:
        `${c.designs} reasonable ways to compare give from ${en.low} to ${en.high}` +
        `${c.because === "sides" ? ", on both sides of zero" : ""}: a single figure cannot be trusted.`,
    };
  },
  clustersIgnored: (c) => ({
    fr:
      `La colonne « ${c.column} » range ces ${countOf(c.people, "personne", "personnes", "fr")} en ` +
      `${countOf(c.groups, "groupe", "groupes", "fr")} et n’est pas utilisée : si les personnes d’un groupe partagent ` +
      "le même sort, la fourchette est trop étroite. Indiquez-la comme colonne de groupes.",
    en:
      `The column “${c.column}” puts these ${countOf(c.people, "person", "people", "en")} into ` +
      `${countOf(c.groups, "group", "groups", "en")} and is not used: if the people of a group share the same fate, the ` +
      "interval is too narrow. Name it as the column of groups.",
  }),
  spillOver: (c) => ({
    fr:
      `${countOf(c.trained, "personne formée côtoie", "personnes formées côtoient", "fr")} des collègues non formés dans ` +
      `un même petit groupe (« ${c.column} »), sur ${c.of} : ce qu’elles ont appris a pu profiter aux autres et ` +
      "réduire l’écart.",
    en:
      `${countOf(c.trained, "trained person works", "trained people work", "en")} beside untrained colleagues in the same ` +
      `small group (“${c.column}”), of ${c.of}: what they learnt may have helped the others and narrowed the gap.`,
  }),
  outcomeMeasuredBefore: (c) => ({
    fr: `Le résultat « ${c.column} » ${c.declared ? "a été" : "semble avoir été"} mesuré avant la formation : elle n’a pas pu le changer.`,
    en: `The outcome “${c.column}” ${c.declared ? "was" : "seems to have been"} measured before the training: it cannot have changed it.`,
  }),
  measuredAfter: (c) => ({
    fr:
      `${c.declared ? "Mesuré" : "Sans doute mesuré"} après la formation : ${listOf(c.columns, "fr")}. Tenir compte de ce que ` +
      "la formation a pu changer efface une partie de son effet.",
    en:
      `${c.declared ? "Measured" : "Probably measured"} after the training: ${listOf(c.columns, "en")}. Correcting for what the ` +
      "training may have changed hides a part of its effect.",
  }),
  regressionToTheMean: (c) => ({
    fr:
      `Les personnes formées partaient ${c.gap < 0 ? "de plus bas" : "de plus haut"} que les autres (« ${c.column} ») : une ` +
      "partie de l’écart peut n’être qu’un retour à leur niveau habituel. Plusieurs mesures avant la formation le diraient.",
    en:
      `The trained people started ${c.gap < 0 ? "lower" : "higher"} than the others (“${c.column}”): part of the gap may only ` +
      "be a return to their usual level. Several measures before the training would tell.",
  }),
  severalOutcomes: (c) => ({
    fr:
      `L’étude porte sur ${c.outcomes} résultats : plus il y en a, plus il est facile que l’un d’eux ressorte par hasard. ` +
      "La sûreté annoncée en tient compte.",
    en:
      `The study is about ${c.outcomes} outcomes: the more there are, the more easily one of them stands out by chance. The ` +
      "sureness given allows for it.",
  }),
  groupsApart: (c) =>
    c.by === "times"
      ? {
          fr:
            "Les groupes n’ont pas été suivis en même temps : la fourchette ne compte que le hasard, pas ce qui a changé " +
            "d’une période à l’autre.",
          en:
            "The groups were not followed at the same time: the interval counts chance alone, not what changed from one " +
            "period to the other.",
        }
      : {
          fr:
            "Les groupes ne sont pas au même endroit : la fourchette ne compte que le hasard, pas ce qui arrive à un lieu " +
            "et pas à l’autre.",
          en:
            "The groups are not in the same place: the interval counts chance alone, not what happens to one place and " +
            "not to the other.",
        },
  cautiousInterval: (c) => ({
    fr:
      `Fourchette prudente : avec ${c.smaller} personnes du côté le moins nombreux, elle est large exprès, et protège du ` +
      "hasard plus qu’annoncé.",
    en:
      `Cautious interval: with ${c.smaller} people on the smaller side, it is wide on purpose and guards against chance ` +
      "more than announced.",
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

/** A caveat with its sentence. */
export function tellCaveat(caveat: Caveat): Told<Caveat> {
  return { ...caveat, reading: readCaveat(caveat) };
}
