import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { companyWorlds, drawPeople } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownTable,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { estimateMixed } from "./estimate-mixed.ts";
import type { MixedEstimated } from "./mixed-finding.ts";
import type { MixedOptions, MixedStudy } from "./mixed-study.ts";

const record = proofRecord("linearMixed", "lme4 1.1-31, lmerTest 3.1-3, pbkrtest 0.5.2, mixed.json");
const people = ownTable("mixed/people.csv");
const own = JSON.parse(readFileSync(new URL("../../reference/mixed/mixed.json", import.meta.url), "utf8"));
const study: MixedStudy = { outcome: "pay", effect: "trained", covariates: ["age"], group: "company" };

function fitted(asked: MixedStudy, columns: Columns, options: MixedOptions = {}): MixedEstimated {
  const finding = estimateMixed(asked, columns, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

/** Variances in the order of the peers: the diagonal of each term, the covariance, the residual. */
function variancesOf({ variance }: MixedEstimated, isCorrelated: boolean): readonly number[] {
  const diagonal = variance.covariance.map((line, at) => line[at]);
  const together = variance.covariance.length === 2 && isCorrelated ? [variance.covariance[1][0]] : [];
  return [...diagonal, ...together, variance.residual];
}

describe("agreement with lme4, lmerTest and pbkrtest on the people made up here", () => {
  // The peer's optimizer stops at about 1e-6 of the variances; ours goes to the last digits.
  const rule = { relative: 1e-5, absolute: 1e-7 };
  test.each<[string, MixedStudy, MixedOptions]>([
    ["intercept", study, {}],
    ["slope", { ...study, slopes: ["trained"] }, {}],
    ["independent", { ...study, slopes: ["trained"] }, { correlated: false }],
    ["ml", study, { criterion: "ml" }],
    ["site", { outcome: "pay", effect: "site", group: "company" }, {}],
  ])("%s", (name, asked, options) => {
    const wanted = own[name];
    const found = fitted(asked, people, options);
    found.coefficients.forEach((coefficient, at) => {
      record.agree(`${name}, coefficient ${at}`, coefficient.estimate, wanted.estimate[at], rule);
      const plain = coefficient.satterthwaite;
      record.agree(`${name}, standard error ${at}`, plain.standardError, wanted.se[at], rule);
      record.agree(`${name}, Satterthwaite df ${at}`, plain.degreesOfFreedom, wanted.df[at], {
        relative: 2e-4,
      });
      record.agree(`${name}, Satterthwaite p ${at}`, plain.pValue, wanted.p[at], { relative: 2e-3 });
      if (wanted.kr === undefined) return;
      const small = coefficient.kenwardRoger;
      record.agree(`${name}, KR standard error ${at}`, small?.standardError ?? -1, wanted.kr.se[at], rule);
      record.agree(`${name}, KR df ${at}`, small?.degreesOfFreedom ?? -1, wanted.kr.df[at], {
        relative: 2e-4,
      });
      record.agree(`${name}, KR p ${at}`, small?.pValue ?? -1, wanted.kr.p[at], { relative: 2e-3 });
    });
    const loose = { relative: 1e-4, absolute: 1e-6 };
    variancesOf(found, options.correlated !== false).forEach((variance, at) => {
      record.agree(`${name}, variance ${at}`, variance, wanted.variance[at], loose);
    });
    record.agree(`${name}, log-likelihood`, found.logLikelihood, wanted.loglik, { relative: 1e-9 });
    expect(found.logLikelihood).toBeGreaterThan(wanted.loglik - 1e-8);
    found.groups.forEach(({ effects }, at) => {
      effects.forEach((effect, term) => {
        record.agree(`${name}, effect of group ${at}`, effect, wanted.effects[at][term], loose);
      });
    });
  });
  test("t on company means: gaps inside companies, and lines through company means", () => {
    const asked = { outcome: "pay", effect: "trained", group: "company" };
    const within = fitted(asked, people).groupMeans;
    record.agree("within, estimate", within?.estimate ?? 0, own.within.estimate);
    record.agree("within, standard error", within?.standardError ?? 0, own.within.se);
    record.agree("within, p-value", within?.pValue ?? 0, own.within.p);
    const between = fitted({ ...asked, effect: "site" }, people).groupMeans;
    record.agree("between, estimate", between?.estimate ?? 0, own.between.estimate);
    record.agree("between, standard error", between?.standardError ?? 0, own.between.se);
    record.agree("between, p-value", between?.pValue ?? 0, own.between.p);
    expect([within?.kind, between?.kind]).toEqual(["within", "between"]);
  });
});

interface PeerTerm {
  readonly term: string;
  readonly estimate: number;
  readonly se: number;
  readonly df_satterthwaite: number;
  readonly p_satterthwaite: number;
  readonly se_kr?: number;
  readonly df_kr?: number;
  readonly p_kr?: number;
}

describe.skipIf(!referencePresent)(withReference("agreement with 06_mixed_models.json, every number"), () => {
  const sleep: MixedStudy = { outcome: "reaction", effect: "day", group: "subject" };
  const sites: MixedStudy = { outcome: "Y", effect: "T", group: "site" };
  const firms: MixedStudy = {
    outcome: "lscrap",
    effect: "d88",
    covariates: ["d89", "grant", "grant_1"],
    group: "fcode",
  };
  const cases: readonly (readonly [string, MixedStudy, MixedOptions, string])[] = [
    ["sleepstudy_random_slope", { ...sleep, slopes: ["day"] }, {}, "lme4_sleepstudy.csv"],
    ["sleepstudy_random_intercept", sleep, {}, "lme4_sleepstudy.csv"],
    ["sleepstudy_uncorrelated", { ...sleep, slopes: ["day"] }, { correlated: false }, "lme4_sleepstudy.csv"],
    ["sleepstudy_random_slope_ML", { ...sleep, slopes: ["day"] }, { criterion: "ml" }, "lme4_sleepstudy.csv"],
    ["jtpa_site_intercepts", sites, {}, "jtpa_women.csv"],
    [
      "jtpa_site_effects",
      { ...sites, covariates: ["prevearn"], slopes: ["T"] },
      { correlated: false },
      "jtpa_women.csv",
    ],
    ["jtrain_firm_random_intercept", firms, {}, "wooldridge_jtrain.csv"],
  ];
  const source = "lme4 1.1.31, lmerTest 3.1.3, pbkrtest 0.5.2, 06_mixed_models.json";

  /** The peers' table of the sites is in thousands of dollars. */
  function tableOf(file: string): Columns {
    const columns = new Map(referenceColumns(file));
    if (file !== "jtpa_women.csv") return columns;
    for (const name of ["Y", "prevearn"])
      columns.set(name, numberColumn(numbersIn(columns, name).map((value) => value / 1000)));
    return columns;
  }

  test.each(cases)("%s", (name, asked, options, file) => {
    const wanted = referenceResults("06_mixed_models.json")[name];
    const found = fitted(asked, tableOf(file), options);
    const agree = (
      what: string,
      ours: number | undefined,
      reference: number | undefined,
      relative: number,
    ) => {
      if (reference !== undefined)
        record.agree(`${name}, ${what}`, ours ?? Number.NaN, reference, { source, relative, absolute: 1e-9 });
    };
    const terms: readonly PeerTerm[] = wanted.fixed;
    expect(found.coefficients.length).toBe(terms.length);
    found.coefficients.forEach(({ estimate, satterthwaite, kenwardRoger }, at) => {
      const peer = terms[at];
      agree(`${peer.term}, estimate`, estimate, peer.estimate, 1e-6);
      agree(`${peer.term}, standard error`, satterthwaite.standardError, peer.se, 1e-6);
      wanted.vcov.values[at].forEach((reference: number, other: number) => {
        agree(`${peer.term}, vcov ${other}`, found.coefficientCovariance[at][other], reference, 3e-6);
      });
      agree(`${peer.term}, df`, satterthwaite.degreesOfFreedom, peer.df_satterthwaite, 1e-5);
      agree(`${peer.term}, p`, satterthwaite.pValue, peer.p_satterthwaite, 1e-4);
      agree(`${peer.term}, KR standard error`, kenwardRoger?.standardError, peer.se_kr, 1e-6);
      agree(`${peer.term}, KR df`, kenwardRoger?.degreesOfFreedom, peer.df_kr, 1e-5);
      agree(`${peer.term}, KR p`, kenwardRoger?.pValue, peer.p_kr, 1e-4);
    });
    const rows: { v1: string | null; v2: string | null; vcov: number; sdcor: number }[] =
      wanted.variance_components;
    const variances = variancesOf(found, options.correlated !== false);
    rows.forEach(({ v2, vcov, sdcor }, at) => {
      agree(`variance ${at}`, variances[at], vcov, 1e-5);
      const [level, slope] = variances;
      const deviation = v2 === null ? Math.sqrt(variances[at]) : variances[at] / Math.sqrt(level * slope);
      // A spread of 7e-7 where ours is 0: the peer stops at its own tolerance.
      record.agree(`${name}, sdcor ${at}`, deviation, sdcor, { source, relative: 1e-5, absolute: 1e-6 });
    });
    agree("log-likelihood", found.logLikelihood, wanted.loglik, 1e-12);
    if (wanted.reml_criterion !== null)
      agree("criterion", -2 * found.logLikelihood, wanted.reml_criterion, 1e-12);
    const byGroup = new Map(found.groups.map(({ group, effects }) => [group, effects]));
    wanted.random_effects.rows.forEach((group: string, at: number) => {
      wanted.random_effects.values[at].forEach((effect: number, term: number) => {
        const ours = byGroup.get(group)?.[term] ?? Number.NaN;
        record.agree(`${name}, ${group}, effect`, ours, effect, { source, relative: 1e-5, absolute: 1e-6 });
      });
    });
    compareRoots(name, wanted.theta, found);
  });

  /** theta: entries of the triangle L over the residual standard deviation, column by column. */
  function compareRoots(name: string, theta: readonly number[], { variance }: MixedEstimated): void {
    const residual = Math.sqrt(variance.residual);
    const level = Math.sqrt(variance.covariance[0][0]);
    const expected = [level / residual];
    if (theta.length === 3) {
      const [, [across, slope]] = variance.covariance;
      expected.push(across / level / residual, Math.sqrt(slope - (across / level) ** 2) / residual);
    }
    if (theta.length === 2) expected.push(Math.sqrt(variance.covariance[1][1]) / residual);
    theta.forEach((reference, at) => {
      const loose = { source, relative: 1e-5, absolute: 1e-6 };
      record.agree(`${name}, theta ${at}`, expected[at], reference, loose);
    });
  }
});

describe("invariance", () => {
  const sloped = { ...study, slopes: ["trained"] };
  const base = fitted(sloped, people);
  test("the order of the rows changes no number", () => {
    const count = numbersIn(people, "pay").length;
    const order = Array.from({ length: count }, (_, row) => (row * 23) % count);
    expect(new Set(order).size).toBe(count);
    const turned = new Map<string, Column>();
    for (const [name, column] of people)
      turned.set(
        name,
        column.kind === "number"
          ? numberColumn(order.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      );
    const found = fitted(sloped, turned);
    expect(found.estimate).toBeCloseTo(base.estimate, 9);
    expect(found.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 7);
    expect(found.groups.map(({ group }) => group)).toEqual(base.groups.map(({ group }) => group));
  });
  test.each([1e-5, 1e5])("units and origin of outcome and columns only carry over, times %d", (scale) => {
    const columns = new Map(people);
    columns.set("pay", numberColumn(numbersIn(people, "pay").map((value) => scale * (value + 50))));
    columns.set("age", numberColumn(numbersIn(people, "age").map((value) => value / scale)));
    const found = fitted(sloped, columns);
    expect(found.estimate / scale).toBeCloseTo(base.estimate, 8);
    expect(found.standardError / scale).toBeCloseTo(base.standardError, 7);
    expect(found.inference.degreesOfFreedom).toBeCloseTo(base.inference.degreesOfFreedom, 4);
    expect(found.variance.covariance[1][1] / scale ** 2).toBeCloseTo(base.variance.covariance[1][1], 6);
  });
  test("swapping who is called trained turns the sign", () => {
    const columns = new Map(people);
    columns.set("trained", numberColumn(numbersIn(people, "trained").map((arm) => 1 - arm)));
    const found = fitted(sloped, columns);
    expect(found.estimate).toBeCloseTo(-base.estimate, 8);
    expect(found.pValue).toBeCloseTo(base.pValue, 7);
  });
});

describe("calibration: 95 % intervals cover, or more", () => {
  test.each(companyWorlds)("$name, training inside companies", (world) => {
    const asked = { outcome: "outcome", effect: "trained", group: "company", slopes: ["trained"] };
    const found = calibrate({ draws: 60, seed: 4, truth: world.effect }, (stream) => {
      const finding = estimateMixed(asked, drawPeople(world, "within", stream));
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expect(found.refused).toBe(0);
    expect(found.coverage).toBeGreaterThan(0.87);
  });
});
