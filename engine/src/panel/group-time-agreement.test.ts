import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { earlierRegressionTerm } from "../../reference/panel/earlier-regression-term.ts";
import { staggered } from "../../reference/panel/regression-cases.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import type { Column, Columns } from "../columns/column.ts";
import { estimateGroupTime } from "./group-time.ts";
import type { PanelAggregates, PanelEffect } from "./panel-finding.ts";
import type { PanelEstimate } from "./panel-method.ts";
import type { PanelStudy, SettledPanelOptions } from "./panel-study.ts";
import { readPanel } from "./read-panel.ts";
import { differenceOfSections, type SectionEstimator, type Sections } from "./two-by-two-sections.ts";

interface ReferenceAverage {
  readonly overall_att: number;
  readonly overall_se: number;
  readonly type: "simple" | "dynamic" | "group" | "calendar";
  readonly by: readonly { readonly e: number; readonly att: number; readonly se: number | null }[] | null;
}

interface ReferenceVariant {
  readonly label: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly att_gt: readonly {
    readonly group: number;
    readonly t: number;
    readonly att: number;
    readonly se: number | null;
  }[];
  readonly pretest_W: number;
  readonly pretest_p_rounded: number;
  readonly aggregate: readonly ReferenceAverage[];
  readonly dynamic_balanced_e1: ReferenceAverage;
}

function unquoted(text: string | undefined, otherwise: string): string {
  return (text ?? otherwise).replaceAll('"', "");
}

/** The variant as our study and options. */
function asked({ arguments: given }: ReferenceVariant) {
  const inSections = given.panel === "FALSE";
  const study: PanelStudy = {
    ...(inSections ? {} : { unit: "countyreal" }),
    period: "year",
    firstTreated: "first.treat",
    outcome: "lemp",
    covariates: given.xformla === "~1" ? [] : ["lpop"],
  };
  const method = unquoted(given.est_method, "dr");
  const options: SettledPanelOptions = {
    method: "groupTime",
    estimator: method === "ipw" || method === "reg" ? method : "dr",
    comparison: unquoted(given.control_group, "") === "notyettreated" ? "notYetTreated" : "neverTreated",
    anticipation: Number(given.anticipation ?? 0),
    basePeriod: unquoted(given.base_period, "varying") === "universal" ? "universal" : "varying",
    incompleteUnits: "pairs",
    smallestCohort: 5,
    draws: 999,
    multipliers: "normal",
    seed: 1,
    confidence: 0.95,
  };
  return { study, options, inSections };
}

function run(
  study: PanelStudy,
  columns: Columns,
  options: SettledPanelOptions,
  compareSections?: (
    sections: Sections,
    estimator: SectionEstimator,
  ) => ReturnType<typeof differenceOfSections>,
): PanelEstimate {
  const read = readPanel(study, columns, { anticipation: options.anticipation, dropIncomplete: false });
  if (!read.ok) throw new Error(`invalid case; readable: ${read.refusal.code}`);
  const attempt = estimateGroupTime(
    read.panel,
    options,
    compareSections === undefined ? {} : { compareSections },
  );
  if (!attempt.ok) throw new Error(`invalid case; estimable: ${attempt.refusal.code}`);
  return attempt;
}

/** DRDID adds the term of the earlier regression of the untrained with the wrong sign: ours less twice that term. */
function asDrdid(sections: Sections, estimator: SectionEstimator) {
  const found = differenceOfSections(sections, estimator);
  if (typeof found === "string" || estimator !== "dr") return found;
  const term = earlierRegressionTerm(sections);
  return { ...found, influence: found.influence.map((value, row) => value - 2 * term[row]) };
}

