import type { Sentences } from "../evaluate/study.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import type { TrajectoryShown } from "./trajectory-finding.ts";
import type { TrajectoryStudy } from "./trajectory-study.ts";
import {
  asFarSentence,
  noEffect,
  places,
  rangeMeaning,
  reachFirst,
  type TrajectoryFigures,
  trajectoryOutcome,
} from "./words-of-trajectories.ts";

/** The path in plain sentences: what could be seen at all, where it lies, what the range means, what it cannot say. */
export function readTrajectory(shown: Omit<TrajectoryShown, "reading">, study: TrajectoryStudy): Sentences {
  return { fr: sentences(shown, study, "fr").join(" "), en: sentences(shown, study, "en").join(" ") };
}

function sentences(
  shown: Omit<TrajectoryShown, "reading">,
  study: TrajectoryStudy,
  language: Language,
): readonly string[] {
  const figures = figuresOf(shown, study, language);
  return [
    reachFirst[language](figures),
    places[shown.place][language](figures),
    ...(shown.place === "within" ? [] : [asFarSentence[language](figures)]),
    rangeMeaning[language](figures),
    noEffect[language],
  ];
}

function figuresOf(
  { reach, comparable, asFar, confidence }: Omit<TrajectoryShown, "reading">,
  study: TrajectoryStudy,
  language: Language,
): TrajectoryFigures {
  const style = figureStyles[language];
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const percent = 100 * confidence;
  return {
    outcome: study.wording?.outcome?.[language] ?? `${trajectoryOutcome[language]} (${study.outcome})`,
    reach: `${writeFigure(reach, decimalsFor(reach), style)}${unit}`,
    people: writeFigure(comparable, 0, style),
    asFar,
    share: writeFigure(percent, Math.abs(percent - Math.round(percent)) < 1e-9 ? 0 : 1, style),
  };
}
