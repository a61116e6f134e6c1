import type { Membership } from "./model.ts";

/** The groups that a profile sets side by side; people outside the perimeter are in none. */
export const groups = ["members", "others", "undecided"] as const;
export type Group = (typeof groups)[number];

/** Code of each person's group: an index in `groups`, or `outsidePerimeter`. */
export type GroupColumn = Uint8Array;
export const memberGroup = 0;
export const otherGroup = 1;
export const undecidedGroup = 2;
export const outsidePerimeter = 3;

/** Members are in; others are out but inside the perimeter, known or not; undecided are unknown. */
export function groupColumnOf({ overall, perimeter }: Membership): GroupColumn {
  const column = new Uint8Array(overall.length);
  for (let row = 0; row < overall.length; row += 1) {
    const verdict = overall[row] ?? -1;
    if (perimeter[row] === 0) column[row] = outsidePerimeter;
    else column[row] = verdict === 1 ? memberGroup : verdict === 0 ? otherGroup : undecidedGroup;
  }
  return column;
}

/** People of each group, then those outside the perimeter. */
export function countGroups(column: GroupColumn): readonly [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const group of column) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}