describe.skipIf(!referencePresent)(withReference("agreement with did on counties and minimum wages"), () => {
  const columns = referencePresent ? referenceColumns("mpdta.csv") : new Map<string, Column>();
  const wanted = referencePresent ? referenceResults("03a_mpdta_did.json") : { variants: [] };
  const record = proofRecord("groupTime", "did 2.5.1, 03a_mpdta_did.json");
  const near = { absolute: 1e-9, relative: 1e-8 };
  const nearError = { absolute: 1e-8, relative: 1e-8 };

  function agree(name: string, ours: PanelEffect | undefined, att: number, se: number | null): void {
    if (se === null) {
      expect(ours, `${name}: the base period is no effect`).toBeUndefined();
      return;
    }
    record.agree(`${name}, effect`, ours?.estimate ?? Number.NaN, att, near);
    record.agree(`${name}, standard error`, ours?.standardError ?? Number.NaN, se, nearError);
  }

  function agreeAverage(name: string, aggregates: PanelAggregates, average: ReferenceAverage): void {
    const { type } = average;
    const overall = type === "simple" ? aggregates.simple : aggregates.overall[type];
    agree(`${name}, ${type}`, overall, average.overall_att, average.overall_se);
    for (const { e, att, se } of average.by ?? []) {
      const ours: Record<string, PanelEffect | undefined> = {
        dynamic: aggregates.dynamic.find(({ eventTime }) => eventTime === e),
        group: aggregates.group.find(({ group }) => group === e),
        calendar: aggregates.calendar.find(({ period }) => period === e),
      };
      agree(`${name}, ${type} ${e}`, ours[type], att, se);
    }
  }

  test.each<ReferenceVariant>(wanted.variants)(
    "$label: every effect, standard error and summary",
    (variant) => {
      const { study, options, inSections } = asked(variant);
      const found = run(study, columns, options, inSections ? asDrdid : undefined);
      for (const { group, t, att, se } of variant.att_gt) {
        const ours = found.groupTime.find((cell) => cell.group === group && cell.period === t);
        agree(`${variant.label}, ${group} in ${t}`, ours, att, se);
      }
      expect(found.groupTime).toHaveLength(variant.att_gt.filter(({ se }) => se !== null).length);
      for (const average of variant.aggregate) agreeAverage(variant.label, found.aggregates, average);
      const balanced = run(
        study,
        columns,
        { ...options, balancedEventTime: 1 },
        inSections ? asDrdid : undefined,
      );
      agreeAverage(`${variant.label}, balanced`, balanced.aggregates, variant.dynamic_balanced_e1);
      const test = found.preTrendTest;
      record.agree(`${variant.label}, Wald`, test?.statistic ?? Number.NaN, variant.pretest_W, {
        relative: 1e-8,
      });
      expect(test?.asymptoticPValue).toBeCloseTo(variant.pretest_p_rounded, 4);
    },
  );

  test("two samples in time: the effects are those of did; standard errors differ by DRDID’s sign only", () => {
    const variant: ReferenceVariant = wanted.variants.find(
      ({ label }: ReferenceVariant) => label === "dr_never_lpop_repeated_cross_sections",
    );
    const { study, options } = asked(variant);
    const found = run(study, columns, options);
    for (const { group, t, att, se } of variant.att_gt) {
      const ours = found.groupTime.find((cell) => cell.group === group && cell.period === t);
      record.agree(`two samples, ${group} in ${t}`, ours?.estimate ?? Number.NaN, att, near);
      expect(Math.abs((ours?.standardError ?? 0) / (se ?? 0) - 1)).toBeLessThan(2e-3);
    }
  });

  test("influence of every unit: sums of squares, and the first units one by one", () => {
    const { influence_dr_never_lpop: reference, variants } = wanted;
    const variant: ReferenceVariant = variants.find(
      ({ label }: ReferenceVariant) => label === "dr_never_lpop",
    );
    const { study, options } = asked(variant);
    const { groupTime } = run(study, columns, options);
    const units = [...new Set(numbersIn(columns, "countyreal"))].sort((a, b) => a - b);
    reference.column_sums_of_squares.forEach((sum: number, cell: number) => {
      const ours = groupTime[cell].influence?.reduce((total, value) => total + value ** 2, 0);
      record.agree(`influence, squares of cell ${cell}`, ours ?? Number.NaN, sum, { relative: 1e-8 });
    });
    reference.first_10_units.rows.forEach((unit: string, row: number) => {
      reference.first_10_units.values[row].forEach((value: number, cell: number) => {
        const ours = groupTime[cell].influence?.[units.indexOf(Number(unit))] ?? Number.NaN;
        record.agree(`influence of ${unit}, cell ${cell}`, ours, value, { relative: 1e-8, absolute: 1e-7 });
      });
    });
  });
});

describe("agreement with estimators written out in R, their influence by numerical derivatives", () => {
  const { cases } = JSON.parse(
    readFileSync(new URL("../../reference/panel/group-time.json", import.meta.url), "utf8"),
  );
  const record = proofRecord("groupTime", "group-time.R");

  interface OwnCase {
    readonly method: "dr" | "ipw" | "reg";
    readonly comparison: "neverTreated" | "notYetTreated";
    readonly base: "varying" | "universal";
    readonly shape: "balanced" | "pairs" | "crossSections";
    readonly covariate: boolean;
    readonly figures: readonly { readonly name: string; readonly estimate: number; readonly se: number }[];
  }

  function byName(found: PanelEstimate): ReadonlyMap<string, PanelEffect> {
    const { simple, dynamic, group, calendar, overall } = found.aggregates;
    const named: (readonly [string, PanelEffect | undefined])[] = [
      ...found.groupTime.map((cell) => [`cell.${cell.group} ${cell.period}`, cell] as const),
      ["simple", simple],
      ...dynamic.map((effect) => [`dynamic.${effect.eventTime}`, effect] as const),
      ...group.map((effect) => [`group.${effect.group}`, effect] as const),
      ...calendar.map((effect) => [`calendar.${effect.period}`, effect] as const),
      ["overallDynamic", overall.dynamic],
      ["overallGroup", overall.group],
      ["overallCalendar", overall.calendar],
    ];
    return new Map(
      named.flatMap(([name, effect]) => (effect === undefined ? [] : [[name, effect] as const])),
    );
  }

  test.each<OwnCase>(cases)("$method, $comparison, $base, $shape, covariate: $covariate", (one) => {
    const study: PanelStudy = {
      ...(one.shape === "crossSections" ? {} : { unit: "unit" }),
      period: "year",
      firstTreated: "first",
      outcome: "outcome",
      covariates: one.covariate ? ["age"] : [],
    };
    const found = run(study, staggered(one.shape === "pairs"), {
      method: "groupTime",
      estimator: one.method,
      comparison: one.comparison,
      anticipation: 0,
      basePeriod: one.base,
      incompleteUnits: "pairs",
      smallestCohort: 2,
      draws: 0,
      multipliers: "normal",
      seed: 1,
      confidence: 0.95,
    });
    const ours = byName(found);
    const title = `${one.method} ${one.comparison} ${one.base} ${one.shape} ${one.covariate}`;
    for (const { name, estimate, se } of one.figures) {
      const effect = ours.get(name);
      if (se === 0) continue;
      record.agree(`${title}, ${name}`, effect?.estimate ?? Number.NaN, estimate, { relative: 1e-8 });
      record.agree(`${title}, ${name}, error`, effect?.standardError ?? Number.NaN, se, { relative: 1e-6 });
    }
    expect(ours.size).toBe(one.figures.filter(({ se }) => se > 0).length);
  });
});
