import { type Attribute, listAttributes, type WorkforceSnapshot } from "../workforce/index.ts";
import { type GroupColumn, outsidePerimeter } from "./groups.ts";
import type { Breakdown } from "./profile-model.ts";

type Counts = { members: number; others: number; undecided: number };

/** Labels beyond this number are added up, fewest people last. */
const mostRows = 15;

/** Counts of one attribute's labels in each group, labels with the most people first. */
export function breakDown(
  attribute: Attribute,
  snapshot: WorkforceSnapshot,
  groupColumn: GroupColumn,
): Breakdown {
  const { labels } = snapshot.columns[attribute];
  const counts = countLabels(snapshot.columns[attribute].codes, labels.length, groupColumn);
  const isList = listAttributes.includes(attribute);
  const byLabel = labels.map((label, code) => ({ label, ...countsAt(counts, code + 1) }));
  const rows = (isList ? splitLists(byLabel) : byLabel)
    .filter((row) => totalOf(row) > 0)
    .sort(
      (first, second) => totalOf(second) - totalOf(first) || first.label.localeCompare(second.label, "fr"),
    );
  const [shown, left] = [rows.slice(0, mostRows), rows.slice(mostRows)];
  return {
    attribute,
    isList,
    rows: shown,
    rest: { labelCount: left.length, ...(isList ? noCount() : addUp(left)) },
    unknown: countsAt(counts, 0),
  };
}

/** Three counts per label, in one array: unknown label first. */
function countLabels(codes: Int32Array, labelCount: number, groupColumn: GroupColumn): Uint32Array {
  const counts = new Uint32Array(3 * (labelCount + 1));
  for (let row = 0; row < codes.length; row += 1) {
    const group = groupColumn[row] ?? outsidePerimeter;
    if (group === outsidePerimeter) continue;
    const place = 3 * ((codes[row] ?? -1) + 1) + group;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function countsAt(counts: Uint32Array, place: number): Counts {
  const [members, others, undecided] = counts.subarray(3 * place, 3 * place + 3);
  return { members: members ?? 0, others: others ?? 0, undecided: undecided ?? 0 };
}

function splitLists(rows: readonly (Counts & { label: string })[]): (Counts & { label: string })[] {
  const countsByPart = new Map<string, Counts>();
  for (const { label, ...counts } of rows) {
    for (const part of label.split("+")) {
      countsByPart.set(part, addUp([countsByPart.get(part) ?? noCount(), counts]));
    }
  }
  return [...countsByPart].map(([label, counts]) => ({ label, ...counts }));
}

function noCount(): Counts {
  return { members: 0, others: 0, undecided: 0 };
}

function addUp(rows: readonly Counts[]): Counts {
  return rows.reduce<Counts>(
    (sum, row) => ({
      members: sum.members + row.members,
      others: sum.others + row.others,
      undecided: sum.undecided + row.undecided,
    }),
    noCount(),
  );
}

function totalOf(counts: Counts): number {
  return counts.members + counts.others + counts.undecided;
}
