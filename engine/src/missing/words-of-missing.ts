import type { Told } from "../evaluate/caveat.ts";
import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, listOf } from "../reading/phrases.ts";
import { outcomeWords, surenessSentences } from "../reading/words-of-findings.ts";
import type { MissingCaveat } from "./missing-caveat.ts";
import {
  causeOfMissing,
  type MissingNotEstimable,
  type MissingRefusal,
  type MissingRefusalCode,
} from "./missing-refusal.ts";

type RefusalWords = {
  readonly [Code in MissingRefusalCode]: (refusal: MissingRefusal & { readonly code: Code }) => Sentences;
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
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  treatmentNotBinary: (r) => ({
    fr: `La colonne « ${r.column} » doit dire qui a été formé : 1 pour oui, 0 pour non. Recodez-la.`,
    en: `The column “${r.column}” must say who was trained: 1 for yes, 0 for no. Recode it.`,
  }),
  mustBeComplete: (r) => ({
    fr: `Il manque une valeur dans « ${r.column} », ligne ${r.row + 1} : cette colonne ne peut pas être devinée. Complétez-la.`,
    en: `A value is missing in “${r.column}”, row ${r.row + 1}: this column cannot be guessed. Fill it in.`,
  }),
  nothingMissing: () => ({
    fr: "Il ne manque aucune valeur : comparez directement les groupes.",
    en: "No value is missing: compare the groups directly.",
  }),
  neverObserved: (r) => ({
    fr: `La colonne « ${r.column} » est vide. Retirez-la ou remplissez-la.`,
    en: `The column “${r.column}” is empty. Remove it or fill it in.`,
  }),
  tooManyMissing: (r) => {
    const [formed, trained] = r.arm === "treated" ? ["formées", "trained"] : ["de comparaison", "comparison"];
    return {
      fr: `« ${r.column} » manque pour ${r.missing} des ${r.of} personnes ${formed} : plus de la moitié. Retrouvez d’autres réponses.`,
      en: `“${r.column}” is missing for ${r.missing} of the ${r.of} ${trained} people: more than half. Trace more answers.`,
    };
  },
  tooFewObserved: (r) => ({
    fr: `« ${r.column} » n’est connue que ${countOf(r.observed, "fois", "fois", "fr")} ; il en faut au moins ${r.needed}.`,
    en: `“${r.column}” is known only ${countOf(r.observed, "time", "times", "en")}; at least ${r.needed} are needed.`,
  }),
  neverTogether: (r) => ({
    fr: `Ces colonnes sont trop rarement remplies ensemble, ou se répètent : ${listOf(r.columns, "fr")}. Retirez-en une.`,
    en: `These columns are too rarely filled in together, or repeat each other: ${listOf(r.columns, "en")}. Remove one.`,
  }),
  tooFewImputations: (r) => ({
    fr: `Il faut au moins ${r.needed} jeux complétés pour en mesurer l’incertitude ; il y en a ${r.imputations}.`,
    en: `At least ${r.needed} completed sets are needed to measure their uncertainty; there are ${r.imputations}.`,
  }),
  notConverged: () => ({
    fr: "Le calcul n’a pas abouti : trop peu de valeurs sont connues ensemble. Retirez une colonne.",
    en: "The computation did not settle: too few values are known together. Remove a column.",
  }),
};

/** A refusal with its sentence in both languages. */
export function missingNotEstimable<Each extends MissingRefusalCode>(
  refusal: MissingRefusal & { readonly code: Each },
): MissingNotEstimable {
  const write: (refusal: MissingRefusal & { readonly code: Each }) => Sentences = refusals[refusal.code];
  return { code: refusal.code, cause: causeOfMissing(refusal.code), reading: write(refusal) };
}

type Code = MissingCaveat["code"];
type CaveatWords = {
  readonly [Each in Code]: (caveat: MissingCaveat & { readonly code: Each }) => Sentences;
};

