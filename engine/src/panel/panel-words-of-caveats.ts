import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, listOf, significant } from "../reading/phrases.ts";
import type { PanelCaveat } from "./panel-caveat.ts";

type Code = PanelCaveat["code"];
type Words = { readonly [Own in Code]: (caveat: PanelCaveat & { readonly code: Own }) => Sentences };

const leftOutBecause: Readonly<Record<"noComparison" | "noOverlap" | "tooFew", Sentences>> = {
  noComparison: {
    fr: "plus personne n’est sans formation à ce moment",
    en: "nobody is left without training then",
  },
  noOverlap: {
    fr: "les caractéristiques séparent entièrement formés et non-formés",
    en: "the characteristics set the trained and the untrained apart entirely",
  },
  tooFew: { fr: "trop peu de personnes y sont suivies", en: "too few people are followed in them" },
};

const words: Words = {
  rowsDropped: (c) => ({
    fr:
      `${countOf(c.rows, "ligne incomplète est laissée", "lignes incomplètes sont laissées", "fr")} de côté sur ${c.of} ` +
      `(${listOf(c.columns, "fr")}).`,
    en:
      `${countOf(c.rows, "incomplete row is", "incomplete rows are", "en")} left out of ${c.of} ` +
      `(${listOf(c.columns, "en")}).`,
  }),
  optionIgnored: (c) => ({
    fr: `Le réglage « ${c.option} » ne sert pas à la méthode « ${c.method} » : il est ignoré.`,
    en: `The option “${c.option}” plays no part in the method “${c.method}”: it is ignored.`,
  }),
  alwaysTreated: (c) => ({
    fr:
      `${countOf(c.units, "personne ou équipe déjà formée", "personnes ou équipes déjà formées", "fr")} à la première ` +
      "période : on ne sait pas comment elles étaient avant, elles ne comptent pas.",
    en:
      `${countOf(c.units, "unit was", "units were", "en")} already trained in the first period: how they were before ` +
      "is unknown, so they do not count.",
  }),
  untrainedLeftOut: (c) => ({
    fr:
      `${countOf(c.units, "personne ou équipe jamais formée ne sert", "personnes ou équipes jamais formées ne servent", "fr")} ` +
      "pas à cette méthode, qui compare chacun à lui-même.",
    en:
      `${countOf(c.units, "unit that was never trained plays", "units that were never trained play", "en")} no part in this ` +
      "method, which compares each unit with itself.",
  }),
  treatmentSwitchesOff: (c) => ({
    fr:
      `Pour ${countOf(c.units, "personne ou équipe", "personnes ou équipes", "fr")}, la formation s’arrête en cours de ` +
      "route : l’effet mesuré est celui d’avoir commencé, même si c’est fini.",
    en:
      `For ${countOf(c.units, "unit", "units", "en")} training ends along the way: the effect measured is that of having ` +
      "started, even when it is over.",
  }),
  incompleteUnits: (c) => ({
    fr:
      `${c.units} des ${c.of} personnes ou équipes ne sont pas vues à toutes les périodes : chacune compte là où elle ` +
      "est vue. Si ceux qui partent vont moins bien (ou mieux), le résultat s’en ressent.",
    en:
      `${c.units} of the ${c.of} units are not seen in every period: each counts where it is seen. If those who leave ` +
      "do worse (or better), the figures suffer.",
  }),
  incompleteUnitsDropped: (c) => ({
    fr: `${c.units} des ${c.of} personnes ou équipes, pas vues à toutes les périodes, sont laissées de côté.`,
    en: `${c.units} of the ${c.of} units, not seen in every period, are left out.`,
  }),
  tinyCohorts: (c) => ({
    fr:
      "Départs trop petits pour être montrés seuls (ils comptent dans l’ensemble) : " +
      `${listOf(
        c.cohorts.map(({ group, units }) => `${group} (${units})`),
        "fr",
      )}.`,
    en:
      "Starts too small to be shown on their own (they count in the whole): " +
      `${listOf(
        c.cohorts.map(({ group, units }) => `${group} (${units})`),
        "en",
      )}.`,
  }),
  smallGroup: (c) => ({
    fr: `Seulement ${countOf(c.treated, "personne ou équipe formée", "personnes ou équipes formées", "fr")} : la fourchette est large.`,
    en: `Only ${countOf(c.treated, "trained unit", "trained units", "en")}: the interval is wide.`,
  }),
  fewClusters: (c) => ({
    fr: `Seulement ${countOf(c.clusters, "groupe", "groupes", "fr")} (sites, entreprises) : la fourchette est fragile.`,
    en: `Only ${countOf(c.clusters, "group", "groups", "en")} (sites, companies): the interval is fragile.`,
  }),
  noPeriodBefore: () => ({
    fr: "Une seule période avant la formation : on ne peut pas voir si les deux groupes évoluaient de la même façon.",
    en: "A single period before training: whether both groups were moving alike cannot be seen.",
  }),
  preTrend: (c) => ({
    fr:
      "Avant la formation, les deux groupes n’évoluaient déjà pas de la même façon " +
      `(p = ${significant(c.pValue, frenchFigures)}) : l’écart d’après ne peut pas être attribué à la formation.`,
    en:
      "Before training the two groups were already not moving alike " +
      `(p = ${significant(c.pValue, englishFigures)}): the difference afterwards cannot be put down to training.`,
  }),
  dipBefore: (c) => ({
    fr:
      `Juste avant la formation, le résultat des futurs formés a bougé de ${significant(c.step, frenchFigures)} de plus que celui ` +
      "des autres : un simple retour à la normale ressemblerait à un effet.",
    en:
      `Just before training, the outcome of those about to be trained moved by ${significant(c.step, englishFigures)} more than ` +
      "that of the others: a mere return to normal would look like an effect.",
  }),
  sharedClusters: (c) => ({
    fr:
      `Dans ${countOf(c.clusters, "groupe", "groupes", "fr")}, formés et non-formés travaillent ensemble : si les premiers ` +
      "ont aidé les seconds, l’effet est sous-estimé.",
    en:
      `In ${countOf(c.clusters, "group", "groups", "en")} trained and untrained work together: if the former helped the ` +
      "latter, the effect is underestimated.",
  }),
  trendFragile: (c) => ({
    fr:
      "La conclusion tombe dès que l’écart d’évolution entre les groupes, après la formation, dépasse " +
      `${writeFigure(c.breakdown, 2, frenchFigures)} fois le plus grand écart vu avant.`,
    en:
      "The conclusion falls as soon as the groups, after training, drift apart by more than " +
      `${writeFigure(c.breakdown, 2, englishFigures)} times the largest drift seen before.`,
  }),
  preTrendUntested: () => ({
    fr: "Rien ne permet de vérifier que les deux groupes évoluaient de la même façon avant la formation.",
    en: "Nothing allows checking that the two groups were moving alike before training.",
  }),
  aliasedColumns: (c) => ({
    fr: `${listOf(c.columns, "fr")} : ces caractéristiques répètent les autres, elles sont laissées de côté.`,
    en: `${listOf(c.columns, "en")}: these characteristics repeat the others, they are left out.`,
  }),
  tooManyTerms: (c) => ({
    fr: `${c.terms} caractéristiques de départ pour ${c.treated} formés : c’est beaucoup, gardez les plus importantes.`,
    en: `${c.terms} starting characteristics for ${c.treated} trained units: that is a lot, keep the most important ones.`,
  }),
  negativeWeights: (c) => ({
    fr:
      `Dans ce calcul, ${c.cells} des ${c.of} effets comptent à l’envers (poids total ${significant(c.total, frenchFigures)}) ` +
      "parce que des formés y servent de comparaison à d’autres. Préférez « groupTime ».",
    en:
      `In this computation ${c.cells} of the ${c.of} effects count the wrong way round (total weight ` +
      `${significant(c.total, englishFigures)}) as trained units serve as comparison for others. Prefer “groupTime”.`,
  }),
  twoZeros: () => ({
    fr:
      "Tout le monde finit formé : deux moments servent de zéro, le plus ancien et le dernier avant la formation. " +
      "S’il s’est passé quelque chose entre les deux, toute la courbe penche.",
    en:
      "Everybody is trained in the end: two moments serve as zero, the earliest and the last before training. If " +
      "anything happened between them, the whole curve tilts.",
  }),
  allTreatedInTheEnd: (c) => ({
    fr:
      `Tout le monde finit formé : les ${countOf(c.periods, "période où", "périodes où", "fr")} personne n’est plus sans ` +
      "formation ne disent rien.",
    en:
      `Everybody is trained in the end: the ${countOf(c.periods, "period", "periods", "en")} with nobody left without ` +
      "training say nothing.",
  }),
  cellsLeftOut: (c) => ({
    fr: `${countOf(c.cells, "comparaison laissée", "comparaisons laissées", "fr")} de côté : ${leftOutBecause[c.because].fr}.`,
    en: `${countOf(c.cells, "comparison", "comparisons", "en")} left out: ${leftOutBecause[c.because].en}.`,
  }),
};

/** Sentences of a caveat, in both languages. */
export function readPanelCaveat<Own extends Code>(caveat: PanelCaveat & { readonly code: Own }): Sentences {
  const write: (caveat: PanelCaveat & { readonly code: Own }) => Sentences = words[caveat.code];
  return write(caveat);
}
