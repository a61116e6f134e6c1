import type { Told } from "../evaluate/caveat.ts";
import type { EvidenceLevel } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, significant } from "../reading/phrases.ts";
import { outcomeWords, surenessSentences } from "../reading/words-of-findings.ts";
import type { SyntheticQuestion } from "./read-units.ts";
import type { SyntheticCaveat } from "./synthetic-caveat.ts";
import {
  causeOfSynthetic,
  type SyntheticNotEstimable,
  type SyntheticRefusal,
  type SyntheticRefusalCode,
} from "./synthetic-refusal.ts";

type RefusalWords = {
  readonly [Code in SyntheticRefusalCode]: (refusal: SyntheticRefusal & { readonly code: Code }) => Sentences;
};

const refusals: RefusalWords = {
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  unequalColumns: (r) => ({
    fr: `La colonne « ${r.column} » n’a pas autant de lignes que les autres. Reprenez l’export du fichier.`,
    en: `The column “${r.column}” does not have as many rows as the others. Export the file again.`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Choisissez quatre colonnes différentes.`,
    en: `The column “${r.column}” plays two parts at once. Choose four different columns.`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  valueMissing: (r) => ({
    fr: `Il manque une valeur dans « ${r.column} », ligne ${r.row + 1}. Complétez-la ou retirez toute l’unité.`,
    en: `A value is missing in “${r.column}”, row ${r.row + 1}. Fill it in or remove the whole unit.`,
  }),
  rowTwice: (r) => ({
    fr: `Ligne ${r.row + 1} : « ${r.unit} » a déjà une ligne pour la période ${r.period}. Gardez-en une seule.`,
    en: `Row ${r.row + 1}: “${r.unit}” already has a row for period ${r.period}. Keep one only.`,
  }),
  startChanges: (r) => ({
    fr: `Ligne ${r.row + 1} : le début de la formation de « ${r.unit} » change d’une ligne à l’autre. Gardez-en un seul.`,
    en: `Row ${r.row + 1}: the start of the training of “${r.unit}” changes between rows. Keep one only.`,
  }),
  periodMissing: (r) => ({
    fr: `Il manque à « ${r.unit} » la période ${r.period}. Ajoutez-la ou retirez cette unité.`,
    en: `“${r.unit}” lacks period ${r.period}. Add it or remove this unit.`,
  }),
  nobodyTrained: () => ({
    fr: "Aucune unité n’a commencé de formation pendant ces périodes. Vérifiez la colonne des débuts.",
    en: "No unit began a training during these periods. Check the column of starts.",
  }),
  severalStarts: (r) => ({
    fr:
      `Les unités ont commencé à des moments différents (${r.starts.join(", ")}). Gardez un seul début à la fois, ` +
      "ou utilisez la méthode « groupTime » de estimate-panel.",
    en:
      `Units began at different moments (${r.starts.join(", ")}). Keep one start at a time, or use the “groupTime” ` +
      "method of estimate-panel.",
  }),
  tooFewDonors: (r) => ({
    fr: `Il y a ${countOf(r.donors, "unité", "unités", "fr")} de comparaison ; il en faut au moins ${r.needed}. Ajoutez-en qui n’ont pas été formées.`,
    en: `There are ${countOf(r.donors, "comparison unit", "comparison units", "en")}; at least ${r.needed} are needed. Add some that were not trained.`,
  }),
  tooFewBefore: (r) => ({
    fr: `Il y a ${countOf(r.before, "période", "périodes", "fr")} avant la formation ; il en faut au moins ${r.needed}. Remontez plus loin.`,
    en: `There are ${countOf(r.before, "period", "periods", "en")} before the training; at least ${r.needed} are needed. Go further back.`,
  }),
  noneAfter: () => ({
    fr: "Il n’y a aucune période depuis la formation. Attendez les premiers chiffres.",
    en: "There is no period since the training. Wait for the first figures.",
  }),
  noDonorVariation: () => ({
    fr: "Les unités de comparaison ont toutes toujours la même valeur. Choisissez un résultat qui varie.",
    en: "The comparison units all have the same value throughout. Choose an outcome that varies.",
  }),
  poorFit: (r) => ({
    fr:
      "Aucun mélange des autres unités ne suit celle-ci avant la formation " +
      `(écart de ${significant(r.gap, frenchFigures)} pour des différences habituelles de ` +
      `${significant(r.spread, frenchFigures)}) : la comparer ne prouverait rien. Cherchez des unités plus proches.`,
    en:
      "No mixture of the other units follows this one before the training " +
      `(gap of ${significant(r.gap, englishFigures)} for usual differences of ` +
      `${significant(r.spread, englishFigures)}): comparing it would prove nothing. Look for closer units.`,
  }),
};

/** A refusal with its sentence in both languages. */
export function syntheticNotEstimable<Each extends SyntheticRefusalCode>(
  refusal: SyntheticRefusal & { readonly code: Each },
): SyntheticNotEstimable {
  const write: (refusal: SyntheticRefusal & { readonly code: Each }) => Sentences = refusals[refusal.code];
  return { code: refusal.code, cause: causeOfSynthetic(refusal.code), reading: write(refusal) };
}

type Code = SyntheticCaveat["code"];
type CaveatWords = {
  readonly [Each in Code]: (caveat: SyntheticCaveat & { readonly code: Each }) => Sentences;
};

const caveats: CaveatWords = {
  confidenceLowered: (c) => ({
    fr: `Avec ${c.donors} unités de comparaison, la fourchette ne peut pas dépasser ${writeFigure(100 * c.confidence, 0, frenchFigures)} % de confiance.`,
    en: `With ${c.donors} comparison units, the interval cannot go beyond ${writeFigure(100 * c.confidence, 0, englishFigures)}% confidence.`,
  }),
  fewDonors: (c) => ({
    fr: `Avec ${c.donors} unités de comparaison, p ne peut pas descendre sous ${significant(c.smallest, frenchFigures)}, quel que soit l’effet.`,
    en: `With ${c.donors} comparison units, p cannot go below ${significant(c.smallest, englishFigures)}, whatever the effect.`,
  }),
  fewBefore: (c) => ({
    fr: `Moins de périodes avant la formation (${c.before}) que d’unités (${c.donors}) : une ressemblance peut être un hasard.`,
    en: `Fewer periods before the training (${c.before}) than units (${c.donors}): a likeness may be chance.`,
  }),
  imperfectFit: (c) => ({
    fr: `Le mélange suit mal l’unité formée avant la formation (écart de ${significant(c.gap, frenchFigures)}).`,
    en: `The mixture follows the trained unit badly before the training (gap of ${significant(c.gap, englishFigures)}).`,
  }),
  oneDonorDominates: (c) => ({
    fr: `Le mélange tient presque tout entier à « ${c.unit} » (${writeFigure(100 * c.weight, 0, frenchFigures)} %).`,
    en: `The mixture rests almost entirely on “${c.unit}” (${writeFigure(100 * c.weight, 0, englishFigures)}%).`,
  }),
  solverGap: () => ({
    fr: "Les poids ne sont pas tout à fait les meilleurs : le dernier chiffre peut bouger.",
    en: "The weights are not quite the best ones: the last digit may move.",
  }),
  oneTreatedUnit: () => ({
    fr: "Une seule unité formée : un événement qui lui est propre se confondrait avec la formation.",
    en: "A single trained unit: an event of its own would be mistaken for the training.",
  }),
};

/** A caveat with its sentence in both languages. */
export function tellSynthetic<Each extends Code>(
  caveat: SyntheticCaveat & { readonly code: Each },
): Told<SyntheticCaveat> {
  const write: (caveat: SyntheticCaveat & { readonly code: Each }) => Sentences = caveats[caveat.code];
  return { ...caveat, reading: write(caveat) };
}

/** Why a mixture has no test of what came before the training. */
export const mixturePreTrend: Sentences = {
  fr:
    "Pas de test de l’évolution d’avant : le mélange a été composé pour la suivre. C’est l’écart qui restait avant la " +
    "formation qui dit si l’on peut s’y fier.",
  en:
    "No test of the trend before: the mixture was made to follow it. The gap that was left before the training says " +
    "whether it can be trusted.",
};

interface ReadFigures {
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly confidence: number;
  readonly pValue: number;
  readonly evidenceLevel: EvidenceLevel;
  readonly treatedUnits: readonly string[];
}

/** What the comparison shows; words about effects only when the mixture followed closely before. */
export function readSyntheticFinding(finding: ReadFigures, question: SyntheticQuestion): Sentences {
  return {
    fr: sentences(finding, question, "fr").join(" "),
    en: sentences(finding, question, "en").join(" "),
  };
}

function sentences(finding: ReadFigures, question: SyntheticQuestion, language: Language): readonly string[] {
  const style = figureStyles[language];
  const unit = question.wording?.unit === undefined ? "" : `\u00a0${question.wording.unit}`;
  const amount = (value: number) => `${writeFigure(value, decimalsFor(finding.standardError), style)}${unit}`;
  const name = question.wording?.outcome?.[language] ?? `${outcomeWords[language]} (${question.outcome})`;
  const [low, high] = finding.confidenceInterval.map(amount);
  const share = writeFigure(100 * finding.confidence, 0, style);
  const size = amount(Math.abs(finding.estimate));
  const [only] = finding.treatedUnits;
  const count = finding.treatedUnits.length;
  const above = finding.estimate >= 0;
  const sureness = surenessSentences[surenessOf(finding)][language];
  if (language === "fr") {
    const who = count === 1 ? `« ${only} » se tient` : `les ${count} unités formées se tiennent`;
    const close =
      "Le mélange suivait de près avant la formation. Si rien d’autre n’est arrivé depuis, cet écart est l’effet de " +
      "la formation ; un événement propre à ces unités pourrait renverser cette lecture.";
    const far =
      "Le mélange suivait mal avant la formation : on ne peut pas attribuer cet écart à la formation.";
    return [
      `Pour ${name}, ${who} en moyenne ${size} ${above ? "au-dessus" : "au-dessous"} du mélange d’unités ` +
        `semblables (fourchette à ${share} % : de ${low} à ${high}).`,
      sureness,
      finding.evidenceLevel === "compared" ? close : far,
    ];
  }
  const who = count === 1 ? `“${only}” stands` : `the ${count} trained units stand`;
  const close =
    "The mixture followed closely before the training. If nothing else has happened since, this difference is the " +
    "effect of the training; an event of these units’ own could overturn this reading.";
  const far = "The mixture followed badly before the training: this difference cannot be put down to it.";
  return [
    `For ${name}, ${who} on average ${size} ${above ? "above" : "below"} the mixture of similar units ` +
      `(${share}% interval: ${low} to ${high}).`,
    sureness,
    finding.evidenceLevel === "compared" ? close : far,
  ];
}
