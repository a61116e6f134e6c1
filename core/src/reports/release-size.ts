import type { CategoryProfile, CategoryRule } from "../categories/index.ts";
import { type DisclosureRule, derive, release, type Shown } from "../disclosure/index.ts";

/** How many people, as others may see it. */
export interface SizeFigures {
  readonly members: Shown;
  readonly others: Shown;
  readonly unknown: Shown;
  /** People of the perimeter: members, others and unknown. */
  readonly concerned: Shown;
  /** People known on all dimensions, by the number of dimensions met: index 0 is none. */
  readonly metBy: readonly Shown[];
  /** People not known on all dimensions. */
  readonly partlyKnown: Shown;
}

type Congruence = CategoryProfile["congruence"];

/**
 * Size and congruence are one table, because knowing how many dimensions somebody meets gives the verdict: rows
 * are members, others, unknown and outside the perimeter; columns the dimensions met, those not known on all, and
 * outside. Published apart, the one could give back what the other withholds.
 */
export function releaseSize(
  profile: Pick<CategoryProfile, "size" | "congruence">,
  metWhen: CategoryRule["metWhen"],
  rule: DisclosureRule,
): SizeFigures {
  const { size, congruence } = profile;
  const isMet = congruence.metBy.map((_, met) => meets(met, congruence.dimensions.length, metWhen));
  const knownIn = sumWhere(congruence, isMet, true);
  const knownOut = sumWhere(congruence, isMet, false);
  const absent = undefined;
  const counts = [
    [...congruence.metBy.map((count, met) => (isMet[met] ? count : absent)), size.in - knownIn, absent],
    [...congruence.metBy.map((count, met) => (isMet[met] ? absent : count)), size.out - knownOut, absent],
    [...congruence.metBy.map(() => absent), size.unknown, absent],
    [...congruence.metBy.map(() => absent), absent, size.outsidePerimeter],
  ];
  const columns = [
    ...congruence.metBy.map(() => ({ emptyIsSafe: false })),
    { emptyIsSafe: true },
    { emptyIsSafe: true },
  ];
  const released = release({ kind: "table", columns, counts, rowWorths: [10, 3, 2, 1] }, rule);
  const [members, others, unknown, outside] = released.rowTotals;
  if (members === undefined || others === undefined || unknown === undefined || outside === undefined) {
    throw new Error("the size table lost a row");
  }
  const total = released.total ?? { kind: "withheld", because: "tooFew" };
  return {
    members,
    others,
    unknown,
    concerned: derive([total, outside], (headcount, out) => headcount - out),
    metBy: released.columnTotals.slice(0, congruence.metBy.length),
    partlyKnown: released.columnTotals[congruence.metBy.length] ?? { kind: "withheld", because: "tooFew" },
  };
}

/** Whether people known on all `count` dimensions who meet `met` of them are members. */
function meets(met: number, count: number, metWhen: CategoryRule["metWhen"]): boolean {
  if (metWhen === "anyDimension") return met >= 1;
  if (metWhen === "atLeastTwoDimensions") return met >= 2;
  return met === count;
}

function sumWhere(congruence: Congruence, isMet: readonly boolean[], wanted: boolean): number {
  return congruence.metBy.reduce((sum, count, met) => sum + (isMet[met] === wanted ? count : 0), 0);
}
