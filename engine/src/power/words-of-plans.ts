import type { Sentences } from "../evaluate/study.ts";
import { type FigureStyle, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, listOf, significant } from "../reading/phrases.ts";
import type { TinyWording } from "../tiny-groups/finding.ts";
import type { DetectableSize, PowerAlternative, PowerEstimated } from "./power-finding.ts";

type Figures = Omit<PowerEstimated, "caveats" | "reading" | "explanation">;

/** What the study could see, what would make it see more, and what a null would not mean, in both languages. */
export function readPower(figures: Figures, wording: TinyWording): Sentences {
  const tell = (language: Language) => {
    const words = wordsIn(language, figures, wording);
    return [
      words.headline(),
      ...(figures.wanted === undefined ? [] : [words.wanted(figures.wanted)]),
      ...(figures.alternatives.length === 0 ? [] : [words.alternatives(figures.alternatives)]),
      words.closing,
    ].join(" ");
  };
  return { fr: tell("fr"), en: tell("en") };
}

function wordsIn(language: Language, figures: Figures, wording: TinyWording) {
  const style = figureStyles[language];
  const size = (detectable: DetectableSize) => writeSize(detectable, figures, { language, style, wording });
  const odds = oddsWords(figures.power, language);
  return language === "fr"
    ? {
        headline: () => headlineFr(figures, wording, size, odds),
        wanted: ({ effect, power, treatedNeeded }: NonNullable<Figures["wanted"]>) =>
          `Un écart de ${size(sizeOf(effect, figures))} se verrait ${oddsWords(power, "fr")} ; ` +
          (treatedNeeded === undefined
            ? "aucun nombre raisonnable de personnes n’y suffirait."
            : `pour le voir ${odds}, il faudrait ${countOf(treatedNeeded, "personne formée", "personnes formées", "fr")}, ` +
              "les autres proportions restant les mêmes."),
        alternatives: (all: readonly PowerAlternative[]) =>
          `La limite passerait à ${listOf(
            all.map(({ change, to, detectable }) => `${size(detectable)} ${changesFr[change](to)}`),
            "fr",
          )}.`,
        closing: "Ne rien voir ne voudra pas dire qu’il n’y a pas d’effet.",
      }
    : {
        headline: () => headlineEn(figures, wording, size, odds),
        wanted: ({ effect, power, treatedNeeded }: NonNullable<Figures["wanted"]>) =>
          `A difference of ${size(sizeOf(effect, figures))} would be seen ${oddsWords(power, "en")}; ` +
          (treatedNeeded === undefined
            ? "no reasonable number of people would be enough."
            : `to see it ${odds}, ${countOf(treatedNeeded, "trained person", "trained people", "en")} would be needed, ` +
              "the other proportions being the same."),
        alternatives: (all: readonly PowerAlternative[]) =>
          `The limit would become ${listOf(
            all.map(({ change, to, detectable }) => `${size(detectable)} ${changesEn[change](to)}`),
            "en",
          )}.`,
        closing: "Seeing nothing will not mean that there is no effect.",
      };
}

function headlineFr(
  figures: Figures,
  wording: TinyWording,
  size: (detectable: DetectableSize) => string,
  odds: string,
): string {
  const { treated, comparison, treatedClusters, comparisonClusters } = figures.sizes;
  const people = countOf(treated, "personne formée", "personnes formées", "fr");
  const others = countOf(comparison, "comparable", "comparables", "fr");
  const teams =
    treatedClusters === undefined || comparisonClusters === undefined
      ? ""
      : ` (dans ${treatedClusters} et ${comparisonClusters} équipes ou entreprises)`;
  const outcome = wording.outcome === undefined ? "" : ` sur ${wording.outcome.fr}`;
  const start =
    comparison === 0 ? `Avec ${people} suivies avant et après` : `Avec ${people} et ${others}${teams}`;
  if (figures.design !== "shares")
    return `${start}, seuls des écarts${outcome} au-dessus de ${size(figures.detectable)} se verraient ${odds}.`;
  const seen = sharesFr(figures, size);
  const [only, verb] = seen.length === 1 ? ["seule", "verrait"] : ["seules", "verraient"];
  return `${start}, ${only} ${listOf(seen, "fr")} se ${verb} ${odds}.`;
}

