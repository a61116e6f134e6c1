import type { ReleasedAnswer } from "../answers/index.ts";
import type { ComparedFinding, ProjectComparison } from "../comparisons/index.ts";
import { unknown } from "../kernel/known.ts";
import { type Plan, type PlannedIndicator, sheetOf } from "../plans/index.ts";
import { comparedSense } from "./compared-sense.ts";
import { disagreements } from "./disagreements.ts";
import { evidenceLevel } from "./evidence-level.ts";
import { figureChange } from "./figure-change.ts";
import type { EffectLine } from "./line-model.ts";
import { answersAbout } from "./linked-answers.ts";
import type { EffectBook, OwnEffect, Perception } from "./model.ts";
import { readFigures } from "./read-figures.ts";
import { writeReading } from "./write-claim.ts";

/** A finding of the room of comparisons, with the indicator it is about. */
export interface IndicatorFinding {
  readonly indicator: string;
  readonly finding: ComparedFinding;
}

/** Findings of comparisons that were unlocked: what is only chosen says nothing yet. */
export function unlockedFindings(
  comparisons: readonly Pick<ProjectComparison, "indicator" | "finding" | "state">[],
): readonly IndicatorFinding[] {
  return comparisons.flatMap(({ indicator, finding, state }) =>
    state === "unlocked" && finding !== undefined ? [{ indicator, finding }] : [],
  );
}

/** All that the lines of a project are read from. */
export interface EffectsSubject {
  /** The plan that was sealed; none, and every effect is one that nobody foresaw. */
  readonly plan: Plan | undefined;
  /** Whether it was sealed before the training started: a later seal foresees nothing. */
  readonly isSealedBefore: boolean;
  readonly book: EffectBook;
  /** Only those that were unlocked, in the order in which they were chosen. */
  readonly comparisons: readonly IndicatorFinding[];
  readonly releases: readonly ReleasedAnswer[];
  /** What questionnaires heard: perceptions that are not of the book. */
  readonly heard?: readonly Perception[];
}

/** One line for each indicator of the sealed plan, in its order, then one for each effect that nobody foresaw. */
export function effectLines(subject: EffectsSubject): readonly EffectLine[] {
  const { plan, isSealedBefore, book } = subject;
  return [
    ...(plan?.indicators ?? []).map((indicator) =>
      lineOf(indicator, subject, { isForeseen: isSealedBefore, isOfPlan: true }),
    ),
    ...book.ownEffects.map((effect) =>
      lineOf(ownIndicator(effect), subject, { isForeseen: false, isOfPlan: false }),
    ),
  ];
}

type Watched = Pick<
  PlannedIndicator,
  | "id"
  | "sheet"
  | "label"
  | "definition"
  | "unit"
  | "measure"
  | "direction"
  | "baseline"
  | "source"
  | "smallest"
>;

/** An effect noticed on the way has no sheet, no figure of the start and no size worth knowing. */
function ownIndicator({ id, label, unit, direction }: OwnEffect): Watched {
  const read = { measure: "figure", source: "register", baseline: unknown, smallest: unknown } as const;
  return { id, sheet: "", label, definition: "", unit, direction, ...read };
}

function lineOf(
  watched: Watched,
  { book, comparisons, releases, heard = [] }: EffectsSubject,
  origin: Pick<EffectLine, "isForeseen" | "isOfPlan">,
): EffectLine {
  const isOfLine = ({ indicator }: { readonly indicator: string }) => indicator === watched.id;
  const figures = readFigures(watched, book.figures.filter(isOfLine));
  const finding = findingOf(comparisons.filter(isOfLine));
  const evidence = {
    perceptions: [...book.perceptions, ...heard].filter(isOfLine),
    traces: book.traces.filter(isOfLine),
    figures,
    change: figureChange(figures, watched),
    answers: answersAbout(watched.sheet, releases),
    ...(finding === undefined ? {} : { comparison: finding }),
  };
  const compared = comparedSense(finding, watched);
  const rung = evidenceLevel(evidence);
  const { perceptions, change } = evidence;
  return {
    indicator: watched.id,
    label: watched.label,
    definition: watched.definition,
    unit: watched.unit,
    family: sheetOf(watched.sheet)?.family ?? "own",
    measure: watched.measure,
    direction: watched.direction,
    ...origin,
    ...evidence,
    evidence: rung,
    disagreement: disagreements({ perceptions, figures: change.sense, compared }),
    reading: writeReading(evidence, { unit: watched.unit, rule: watched, rung, compared }),
  };
}

/** The first comparison that gave a figure: one chosen after seeing another never takes its place. */
function findingOf(found: readonly IndicatorFinding[]): ComparedFinding | undefined {
  return (found.find(({ finding }) => finding.kind === "effect") ?? found[0])?.finding;
}
