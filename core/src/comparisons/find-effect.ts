import {
  type Columns,
  type ComparisonDesign,
  estimateDesign,
  numberColumn,
} from "../../../engine/src/index.ts";
import { attritionBounds } from "../../../engine/src/sensitivity/index.ts";
import { type Effect, fewestOnEachSide, writeAnswer } from "../evaluation/index.ts";
import { addMonths, monthsBetween } from "../kernel/calendar.ts";
import type { PathBook } from "../trajectories/index.ts";
import type { DesignedPeople } from "./design-people.ts";
import { outcomeNamesFr } from "./fact-words.fr.ts";
import type { ComparedFinding } from "./model.ts";
import { treatmentColumn } from "./people-columns.ts";
import type { FixedPeople } from "./person-table.ts";
import { readOutcome } from "./read-outcome.ts";
import type { OutcomeKey } from "./vocabulary.ts";
import { tellRefusal } from "./words-of-gaps.ts";

/** What is asked once the comparison is fixed: only now are outcomes read. */
export interface EffectQuestion {
  readonly designed: DesignedPeople;
  readonly people: FixedPeople;
  readonly book: PathBook;
  readonly outcome: OutcomeKey;
  /** Coordinated universal time, ISO 8601. */
  readonly now: string;
}

type Undated<Finding> = Finding extends unknown ? Omit<Finding, "unlockedAt"> : never;
/** A finding without the moment at which it was looked at: the same table gives the same one for ever. */
export type UndatedFinding = Undated<ComparedFinding>;

/** The finding of a fixed comparison: an effect with its interval, or why there is none. */
export function findEffect(question: EffectQuestion): ComparedFinding {
  const { designed, outcome, now: unlockedAt } = question;
  const values = numberColumn(outcomesOf(question));
  const columns = new Map(designed.table.columns).set(outcomeNamesFr[outcome], values);
  return { ...readFinding(designed.design, columns, outcome), unlockedAt };
}

/** What a fixed comparison gives once its outcome stands among the columns. */
export function readFinding(design: ComparisonDesign, columns: Columns, outcome: OutcomeKey): UndatedFinding {
  const known = countKnown(columns, outcome);
  const refused = refusalOf(known);
  if (refused !== undefined) return { kind: "notEstimable", ...refused };
  const answer = writeAnswer(estimateDesign(design, columns, outcomeNamesFr[outcome]));
  if ("notEstimable" in answer) {
    const { code, reading } = answer.notEstimable;
    return { kind: "notEstimable", code, reading };
  }
  const attrition = attritionOf(columns, outcome, known);
  const { unknownTrained: trained, unknownCompared: compared } = known;
  return {
    kind: "effect",
    effect: answer,
    outcome,
    unknownOutcome: { trained, compared },
    ...(attrition === undefined ? {} : { attrition }),
  };
}

/** Outcomes in the order of the table; each side over a span of the same length, from the month that describes it. */
export function outcomesOf({ designed, people, book, outcome }: Omit<EffectQuestion, "now">): Float64Array {
  const placeOf = new Map(book.employees.map((employee, place) => [employee, place]));
  const { describedIn, comparedIn, readIn } = people;
  const length = monthsBetween(describedIn, readIn);
  return Float64Array.from(designed.table.complete, ({ employee, isTrained }) => {
    const from = isTrained ? describedIn : comparedIn;
    return readOutcome(book, placeOf.get(employee) ?? -1, { from, to: addMonths(from, length) }, outcome);
  });
}

interface Known {
  readonly trained: number;
  readonly compared: number;
  readonly unknownTrained: number;
  readonly unknownCompared: number;
}

function countKnown(columns: Columns, outcome: OutcomeKey): Known {
  const known = { trained: 0, compared: 0, unknownTrained: 0, unknownCompared: 0 };
  const [values, treated] = [columns.get(outcomeNamesFr[outcome]), columns.get(treatmentColumn)];
  if (values?.kind !== "number" || treated?.kind !== "number")
    throw new Error("invalid comparison; its outcome and its sides must be numbers");
  treated.values.forEach((side, row) => {
    const isKnown = Number.isFinite(values.values[row]);
    if (side === 1) known[isKnown ? "trained" : "unknownTrained"] += 1;
    else known[isKnown ? "compared" : "unknownCompared"] += 1;
  });
  return known;
}

function refusalOf({ trained, compared }: Known) {
  if (Math.min(trained, compared) >= fewestOnEachSide) return undefined;
  return tellRefusal({ code: "tooFewKnown", trained, compared });
}

/** What unknown outcomes leave possible, in words; undefined when all are known or bounds say nothing. */
function attritionOf(columns: Columns, outcome: OutcomeKey, known: Known): Effect["reading"] | undefined {
  if (known.unknownTrained + known.unknownCompared === 0) return undefined;
  const bounds = attritionBounds({ treatment: treatmentColumn, outcome: outcomeNamesFr[outcome] }, columns);
  return bounds.kind === "refused" ? undefined : { ...bounds.reading };
}