function sharesFr({ detectable, detectableFall }: Figures, size: (detectable: DetectableSize) => string) {
  return [
    ...(detectable.value === undefined ? [] : [`une hausse de ${size(detectable)} ou plus`]),
    ...(detectableFall === undefined ? [] : [`une baisse de ${size({ value: detectableFall })} ou plus`]),
  ];
}

function headlineEn(
  figures: Figures,
  wording: TinyWording,
  size: (detectable: DetectableSize) => string,
  odds: string,
): string {
  const { treated, comparison, treatedClusters, comparisonClusters } = figures.sizes;
  const people = countOf(treated, "trained person", "trained people", "en");
  const others = countOf(comparison, "comparable one", "comparable ones", "en");
  const teams =
    treatedClusters === undefined || comparisonClusters === undefined
      ? ""
      : ` (in ${treatedClusters} and ${comparisonClusters} teams or companies)`;
  const outcome = wording.outcome === undefined ? "" : ` in ${wording.outcome.en}`;
  const start =
    comparison === 0 ? `With ${people} followed before and after` : `With ${people} and ${others}${teams}`;
  if (figures.design !== "shares")
    return `${start}, only differences${outcome} above ${size(figures.detectable)} would be seen ${odds}.`;
  return `${start}, only ${listOf(sharesEn(figures, size), "en")} would be seen ${odds}.`;
}

function sharesEn({ detectable, detectableFall }: Figures, size: (detectable: DetectableSize) => string) {
  return [
    ...(detectable.value === undefined ? [] : [`a rise of ${size(detectable)} or more`]),
    ...(detectableFall === undefined ? [] : [`a fall of ${size({ value: detectableFall })} or more`]),
  ];
}

/** An effect as its own unit says it. */
function sizeOf(effect: number, figures: Figures): DetectableSize {
  const size = Math.abs(effect);
  const inUnits = figures.design === "shares" || figures.detectable.value !== undefined;
  return inUnits ? { value: size } : { inStandardDeviations: size };
}

function writeSize(
  { value, inStandardDeviations = 0 }: DetectableSize,
  figures: Figures,
  written: { readonly language: Language; readonly style: FigureStyle; readonly wording: TinyWording },
): string {
  const { language, style, wording } = written;
  if (value !== undefined && figures.design === "shares")
    return `${writeFigure(100 * value, 0, style)} points`;
  if (value !== undefined)
    return `${significant(value, style)}${wording.unit === undefined ? "" : `\u00a0${wording.unit}`}`;
  const figure = writeFigure(inStandardDeviations, 2, style);
  if (language === "en") return `${figure} standard deviations`;
  return `${figure} écart${inStandardDeviations < 2 ? "" : "s"} type${inStandardDeviations < 2 ? "" : "s"}`;
}

/** "8 fois sur 10", "95 fois sur 100". */
function oddsWords(power: number, language: Language): string {
  const isTenth = Math.abs(10 * power - Math.round(10 * power)) < 1e-9;
  const total = isTenth ? 10 : 100;
  const times = Math.round(total * power);
  if (language === "fr") return `${times} fois sur ${total}`;
  return `${times} ${times === 1 ? "time" : "times"} out of ${total}`;
}

const changesFr: Readonly<Record<PowerAlternative["change"], (to: number) => string>> = {
  treatedDoubled: (to) => `avec ${to} personnes formées`,
  comparisonDoubled: (to) => `avec ${to} comparables`,
  periodBeforeAdded: (to) => `avec ${to} mesures avant`,
  clustersDoubled: (to) => `avec les mêmes personnes dans ${to} équipes formées`,
};

const changesEn: Readonly<Record<PowerAlternative["change"], (to: number) => string>> = {
  treatedDoubled: (to) => `with ${to} trained people`,
  comparisonDoubled: (to) => `with ${to} comparable ones`,
  periodBeforeAdded: (to) => `with ${to} measures before`,
  clustersDoubled: (to) => `with the same people in ${to} trained teams`,
};
