import type { Sentences } from "../evaluate/study.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import type {
  PanelCoefficient,
  PanelRegressed,
  PanelRegressionStudy,
  UnitEffects,
} from "./panel-regression-finding.ts";

export const panelRegressionExplanations: Readonly<Record<UnitEffects, Sentences>> = {
  fixed: {
    fr: "Chaque unité est comparée à elle-même au fil des périodes (régression à effets fixes).",
    en: "Each unit is compared with itself over the periods (fixed-effects regression).",
  },
  random: {
    fr:
      "Chaque unité est comparée à elle-même et, pour une part, aux autres (régression à effets aléatoires, variances de " +
      "Swamy et Arora).",
    en:
      "Each unit is compared with itself and, in part, with the others (random-effects regression, variances of Swamy " +
      "and Arora).",
  },
  pooled: {
    fr: "Toutes les lignes sont comparées entre elles, quelle que soit l’unité (régression simple).",
    en: "All rows are compared with each other, whatever the unit (plain regression).",
  },
};

const oneMore: Readonly<
  Record<Language, (figures: Readonly<Record<"term" | "size" | "low" | "high", string>>) => string>
> = {
  fr: (f) => `Une unité de plus de « ${f.term} » va avec ${f.size} (entre ${f.low} et ${f.high}).`,
  en: (f) => `One more of “${f.term}” goes with ${f.size} (between ${f.low} and ${f.high}).`,
};

const goesWith: Sentences = {
  fr: "Aller avec ne veut pas dire causer : ce qui a changé en même temps dans les unités peut l’expliquer.",
  en: "To go with is not to cause: whatever changed in the units at the same time may explain it.",
};

/** The coefficients of the asked terms in plain sentences, without words of cause. */
export function readPanelRegression(
  finding: Omit<PanelRegressed, "reading">,
  study: PanelRegressionStudy,
  terms: ReadonlySet<string>,
): Sentences {
  const asked = finding.coefficients.filter(({ term }) => terms.has(term));
  return { fr: sentences(asked, finding, study, "fr"), en: sentences(asked, finding, study, "en") };
}

function sentences(
  asked: readonly PanelCoefficient[],
  { sizes }: Omit<PanelRegressed, "reading">,
  study: PanelRegressionStudy,
  language: Language,
): string {
  const style = figureStyles[language];
  const count = (value: number) => writeFigure(value, 0, style);
  const opening =
    language === "fr"
      ? `« ${study.outcome} », ${count(sizes.units)} unités suivies ${count(sizes.observations)} fois en tout.`
      : `“${study.outcome}”, ${count(sizes.units)} units followed ${count(sizes.observations)} times in all.`;
  const told = asked.map(({ term, estimate, confidenceInterval, inference }) => {
    const amount = (value: number) => writeFigure(value, decimalsFor(inference.intervalStandardError), style);
    const [low, high] = confidenceInterval;
    return oneMore[language]({ term, size: amount(estimate), low: amount(low), high: amount(high) });
  });
  return [opening, ...told, goesWith[language]].join(" ");
}
