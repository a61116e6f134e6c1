import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { companyWorlds, drawProjects } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownTable,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { estimateHeterogeneity, heterogeneityEstimators } from "./estimate-heterogeneity.ts";
import { poolProjects } from "./pool-projects.ts";
import {
  fixedEffectShares,
  type PooledIntervalRule,
  pooledFit,
  pooledInterval,
  pooledIntervalRules,
  predictionInterval,
  reportHeterogeneity,
  shrunkenEffects,
  testModerators,
} from "./pooled-fit.ts";
import type { PooledEstimated } from "./pooling-finding.ts";
import type { PoolingOptions, PoolingStudy } from "./pooling-study.ts";
import { projectsOf, withoutProject } from "./projects.ts";

const record = proofRecord("randomEffects", "metafor 3.8.1, pooling.json");
const study: PoolingStudy = { estimate: "estimate", standardError: "error", label: "project" };
const projects = ownTable("pooling/projects.csv");
const own = JSON.parse(
  readFileSync(new URL("../../reference/pooling/pooling.json", import.meta.url), "utf8"),
);

function pooled(
  columns: Columns,
  options: PoolingOptions = {},
  asked: PoolingStudy = study,
): PooledEstimated {
  const finding = poolProjects(asked, columns, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe("agreement with metafor on the projects made up here", () => {
  test.each(heterogeneityEstimators)(
    "%s, under the three rules, with and without moderators",
    (estimator) => {
      for (const rule of pooledIntervalRules) {
        const found = pooled(projects, { heterogeneity: estimator, interval: rule });
        const wanted = own.plain[estimator][rule];
        const agree = (name: string, ours: number, reference: number) =>
          record.agree(`${estimator}, ${rule}, ${name}`, ours, reference, { relative: 2e-7, absolute: 1e-9 });
        const under = found.intervals[0];
        agree("estimate", found.estimate, wanted.coef);
        agree("standard error", under.standardError, wanted.se);
        agree("p-value", found.pValue, wanted.p);
        agree("low", found.confidenceInterval[0], wanted.low);
        agree("high", found.confidenceInterval[1], wanted.high);
        agree("tau²", found.spread.tauSquared, wanted.tau2);
        agree("standard error of tau²", found.spread.tauSquaredStandardError ?? -1, wanted.se_tau2);
        agree("I²", found.spread.iSquared ?? -1, wanted.I2);
        agree("H²", found.spread.hSquared ?? -1, wanted.H2);
        agree("Q", found.spread.q.statistic, wanted.Q);
        agree("p-value of Q", found.spread.q.pValue, wanted.Q_p);
        const more = pooled(
          projects,
          { heterogeneity: estimator, interval: rule },
          { ...study, moderators: ["months", "people"] },
        );
        const wide = own.moderators[estimator][rule];
        agree("tau² beside moderators", more.spread.tauSquared, wide.tau2);
        agree("test of moderators", more.moderatorTest?.statistic ?? -1, wide.QM);
        agree("p-value of moderators", more.moderatorTest?.pValue ?? -1, wide.QM_p);
        more.moderators.forEach((moderator, at) => {
          agree(moderator.term, moderator.estimate, wide.coef[at + 1]);
          agree(`${moderator.term}, low`, moderator.confidenceInterval[0], wide.low[at + 1]);
          agree(`${moderator.term}, p-value`, moderator.pValue, wide.p[at + 1]);
        });
        agree("intercept", more.intercept?.estimate ?? -1, wide.coef[0]);
      }
    },
  );
  test("Q-profile interval, shrunken effects, leave-one-out and prediction", () => {
    const found = pooled(projects, { interval: "wald" });
    const agree = (name: string, ours: number | undefined, reference: number) =>
      record.agree(name, ours ?? Number.NaN, reference, { relative: 2e-7 });
    agree("Q-profile low", found.spread.tauSquaredInterval?.[0], own.q_profile[0]);
    agree("Q-profile high", found.spread.tauSquaredInterval?.[1], own.q_profile[1]);
    agree("prediction low", found.prediction?.interval[0], own.prediction[0]);
    agree("prediction high", found.prediction?.interval[1], own.prediction[1]);
    found.projects.forEach((project, at) => {
      agree(`shrunken ${project.label}`, project.shrunken, own.blup.estimate[at]);
      agree(`error of shrunken ${project.label}`, project.shrunkenStandardError, own.blup.se[at]);
      agree(`without ${project.label}`, project.pooledWithout, own.leave_one_out[at]);
    });
  });
});

interface PeerRow {
  readonly method: string;
  readonly test: "z" | "knha" | "adhoc";
  readonly [figure: string]: number | string | readonly (number | null)[] | null;
}

const ruleOf: Readonly<Record<PeerRow["test"], PooledIntervalRule>> = {
  z: "wald",
  knha: "hartungKnapp",
  adhoc: "neverNarrower",
};

describe.skipIf(!referencePresent)(
  withReference("agreement with 05_meta_analysis.json, every number"),
  () => {
    const results = referencePresent ? referenceResults("05_meta_analysis.json") : { tiny: {} };
    const sites: { estimate: number; se_hc2: number; n1: number; n0: number }[] = referencePresent
      ? referenceResults("04c_jtpa_sites.json").by_site
      : [];
    const rule = { source: "metafor 3.8.1, 05_meta_analysis.json", relative: 2e-6, absolute: 1e-8 };
    const agree = (name: string, ours: number, reference: unknown) => {
      if (reference !== null) record.agree(name, ours, Number(reference), rule);
    };
    const inputs = (rows: readonly { yi: number; vi: number }[]) =>
      projectsOf(
        rows.map(({ yi }) => yi),
        rows.map(({ vi }) => vi),
      );
    const jtpa = () => sites.map(({ estimate, se_hc2 }) => ({ yi: estimate, vi: se_hc2 ** 2 }));
    const fukkink = "fukkink_lont_one_effect_per_experiment";
    const cases: readonly (readonly [string, string])[] = [
      ["jtpa_16_sites", ""],
      [fukkink, ""],
      ...Object.keys(results.tiny).map((name) => [name, "tiny"] as const),
    ];
    test.each(cases)("%s", (name, folder) => {
      const wanted = folder === "" ? results[name] : results[folder][name];
      const rows = inputs(wanted.input ?? jtpa());
      const battery: readonly PeerRow[] = [
        ...wanted.wald,
        ...wanted.hartung_knapp,
        ...wanted.hartung_knapp_never_narrower,
      ];
      for (const row of battery) compareRow(`${name}, ${row.method}, ${row.test}`, rows, row, agree);
      const reml = estimateHeterogeneity(rows, "reml");
      shrunkenEffects(pooledFit(rows, reml.tauSquared)).forEach((shrunken, at) => {
        agree(`${name}, shrunken ${at}`, shrunken.estimate, wanted.shrunken_effects_REML[at].blup);
        agree(
          `${name}, error of shrunken ${at}`,
          shrunken.standardError,
          wanted.shrunken_effects_REML[at].se,
        );
      });
      wanted.leave_one_out_REML.forEach((reference: number, at: number) => {
        const others = withoutProject(rows, at);
        const tau = others.estimates.length === 1 ? 0 : estimateHeterogeneity(others, "reml").tauSquared;
        agree(
          `${name}, without ${at}`,
          pooledInterval(pooledFit(others, tau), [1], "wald").estimate,
          reference,
        );
      });
    });
    test("meta-regression of the sites on the logarithm of their size", () => {
      const wanted = results.jtpa_meta_regression_log_n;
      const rows = jtpa();
      const design = projectsOf(
        rows.map(({ yi }) => yi),
        rows.map(({ vi }) => vi),
        [Float64Array.from(sites, ({ n1, n0 }) => Math.log(n1 + n0))],
      );
      const { tauSquared } = estimateHeterogeneity(design, "reml");
      const fit = pooledFit(design, tauSquared);
      [wanted.coef.intercept, wanted.coef.log_n].forEach((reference: number, at: number) => {
        const found = pooledInterval(fit, at === 0 ? [1, 0] : [0, 1], "hartungKnapp");
        agree(`coefficient ${at}`, found.estimate, reference);
        agree(`error ${at}`, found.standardError, wanted.se[at]);
        agree(`p-value ${at}`, found.pValue, wanted.p[at]);
      });
      const moderated = testModerators(fit, "hartungKnapp");
      agree("tau²", tauSquared, wanted.tau2);
      agree("QM", moderated.statistic, wanted.QM);
      agree("QMp", moderated.pValue, wanted.QMp);
      expect(wanted.R2).toBe(0);
      const columns = new Map<string, Column>([
        ["y", numberColumn(rows.map(({ yi }) => yi))],
        ["v", numberColumn(rows.map(({ vi }) => vi))],
        ["log_n", numberColumn(sites.map(({ n1, n0 }) => Math.log(n1 + n0)))],
      ]);
      const asked = { estimate: "y", variance: "v", moderators: ["log_n"] };
      expect(pooled(columns, { interval: "hartungKnapp" }, asked).spread.rSquared).toBe(0);
    });
  },
);

function compareRow(
  name: string,
  rows: ReturnType<typeof projectsOf>,
  row: PeerRow,
  agree: (name: string, ours: number, reference: unknown) => void,
): void {
  const estimator = heterogeneityEstimators.find((each) => each.toUpperCase() === row.method);
  const tau =
    estimator === undefined ? { tauSquared: 0, standardError: 0 } : estimateHeterogeneity(rows, estimator);
  const fit = pooledFit(rows, tau.tauSquared);
  const found = pooledInterval(fit, [1], ruleOf[row.test]);
  const report = reportHeterogeneity(rows, tau);
  const shares = estimator === undefined ? fixedEffectShares(fit) : report;
  const ends = (key: string, ours: readonly [number, number]) => {
    const reference = row[key];
    if (!Array.isArray(reference)) return;
    agree(`${name}, ${key} low`, ours[0], reference[0]);
    agree(`${name}, ${key} high`, ours[1], reference[1]);
  };
  expect(row.k).toBe(rows.estimates.length);
  agree(`${name}, estimate`, found.estimate, row.estimate);
  agree(`${name}, standard error`, found.standardError, row.se);
  agree(`${name}, statistic`, found.estimate / found.standardError, row.stat);
  agree(`${name}, df`, found.degreesOfFreedom ?? 0, row.df);
  agree(`${name}, p-value`, found.pValue, row.p);
  ends("ci", found.interval);
  agree(`${name}, tau²`, tau.tauSquared, row.tau2);
  agree(`${name}, error of tau²`, tau.standardError, row.se_tau2);
  agree(`${name}, I²`, shares.iSquared, row.I2);
  agree(`${name}, H²`, shares.hSquared, row.H2);
  agree(`${name}, Q`, report.q.statistic, row.Q);
  agree(`${name}, p-value of Q`, report.q.pValue, row.Q_p);
  ends("prediction_interval", predictionInterval(found, tau.tauSquared, found.degreesOfFreedom));
  ends("tau2_ci_q_profile", report.interval);
  ends("tau_ci", [Math.sqrt(report.interval[0]), Math.sqrt(report.interval[1])]);
  if (rows.estimates.length > 2)
    ends(
      "prediction_interval_riley_t_k_minus_2",
      predictionInterval(found, tau.tauSquared, rows.estimates.length - 2),
    );
}

describe("invariance", () => {
  const base = pooled(projects);
  test("the order of the rows changes no number", () => {
    const order = Array.from({ length: 24 }, (_, row) => (row * 7) % 24);
    const turned = new Map<string, Column>();
    for (const [name, column] of projects)
      turned.set(
        name,
        column.kind === "number"
          ? numberColumn(order.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      );
    const found = pooled(turned);
    expect(found.estimate).toBeCloseTo(base.estimate, 11);
    expect(found.spread.tauSquared).toBeCloseTo(base.spread.tauSquared, 10);
    expect(found.confidenceInterval[1]).toBeCloseTo(base.confidenceInterval[1], 10);
    expect(found.prediction?.interval[0]).toBeCloseTo(base.prediction?.interval[0] ?? 0, 6);
  });
  test.each([1e-6, 1000, 1e6])(
    "times %d, everything follows: no bound is in the unit of the outcome",
    (scale) => {
      for (const heterogeneity of heterogeneityEstimators) {
        const [plain, scaled] = [1, scale].map((unit) => {
          const columns = new Map(projects);
          for (const name of ["estimate", "error"])
            columns.set(name, numberColumn(numbersIn(projects, name).map((value) => value * unit)));
          return pooled(columns, { heterogeneity });
        });
        expect(scaled.estimate / scale / plain.estimate).toBeCloseTo(1, 9);
        expect(scaled.spread.tauSquared / scale ** 2 / plain.spread.tauSquared).toBeCloseTo(1, 8);
        const [ours, theirs] = [scaled, plain].map((each) => each.spread.tauSquaredInterval?.[1] ?? 0);
        expect(ours / scale ** 2 / theirs).toBeCloseTo(1, 8);
        expect(scaled.pValue).toBeCloseTo(plain.pValue, 9);
      }
    },
  );
  test("a constant added to every estimate moves the estimate and nothing else", () => {
    const columns = new Map(projects);
    columns.set("estimate", numberColumn(numbersIn(projects, "estimate").map((value) => value + 1000)));
    const found = pooled(columns);
    expect(found.estimate - 1000).toBeCloseTo(base.estimate, 9);
    expect(found.spread.tauSquared).toBeCloseTo(base.spread.tauSquared, 8);
  });
  test("turning the sign turns the figures; variances say the same as standard errors", () => {
    const columns = new Map(projects);
    columns.set("estimate", numberColumn(numbersIn(projects, "estimate").map((value) => -value)));
    columns.set("variance", numberColumn(numbersIn(projects, "error").map((value) => value * value)));
    const found = pooled(columns, {}, { estimate: "estimate", variance: "variance" });
    expect(found.estimate).toBeCloseTo(-base.estimate, 12);
    expect(found.confidenceInterval[0]).toBeCloseTo(-base.confidenceInterval[1], 10);
  });
  test("weights add to 100 and influence to nothing", () => {
    expect(base.projects.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 10);
    expect(base.influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
  });
});

describe("the interval is never narrower than chance allows", () => {
  const alike = new Map<string, Column>([
    ["estimate", numberColumn([0.2, 0.21, 0.19, 0.2])],
    ["error", numberColumn([0.05, 0.04, 0.06, 0.05].map(Math.sqrt))],
  ]);
  const asked = { estimate: "estimate", standardError: "error" };
  test("plain Hartung-Knapp is narrower than Wald when projects agree; it says so and gives the other", () => {
    const plain = pooled(alike, { interval: "hartungKnapp" }, asked);
    const usual = pooled(alike, {}, asked);
    const wald = usual.intervals.find(({ rule }) => rule === "wald");
    expect(plain.intervals[0].standardError).toBeLessThan((wald?.standardError ?? 0) / 10);
    expect(usual.inference.intervalStandardError).toBeGreaterThanOrEqual(wald?.standardError ?? 1);
    expect(plain.caveats).toContainEqual(
      expect.objectContaining({
        code: "narrowerThanChance",
        low: usual.confidenceInterval[0],
        high: usual.confidenceInterval[1],
      }),
    );
    expect(usual.caveats.map(({ code }) => code)).toContain("alikeBeyondChance");
    expect(usual.spread.tauSquaredInterval).toEqual([0, 0]);
  });
});

describe("calibration: 95 % intervals cover, or more", () => {
  test.each(companyWorlds)("$name", (world) => {
    const found = calibrate({ draws: 80, seed: 3, truth: world.effect }, (stream) => {
      const columns = drawProjects(world, stream);
      const finding = poolProjects({ estimate: "estimate", standardError: "error" }, columns);
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expect(found.refused).toBe(0);
    expect(found.coverage).toBeGreaterThan(0.9);
  });
});
