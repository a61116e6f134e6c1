import { addMonthsToDay, type Day, parseDay } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { amountOf, type Rulebook, type RuleRow, rowOn } from "../reference/index.ts";
import type { Project } from "./model.ts";

/**
 * How much the law gives a works council: `notDue` below the first threshold, `light` between the two, `full` from the
 * second. A company that has one although the law does not ask for it is `light` at least.
 */
export const councilScales = ["notDue", "light", "full"] as const;
export type CouncilScale = (typeof councilScales)[number];

export interface CouncilReading {
  /** Unknown while the headcount is, or when no row counts on that day. */
  readonly scale: Known<CouncilScale>;
  /** The row it rests on; none when the book has none that day. */
  readonly row: RuleRow | undefined;
}

/** The row that holds both thresholds. */
export const councilThresholdsKey = "otherTexts.councilThresholds";

/**
 * Whether the opinion of the works council on the plan is still to come: the law asks for it from the second threshold.
 * A council that let its delay pass is deemed to have given one; one that does not exist gives none.
 */
export function isOpinionAwaited(book: Rulebook, day: Day, project: Project): boolean {
  const { scale } = councilScale(book, day, project);
  const { exists, consultations } = project.worksCouncil;
  if (!scale.known || scale.value !== "full" || (exists.known && !exists.value)) return false;
  const row = rowOn(book, "otherTexts.councilOpinionDelay", day);
  const months = row === undefined ? undefined : amountOf(row, "months")?.value;
  return !consultations.some(({ about, informedOn, opinion }) => {
    if (about !== "plan") return false;
    if (opinion.known) return true;
    const told = informedOn.known ? parseDay(informedOn.value) : undefined;
    return told !== undefined && months !== undefined && addMonthsToDay(told, months) < day;
  });
}

/** What the law asks, by the headcount told. It is counted over months: the row says how, no figure here does. */
export function councilScale(book: Rulebook, day: Day, project: Project): CouncilReading {
  const row = rowOn(book, councilThresholdsKey, day);
  const { headcount } = project.company;
  const [due, full] = ["headcount", "fullHeadcount"].map((key) =>
    row === undefined ? undefined : amountOf(row, key)?.value,
  );
  if (due === undefined || full === undefined || !headcount.known) return { scale: unknown, row };
  if (headcount.value >= full) return { scale: known("full"), row };
  const { exists } = project.worksCouncil;
  const isThere = headcount.value >= due || (exists.known && exists.value);
  return { scale: known(isThere ? "light" : "notDue"), row };
}
