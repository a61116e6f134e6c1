import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import { smallPanel } from "./check-panel.ts";
import type { PanelEstimated } from "./panel-finding.ts";
import type { PanelStudy } from "./panel-study.ts";
import {
  type PanelAttribution,
  type PanelFigures,
  panelAttribution,
  panelCourse,
  panelDetectableFirst,
  panelDirections,
  panelOutcome,
  panelRange,
  panelSureness,
} from "./panel-words-of-findings.ts";

/**
 * The finding in plain sentences: for small groups first what could be seen at all; then direction and size, range,
 * course, sureness, and what could overturn it. Words of cause need periods before training that do not contradict
 * them.
 */
export function readPanelFinding(finding: Omit<PanelEstimated, "reading">, study: PanelStudy): Sentences {
  return { fr: sentences(finding, study, "fr").join(" "), en: sentences(finding, study, "en").join(" ") };
}

type Unread = Omit<PanelEstimated, "reading">;

function sentences(finding: Unread, study: PanelStudy, language: Language): readonly string[] {
  const figures = figuresOf(finding, study, language);
  const { estimate } = finding.aggregates.simple;
  const isLevel = !/[1-9]/.test(figures.size);
  const direction = isLevel ? "level" : estimate > 0 ? "above" : "below";
  return [
    ...(finding.sizes.treatedUnits <= smallPanel ? [panelDetectableFirst[language](figures)] : []),
    panelDirections[direction][language](figures),
    panelRange[language](figures),
    ...(figures.first === undefined ? [] : [panelCourse[language](figures)]),
    panelSureness[surenessOf(finding.aggregates.simple)][language],
    panelAttribution[attributionOf(finding)][language],
  ];
}

function attributionOf({ preTrendTest, aggregates, evidenceLevel }: Unread): PanelAttribution {
  if (preTrendTest === undefined) return "unseen";
  if (evidenceLevel === "measured") return "apart";
  const sureness = surenessOf(aggregates.simple);
  return sureness === "unsure" || sureness === "cannotTell" ? "alikeUnsure" : "alike";
}

function figuresOf(finding: Unread, study: PanelStudy, language: Language): PanelFigures {
  const { simple, dynamic } = finding.aggregates;
  const { confidence, intervalStandardError } = simple.inference;
  const style = figureStyles[language];
  const decimals = decimalsFor(intervalStandardError);
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const amount = (value: number) => `${writeFigure(value, decimals, style)}${unit}`;
  const percent = 100 * confidence;
  const later = dynamic.filter(({ eventTime }) => eventTime >= 0);
  const [first, last] = [later.at(0), later.at(-1)];
  const course =
    first === undefined || last === undefined || first === last
      ? {}
      : { first: amount(first.estimate), last: amount(last.estimate) };
  return {
    outcome: study.wording?.outcome?.[language] ?? `${panelOutcome[language]} (${study.outcome})`,
    size: amount(Math.abs(simple.estimate)),
    low: amount(simple.confidenceInterval[0]),
    high: amount(simple.confidenceInterval[1]),
    detectable: amount(finding.detectable.value),
    treated: writeFigure(finding.sizes.treatedUnits, 0, style),
    units: writeFigure(finding.sizes.units, 0, style),
    confidence: writeFigure(percent, percent % 1 === 0 ? 0 : 1, style),
    ...course,
  };
}
