import type { ComparedFinding } from "../../core/src/comparisons/index.ts";

/** What findings of many companies come to, of one outcome. */
export interface Tally {
  shown: number;
  refused: number;
  /** Figures whose interval holds the truth. */
  held: number;
  /** Figures that are not called cautious, and how many of them hold the truth. */
  plain: number;
  plainHeld: number;
  /** Figures of a training that does nothing, and how many of them leave 0 out. */
  nulls: number;
  alarms: number;
  /** The same of a training that works. */
  works: number;
  seen: number;
}

/** A tally of nothing yet. */
export function newTally(): Tally {
  return { shown: 0, refused: 0, held: 0, plain: 0, plainHeld: 0, nulls: 0, alarms: 0, works: 0, seen: 0 };
}

/** Counts what was found of a company where `truth` is the effect; a finding without a figure is a refusal. */
export function countFinding(tally: Tally, finding: ComparedFinding | undefined, truth: number): void {
  if (finding?.kind !== "effect") {
    tally.refused += 1;
    return;
  }
  const { confidenceInterval: interval, caveats } = finding.effect;
  const holds = excludes(interval, truth) ? 0 : 1;
  tally.shown += 1;
  tally.held += holds;
  if (!caveats.some(({ code }) => code === "cautiousInterval")) {
    tally.plain += 1;
    tally.plainHeld += holds;
  }
  const isAlarm = excludes(interval, 0) ? 1 : 0;
  if (truth === 0) {
    tally.nulls += 1;
    tally.alarms += isAlarm;
  } else {
    tally.works += 1;
    tally.seen += isAlarm;
  }
}

function excludes([low, high]: readonly [number, number], value: number): boolean {
  return value < low || value > high;
}

/** Part of a whole; 0 of nothing. */
export function share(part: number, whole: number): number {
  return part / Math.max(1, whole);
}

/** Twice the standard error of a share told by so many draws. */
export function slack(of: number, draws: number): number {
  return 2 * Math.sqrt((of * (1 - of)) / Math.max(1, draws));
}

/** A line of a table: held, false alarms, gains seen, each with its standard error; figures and refusals. */
export function lineOf(heading: readonly string[], tally: Tally): string {
  const { shown, refused, held, nulls, alarms, works, seen } = tally;
  const figures = [percent(held, shown), percent(alarms, nulls), percent(seen, works), shown, refused];
  return `| ${[...heading, ...figures].join(" | ")} |\n`;
}

function percent(part: number, whole: number): string {
  const rate = share(part, whole);
  return whole === 0 ? "-" : `${(100 * rate).toFixed(1)} ± ${(50 * slack(rate, whole)).toFixed(1)}`;
}