const caveats: CaveatWords = {
  missingAtRandom: () => ({
    fr: "On suppose que les absents ressemblent à ceux qui ont répondu et qui ont les mêmes caractéristiques.",
    en: "The absent are taken to resemble those who answered and have the same characteristics.",
  }),
  unknownArm: (c) => ({
    fr: `${countOf(c.rows, "personne a été écartée", "personnes ont été écartées", "fr")} : on ne sait pas si elles ont été formées.`,
    en: `${countOf(c.rows, "person was", "people were", "en")} left out: it is not known whether they were trained.`,
  }),
  armsImputedTogether: (c) => ({
    fr: `Trop peu de réponses par groupe : les valeurs manquantes de ${listOf(c.columns, "fr")} ont été complétées les deux groupes ensemble.`,
    en: `Too few answers per group: missing values of ${listOf(c.columns, "en")} were filled in with both groups together.`,
  }),
  clustersNotImputed: (c) => ({
    fr: `Les valeurs complétées ne tiennent pas compte de « ${c.column} » : la fourchette peut être trop étroite.`,
    en: `The filled-in values do not take “${c.column}” into account: the interval may be too narrow.`,
  }),
  muchMissingInformation: (c) => ({
    fr: `Une grande part de ce qu’on voudrait savoir manque (${writeFigure(100 * c.share, 0, frenchFigures)} %) : la réponse repose surtout sur l’hypothèse.`,
    en: `Much of what one would want to know is missing (${writeFigure(100 * c.share, 0, englishFigures)}%): the answer rests mostly on the assumption.`,
  }),
  fewImputations: (c) => ({
    fr: `${c.imputations} jeux complétés seulement : prenez-en ${c.wanted} pour que les chiffres ne bougent plus d’un tirage à l’autre.`,
    en: `Only ${c.imputations} completed sets: take ${c.wanted} so that figures no longer move from one draw to the next.`,
  }),
  lossDiffers: (c) => ({
    fr:
      `Les réponses manquent inégalement (${writeFigure(100 * c.treated, 0, frenchFigures)} % des personnes formées, ` +
      `${writeFigure(100 * c.comparison, 0, frenchFigures)} % des autres) : la formation a pu jouer sur qui répond.`,
    en:
      `Answers are unequally missing (${writeFigure(100 * c.treated, 0, englishFigures)}% of trained people, ` +
      `${writeFigure(100 * c.comparison, 0, englishFigures)}% of the others): training may have acted on who answers.`,
  }),
};

/** A caveat with its sentence in both languages. */
export function tellMissing<Each extends Code>(
  caveat: MissingCaveat & { readonly code: Each },
): Told<MissingCaveat> {
  const write: (caveat: MissingCaveat & { readonly code: Each }) => Sentences = caveats[caveat.code];
  return { ...caveat, reading: write(caveat) };
}

interface ReadFigures {
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly confidence: number;
  readonly pValue: number;
  readonly imputations: number;
}

/** What filling in gives, after the rate by arm and the bounds. */
export function readImputed(
  finding: ReadFigures,
  first: Sentences,
  study: {
    readonly outcome: string;
    readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
  },
): Sentences {
  const write = (language: Language): string => {
    const style = figureStyles[language];
    const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
    const amount = (value: number) =>
      `${writeFigure(value, decimalsFor(finding.standardError), style)}${unit}`;
    const [low, high] = finding.confidenceInterval.map(amount);
    const name = study.wording?.outcome?.[language] ?? `${outcomeWords[language]} (${study.outcome})`;
    const share = writeFigure(100 * finding.confidence, 0, style);
    const size = amount(finding.estimate);
    const told =
      language === "fr"
        ? `En complétant ${finding.imputations} fois les valeurs manquantes, l’écart moyen pour ${name} est de ${size} ` +
          `(fourchette à ${share} % : de ${low} à ${high}), si les absents ressemblent à ceux qui ont répondu.`
        : `Filling in the missing values ${finding.imputations} times, the average difference for ${name} is ${size} ` +
          `(${share}% interval: ${low} to ${high}), if the absent resemble those who answered.`;
    return `${first[language]} ${told} ${surenessSentences[surenessOf(finding)][language]}`;
  };
  return { fr: write("fr"), en: write("en") };
}
