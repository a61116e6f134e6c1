import type { DisclosureRule } from "./disclosure-rules.ts";
import { amountReason, totalOf } from "./judge-amount.ts";
import type {
  CountStatistic,
  MagnitudeStatistic,
  MagnitudeTableStatistic,
  ReleasedTable,
  ShareStatistic,
  Shown,
  Statistic,
  TableStatistic,
} from "./model.ts";
import { exactMagnitudes, releaseMagnitudes } from "./release-magnitudes.ts";
import { exactTable, releaseTable, shown } from "./release-table.ts";

export function release(
  statistic: TableStatistic | MagnitudeTableStatistic,
  rule: DisclosureRule,
): ReleasedTable;
export function release(
  statistic: CountStatistic | ShareStatistic | MagnitudeStatistic,
  rule: DisclosureRule,
): Shown;
/**
 * The only door of published figures: what is published comes in, figures that may be shown come out.
 * Small counts, counts whose complement is small, dominated amounts, and whatever would give them away inside the
 * same statistic are withheld. Two statistics that only have released row totals in common protect each other.
 *
 * Not protected: a reader who replays the choice of which further figures to withhold (on tables small enough to
 * be listed, 0 to 9 % of withheld figures fall to it).
 *
 * Not protected either: differences between statistics that overlap otherwise, first of all two categories that
 * differ by a few people, or two months. Answers of people therefore never come through here but through
 * `releaseFromFrame`, where such differences are whole groups. For payroll figures, whose employees HR may see anyway,
 * do not hand several categories of one company to the same reader.
 */
export function release(statistic: Statistic, rule: DisclosureRule): Shown | ReleasedTable {
  switch (statistic.kind) {
    case "count":
      return releaseCount(statistic, rule);
    case "share":
      return releaseShare(statistic, rule);
    case "table":
      return rule === "exact" ? exactTable(statistic) : releaseTable(statistic, rule);
    case "magnitude":
      return releaseMagnitude(statistic, rule);
    case "magnitudeTable":
      return rule === "exact" ? exactMagnitudes(statistic) : releaseMagnitudes(statistic, rule);
  }
}

/** A figure made of others: shown when all of them are and the formula gives a finite number. */
export function derive(figures: readonly Shown[], formula: (...values: number[]) => number): Shown {
  const values = figures.flatMap((figure) => (figure.kind === "shown" ? [figure.value] : []));
  if (values.length < figures.length) return { kind: "withheld", because: "recoverable" };
  const value = formula(...values);
  return Number.isFinite(value) ? shown(value) : { kind: "withheld", because: "tooFew" };
}

function releaseCount({ people, of, companies }: Omit<CountStatistic, "kind">, rule: DisclosureRule): Shown {
  if (people > of) throw new Error("invalid count; more people than the group has");
  if (rule === "exact") return shown(people);
  if (of < rule.employeesMin) return { kind: "withheld", because: "tooFew" };
  const parts = releaseTable(
    {
      kind: "table",
      columns: [{ emptyIsSafe: false }, { emptyIsSafe: false }],
      counts: [[people, of - people]],
      rowTotals: [shown(of)],
      ...(companies === undefined ? {} : { companies: [[companies, companies]] }),
    },
    rule,
  );
  return parts.cells[0]?.[0] ?? { kind: "withheld", because: "tooFew" };
}

function releaseShare(statistic: ShareStatistic, rule: DisclosureRule): Shown {
  const count = releaseCount(statistic, rule);
  if (count.kind === "withheld") return count;
  return derive([count], (people) => people / statistic.of);
}

function releaseMagnitude({ contributions }: MagnitudeStatistic, rule: DisclosureRule): Shown {
  const because = rule === "exact" ? undefined : amountReason(contributions, rule);
  return because === undefined ? shown(totalOf(contributions.employees)) : { kind: "withheld", because };
}
