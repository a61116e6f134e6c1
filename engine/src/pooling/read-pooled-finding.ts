import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import { surenessSentences } from "../reading/words-of-findings.ts";
import type { PooledEstimated } from "./pooling-finding.ts";
import type { PoolingStudy } from "./pooling-study.ts";
import {
  type PooledFigures,
  pooledAttribution,
  pooledDetectable,
  pooledDirections,
  pooledNext,
  pooledOutcome,
  pooledRange,
} from "./words-of-pooled-findings.ts";

type Told = Omit<PooledEstimated, "reading">;

/**
 * The finding in plain sentences: what could be seen at all when nothing is sure; direction and size, range,
 * sureness, what
 * a next project may bring, and what could overturn it.
 */
export function readPooledFinding(finding: Told, study: PoolingStudy): Sentences {
  return { fr: sentences(finding, study, "fr"), en: sentences(finding, study, "en") };
}

function sentences(finding: Told, study: PoolingStudy, language: Language): string {
  const figures = figuresOf(finding, study, language);
  const sureness = surenessOf(finding);
  const isOpen = sureness === "unsure" || sureness === "cannotTell";
  const direction = !/[1-9]/.test(figures.size) ? "level" : finding.estimate > 0 ? "above" : "below";
  return [
    ...(isOpen ? [pooledDetectable[language](figures)] : []),
    pooledDirections[direction][language](figures),
    pooledRange[language](figures),
    surenessSentences[sureness][language],
    ...(finding.prediction === undefined ? [] : [pooledNext[language](figures)]),
    pooledAttribution[language],
  ].join(" ");
}

function figuresOf(finding: Told, study: PoolingStudy, language: Language): PooledFigures {
  const style = figureStyles[language];
  const decimals = decimalsFor(finding.inference.intervalStandardError);
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const amount = (value: number) => `${writeFigure(value, decimals, style)}${unit}`;
  const percent = 100 * finding.inference.confidence;
  const [nextLow, nextHigh] = finding.prediction?.interval ?? finding.confidenceInterval;
  return {
    projects: writeFigure(finding.projects.length, 0, style),
    outcome: study.wording?.outcome?.[language] ?? `${pooledOutcome[language]} (${study.estimate})`,
    size: amount(Math.abs(finding.estimate)),
    low: amount(finding.confidenceInterval[0]),
    high: amount(finding.confidenceInterval[1]),
    confidence: writeFigure(percent, percent % 1 === 0 ? 0 : 1, style),
    detectable: amount(finding.detectable.value),
    nextLow: amount(nextLow),
    nextHigh: amount(nextHigh),
  };
}
