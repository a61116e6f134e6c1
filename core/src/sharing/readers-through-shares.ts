import type { Day } from "../kernel/calendar.ts";
import { isLive } from "./check-until.ts";
import type { ProjectShare } from "./model.ts";

/** An organisation that reads what is written of each person in training, and the last day on which it does. */
export interface SharedReader {
  readonly name: string;
  /** "2026-11-23". */
  readonly until: string;
}

/** Who reads that of a project through the shares given, by name; a works council is not shown it. */
export function readersThroughShares(
  given: readonly ProjectShare[],
  project: string,
  today: Day,
): readonly SharedReader[] {
  const lastDays = new Map<string, string>();
  for (const share of given) {
    if (share.project !== project || share.role === "worksCouncil" || !isLive(share, today)) continue;
    const { name } = share.partner;
    const before = lastDays.get(name) ?? "";
    lastDays.set(name, before > share.until ? before : share.until);
  }
  return [...lastDays]
    .map(([name, until]) => ({ name, until }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
