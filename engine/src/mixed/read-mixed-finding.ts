import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import { surenessSentences } from "../reading/words-of-findings.ts";
import type { MixedEstimated } from "./mixed-finding.ts";
import type { MixedStudy } from "./mixed-study.ts";
import {
  type MixedFigures,
  mixedAmount,
  mixedAttribution,
  mixedDetectable,
  mixedDirections,
  mixedOutcome,
  mixedRange,
  mixedTraining,
} from "./words-of-mixed-findings.ts";

type Told = Omit<MixedEstimated, "reading">;

/** The finding in plain sentences; no word of cause. */
export function readMixedFinding(finding: Told, study: MixedStudy): Sentences {
  return { fr: sentences(finding, study, "fr"), en: sentences(finding, study, "en") };
}

function sentences(finding: Told, study: MixedStudy, language: Language): string {
  const figures = figuresOf(finding, study, language);
  const sureness = surenessOf(finding);
  const isOpen = sureness === "unsure" || sureness === "cannotTell";
  const direction = !/[1-9]/.test(figures.size) ? "level" : finding.estimate > 0 ? "above" : "below";
  return [
    ...(isOpen ? [mixedDetectable[language](figures)] : []),
    mixedDirections[direction][language](figures),
    mixedRange[language](figures),
    surenessSentences[sureness][language],
    mixedAttribution[language],
  ].join(" ");
}

function figuresOf(finding: Told, study: MixedStudy, language: Language): MixedFigures {
  const style = figureStyles[language];
  const decimals = decimalsFor(finding.standardError);
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const amount = (value: number) => `${writeFigure(value, decimals, style)}${unit}`;
  const percent = 100 * finding.inference.confidence;
  return {
    rows: writeFigure(finding.sizes.rows, 0, style),
    groups: writeFigure(finding.sizes.groups, 0, style),
    outcome: study.wording?.outcome?.[language] ?? `${mixedOutcome[language]} (${study.outcome})`,
    effect: study.effectKind === "training" ? mixedTraining[language] : mixedAmount[language](study.effect),
    size: amount(Math.abs(finding.estimate)),
    low: amount(finding.confidenceInterval[0]),
    high: amount(finding.confidenceInterval[1]),
    confidence: writeFigure(percent, percent % 1 === 0 ? 0 : 1, style),
    detectable: amount(finding.detectable.value),
  };
}
