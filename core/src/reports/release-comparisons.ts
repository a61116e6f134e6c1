import type { CategoryProfile, Comparison, Rate } from "../categories/index.ts";
import { type DisclosureRule, derive, release, type Shown } from "../disclosure/index.ts";

/** A share of a group as others may see it; `between` when some people's standing is not known. */
export type RateFigure =
  | { readonly kind: "share"; readonly share: Shown }
  | { readonly kind: "between"; readonly low: Shown; readonly high: Shown }
  | { readonly kind: "notKnown" };

/** The same share among members and among others. */
export interface RatePair {
  readonly members: RateFigure;
  readonly others: RateFigure;
}

/** Sizes of both groups: exact, and as released before. */
export interface Groups {
  readonly sizes: readonly [members: number, others: number];
  readonly released: readonly [members: Shown, others: Shown];
  readonly rule: DisclosureRule;
}

const withheld: Shown = { kind: "withheld", because: "tooFew" };
const telling = { emptyIsSafe: false };
const silent = { emptyIsSafe: true };

interface RateCounts {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

function countsOf(rate: Rate): RateCounts | undefined {
  if (rate.kind === "notEstimable") return undefined;
  if (rate.kind === "between") return { low: rate.countMin, high: rate.countMax, of: rate.of };
  return { low: rate.count, high: rate.count, of: rate.of };
}

/** A yes/no sign among members and others: yes, perhaps, no, not known. */
export function releaseComparison(comparison: Comparison, groups: Groups): RatePair {
  const counts = [countsOf(comparison.members), countsOf(comparison.others)];
  const table = release(
    {
      kind: "table",
      columns: [telling, silent, telling, silent],
      counts: counts.map((count, group) => {
        const size = groups.sizes[group] ?? 0;
        if (count === undefined) return [undefined, undefined, undefined, size];
        return [count.low, count.high - count.low, count.of - count.high, size - count.of];
      }),
      rowTotals: groups.released,
    },
    groups.rule,
  );
  const [members, others] = counts.map((count, group): RateFigure => {
    const [yes = withheld, perhaps = withheld, no = withheld] = table.cells[group] ?? [];
    return rateFigure(count, [yes, perhaps, no], ([sure, unsure, not]) => ({
      low: sure / (sure + unsure + not),
      high: (sure + unsure) / (sure + unsure + not),
    }));
  });
  return { members: members ?? { kind: "notKnown" }, others: others ?? { kind: "notKnown" } };
}

type Triple = readonly [number, number, number];

function rateFigure(
  count: RateCounts | undefined,
  cells: readonly [Shown, Shown, Shown],
  bounds: (values: Triple) => { low: number; high: number },
): RateFigure {
  if (count === undefined) return { kind: "notKnown" };
  const bound = (side: "low" | "high"): Shown =>
    derive(cells, (first = 0, second = 0, third = 0) => bounds([first, second, third])[side]);
  if (count.low === count.high) return { kind: "share", share: bound("low") };
  return { kind: "between", low: bound("low"), high: bound("high") };
}

/** Access to training, all of it and without mandatory ones. */
export interface AccessFigures {
  readonly all: RatePair;
  readonly withoutMandatory: RatePair;
}

type Measured = Pick<
  Extract<CategoryProfile["trainingAccess"], { kind: "measured" }>,
  "all" | "withoutMandatory"
>;

/**
 * Both rates are one table, because the difference between them is a group of its own: people who only followed
 * mandatory trainings. Columns: surely followed another one, perhaps, only mandatory ones, perhaps followed one,
 * none, not known.
 */
export function releaseAccess(access: Measured, groups: Groups): AccessFigures {
  const [members, others] = ([0, 1] as const).map((group) => {
    const side = group === 0 ? "members" : "others";
    const all = countsOf(access.all[side]);
    const without = countsOf(access.withoutMandatory[side]);
    return { all, without, row: accessRow(all, without, groups.sizes[group]) };
  });
  if (members === undefined || others === undefined) throw new Error("a comparison has two groups");
  if (members.row === undefined || others.row === undefined) {
    const unknown: RateFigure = { kind: "notKnown" };
    const withoutMandatory = { members: unknown, others: unknown };
    return { all: releaseComparison(access.all, groups), withoutMandatory };
  }
  const table = release(
    {
      kind: "table",
      columns: [telling, silent, telling, silent, { emptyIsSafe: false, worth: 3 }, silent],
      counts: [members.row, others.row],
      rowTotals: groups.released,
    },
    groups.rule,
  );
  const figures = [members, others].map(({ all, without }, group) => {
    const cells = table.cells[group] ?? [];
    const [sure = withheld, unsure = withheld, , perhaps = withheld, none = withheld, rest = withheld] =
      cells;
    const size = groups.released[group] ?? withheld;
    const of = derive([size, rest], (total = 0, left = 0) => total - left);
    return {
      all: rateFigure(all, [of, none, perhaps], ([people, not, unclear]) => ({
        low: (people - not - unclear) / people,
        high: (people - not) / people,
      })),
      without: rateFigure(without, [of, sure, unsure], ([people, yes, unclear]) => ({
        low: yes / people,
        high: (yes + unclear) / people,
      })),
    };
  });
  const unknown: RateFigure = { kind: "notKnown" };
  return {
    all: { members: figures[0]?.all ?? unknown, others: figures[1]?.all ?? unknown },
    withoutMandatory: { members: figures[0]?.without ?? unknown, others: figures[1]?.without ?? unknown },
  };
}

/** `undefined` when the two rates do not nest: they are then not of the same people. */
function accessRow(
  all: RateCounts | undefined,
  without: RateCounts | undefined,
  size: number,
): readonly (number | undefined)[] | undefined {
  if (all === undefined) return [undefined, undefined, undefined, undefined, undefined, size];
  if (without === undefined || all.of !== without.of || without.high > all.low) return undefined;
  return [
    without.low,
    without.high - without.low,
    all.low - without.high,
    all.high - all.low,
    all.of - all.high,
    size - all.of,
  ];
}

/** How many members bear each label of an attribute; `undefined` when the attribute is not in the profile. */
export function releaseBreakdown(
  profile: CategoryProfile,
  attribute: "sex" | "ageBand",
  groups: Groups,
): { readonly byLabel: ReadonlyMap<string, Shown>; readonly unknown: Shown } | undefined {
  const breakdown = profile.breakdowns.find((candidate) => candidate.attribute === attribute);
  if (breakdown === undefined || breakdown.rest.labelCount > 0) return undefined;
  const labels = breakdown.rows.filter((row) => row.members > 0 || row.others > 0);
  const table = release(
    {
      kind: "table",
      columns: [...labels.map(() => telling), silent],
      counts: [[...labels.map((row) => row.members), breakdown.unknown.members]],
      rowTotals: [groups.released[0]],
    },
    groups.rule,
  );
  const cells = table.cells[0] ?? [];
  return {
    byLabel: new Map(labels.map((row, index) => [row.label, cells[index] ?? withheld])),
    unknown: cells[labels.length] ?? withheld,
  };
}
