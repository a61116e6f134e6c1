import { covariatesOf } from "../evaluate/accept-balance.ts";
import type { Estimated } from "../evaluate/finding.ts";
import type { Sentences, Study } from "../evaluate/study.ts";
import { type Sureness, surenessOf } from "./caution.ts";
import { decimalsFor, englishFigures, type FigureStyle, frenchFigures, writeFigure } from "./figures.ts";
import {
  type Attribution,
  attribution,
  detectableFirst,
  directions,
  type FindingFigures,
  fragileSentences,
  offerDirections,
  outcomeWords,
  rangeSentence,
  surenessSentences,
} from "./words-of-findings.ts";

/** Up to this many trained people, what the study could see is said before what it saw. */
export const smallGroup = 30;

/**
 * The finding in plain sentences: for small groups first what could be seen at all; then direction and size, range,
 * sureness, and what could overturn it. Causal words appear only when the groups were alike (`compared`).
 */
export function readFinding(finding: Omit<Estimated, "reading">, study: Study): Sentences {
  return {
    fr: sentences(finding, study, "fr").join(" "),
    en: sentences(finding, study, "en").join(" "),
  };
}

function sentences(
  finding: Omit<Estimated, "reading">,
  study: Study,
  language: keyof Sentences,
): readonly string[] {
  const figures = figuresOf(finding, study, language);
  const isSmall = finding.sizes.matchedTreated <= smallGroup;
  const unit =
    finding.estimate === 0 || !/[1-9]/.test(figures.size)
      ? "level"
      : finding.estimate > 0
        ? "above"
        : "below";
  const sureness = surenessOf(finding, 1 + (study.otherOutcomes?.length ?? 0));
  const fragile = finding.caveats.find((caveat) => caveat.code === "fragile");
  const towards = finding.estimand === "late" ? offerDirections : directions;
  return [
    ...(isSmall ? [detectableFirst[language](figures)] : []),
    towards[unit][language](figures),
    rangeSentence[language](figures),
    ...(fragile === undefined
      ? [
          surenessSentences[sureness][language],
          attribution[attributionOf(finding, sureness, study.apart)][language](figures),
        ]
      : [fragileSentences[fragile.code === "fragile" ? fragile.because : "spread"][language](figures)]),
  ];
}

/** What may be put down to the training, given what sets the groups apart, balance and sureness. */
function attributionOf(
  finding: Omit<Estimated, "reading">,
  sureness: Sureness,
  apart: Study["apart"],
): Attribution {
  if (apart !== undefined) return apart;
  if (covariatesOf(finding.balance).length === 0) return "withoutCovariates";
  if (finding.evidenceLevel === "measured") return "measured";
  return sureness === "unsure" || sureness === "cannotTell" ? "comparedUnsure" : "compared";
}

function figuresOf(
  finding: Omit<Estimated, "reading">,
  study: Study,
  language: keyof Sentences,
): FindingFigures {
  const style: FigureStyle = language === "fr" ? frenchFigures : englishFigures;
  const decimals = decimalsFor(finding.inference.intervalStandardError);
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const amount = (value: number) => `${writeFigure(value, decimals, style)}${unit}`;
  const count = (value: number) => writeFigure(value, 0, style);
  const imbalance = finding.caveats.find((caveat) => caveat.code === "imbalance");
  const fragile = finding.caveats.find((caveat) => caveat.code === "fragile");
  const designs = fragile?.code === "fragile" ? fragile : { lowest: 0, highest: 0, raw: 0 };
  const named = study.wording?.outcome?.[language];
  return {
    outcome: named ?? `${outcomeWords[language]} (${study.outcome})`,
    size: amount(Math.abs(finding.estimate)),
    low: amount(finding.confidenceInterval[0]),
    high: amount(finding.confidenceInterval[1]),
    lowest: amount(designs.lowest),
    highest: amount(designs.highest),
    raw: amount(designs.raw),
    detectable: amount(finding.detectable.value),
    treated: count(finding.sizes.matchedTreated),
    comparison: count(finding.sizes.matchedComparison),
    confidence: writeFigure(
      100 * finding.inference.confidence,
      (finding.inference.confidence * 100) % 1 === 0 ? 0 : 1,
      style,
    ),
    covariates: columnsNamed(finding, imbalance?.code === "imbalance" ? imbalance.covariates : []).join(", "),
  };
}

/** A reader knows the columns of their table: the categories of one column are told as this column, once. */
export function columnsNamed(
  finding: Pick<Estimated, "balance">,
  covariates: readonly string[],
): readonly string[] {
  const columnOf = new Map(
    finding.balance.map((row) => [row.covariate, row.category?.column ?? row.covariate]),
  );
  return [...new Set(covariates.map((covariate) => columnOf.get(covariate) ?? covariate))];
}
