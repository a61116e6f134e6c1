import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  referenceColumns,
  referencePresent,
  referenceResults,
  textsIn,
  withReference,
} from "../../reference/read-files.ts";
import own from "../../reference/synthetic/reference.json" with { type: "json" };
import {
  calibrateSynthetic,
  drawFactorWorld,
  factorQuestion,
} from "../../reference/synthetic/synthetic-worlds.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { SyntheticEstimate, SyntheticFinding } from "./describe-synthetic.ts";
import { syntheticDid } from "./synthetic-did.ts";

const record = proofRecord("syntheticDid", "synthdid 0.0.9, 09c_synthetic_control.json");

function estimated(finding: SyntheticFinding): SyntheticEstimate {
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 09c: California"), () => {
  const wanted = referencePresent ? referenceResults("09c_synthetic_control.json").synthdid : {};
  const file = referencePresent ? referenceColumns("california_prop99.csv") : new Map<string, Column>();
  const states = referencePresent ? textsIn(file, "State") : [];
  const columns = new Map(file).set(
    "start",
    numberColumn(states.map((state) => (state === "California" ? 1989 : 0))),
  );
  const question = { unit: "State", period: "Year", firstTreated: "start", outcome: "PacksPerCapita" };
  const found = referencePresent ? estimated(syntheticDid(question, columns)) : undefined;

  test("estimate, unit weights and period weights, at the exact optimum", () => {
    if (found === undefined) throw new Error("absent");
    record.agree("California, estimate", found.estimate, wanted.estimate, { absolute: 0.05 });
    expect(Math.abs(found.estimate - wanted.estimate)).toBeLessThan(0.002);
    expect(found.optimum.gap).toBeLessThan(1e-14);
    for (const { unit, weight } of found.unitWeights) {
      record.agree(`California, weight of ${unit}`, weight, wanted.omega[unit], { absolute: 0.004 });
    }
    for (const { period, weight } of found.periodWeights) {
      record.agree(`California, weight of ${period}`, weight, wanted.lambda[period], { absolute: 1e-6 });
    }
  });
  test("all 38 placebos give 9.37; a draw of 200 of them gives the peer's 8.37 within Monte Carlo error", () => {
    if (found === undefined) throw new Error("absent");
    const stream = new SeededStream(1);
    const spreads = Array.from({ length: 1000 }, () => {
      const drawn = Array.from({ length: 200 }, () => found.placebos[stream.nextBelow(38)].estimate);
      const mean = drawn.reduce((sum, one) => sum + one, 0) / 200;
      return Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 200);
    }).sort((a, b) => a - b);
    expect(found.placebos).toHaveLength(38);
    expect(wanted.placebo_se).toBeGreaterThan(spreads[25]);
    expect(wanted.placebo_se).toBeLessThan(spreads[975]);
    record.agree("California, placebo standard error", found.standardError, wanted.placebo_se, {
      relative: 0.13,
    });
  });
});

function ownPanel(both: boolean): Columns {
  const [unit, period, start, y]: [string[], number[], number[], number[]] = [[], [], [], []];
  own.rows.slice(0, both ? 14 : 13).forEach((row, at) => {
    row.forEach((value, time) => {
      unit.push(`unit ${String(at + 1).padStart(2, "0")}`);
      period.push(time + 1);
      start.push(at >= 12 ? own.before + 1 : 0);
      y.push(value);
    });
  });
  return new Map<string, Column>([
    ["unit", categoryColumn(unit)],
    ["period", numberColumn(period)],
    ["start", numberColumn(start)],
    ["y", numberColumn(y)],
  ]);
}

describe("agreement with quadprog of R on our own panel", () => {
  const rule = { source: "quadprog, engine/reference/synthetic", relative: 1e-6 };
  test.each([
    ["one unit", false, own.single],
    ["two units", true, own.both],
  ] as const)("%s: weights and estimate", (label, both, wanted) => {
    const found = estimated(syntheticDid(factorQuestion, ownPanel(both)));
    record.agree(`own panel, ${label}, estimate`, found.estimate, wanted.did, rule);
    found.unitWeights.forEach(({ unit, weight }, at) => {
      record.agree(`own panel, ${label}, ${unit}`, weight, wanted.did_units[at], { ...rule, absolute: 1e-7 });
    });
    found.periodWeights.forEach(({ period, weight }, at) => {
      record.agree(`own panel, ${label}, period ${period}`, weight, wanted.did_periods[at], {
        ...rule,
        absolute: 1e-7,
      });
    });
  });
  test("placebos of one unit, jackknife of two", () => {
    const single = estimated(syntheticDid(factorQuestion, ownPanel(false)));
    single.placebos.forEach(({ estimate, units }, at) => {
      record.agree(`own panel, placebo ${units[0]}`, estimate, own.placebo_did[at], {
        ...rule,
        absolute: 1e-6,
      });
    });
    expect(single.jackknifeError).toBeUndefined();
    const { jackknifeError = 0 } = estimated(syntheticDid(factorQuestion, ownPanel(true)));
    record.agree("own panel, jackknife", jackknifeError, own.both.jackknife, rule);
  });
});

const world = { donors: 12, treated: 1, before: 10, after: 3, effect: 2, noise: 0.4 };
const drawn = drawFactorWorld(world, new SeededStream(6));
const base = estimated(syntheticDid(factorQuestion, drawn));

test("a standing difference of level changes nothing, unlike in synthetic control", () => {
  const y = drawn.get("y");
  const unit = drawn.get("unit");
  if (y?.kind !== "number" || unit?.kind !== "category") throw new Error("invalid panel");
  const treated = unit.labels.indexOf("u12");
  const higher = new Map(drawn).set(
    "y",
    numberColumn(y.values.map((value, row) => value + (unit.codes[row] === treated ? 25 : 0))),
  );
  const found = estimated(syntheticDid(factorQuestion, higher));
  expect(found.estimate).toBeCloseTo(base.estimate, 8);
  expect(found.pValue).toBe(base.pValue);
});

test("rows in another order, another unit, another seed", () => {
  const turned = new Map(
    [...drawn].map(([name, column]): [string, Column] => [
      name,
      column.kind === "number"
        ? numberColumn([...column.values].reverse())
        : categoryColumn([...column.codes].map((code) => column.labels[code]).reverse()),
    ]),
  );
  expect(syntheticDid(factorQuestion, turned)).toEqual(base);
  expect(syntheticDid(factorQuestion, drawn, { seed: 8 })).toEqual(base);
});

test("with more than 499 sets of placebos they are drawn, and repeat with the seed", () => {
  const several = drawFactorWorld({ ...world, donors: 14, treated: 4, before: 6 }, new SeededStream(2));
  const one = estimated(syntheticDid(factorQuestion, several, { seed: 1 }));
  expect(one.placebos).toHaveLength(499);
  expect(syntheticDid(factorQuestion, several, { seed: 1 })).toEqual(one);
  expect(estimated(syntheticDid(factorQuestion, several, { seed: 2 })).standardError).not.toBe(
    one.standardError,
  );
});

test("the same refusals as synthetic control", () => {
  const finding = syntheticDid({ ...factorQuestion, unit: "team" }, drawn);
  expect(finding.kind === "refused" && finding.notEstimable).toMatchObject({
    code: "unknownColumn",
    cause: "input",
  });
});

test("short calibration: 19 donors, 60 draws without effect", () => {
  const quiet = { ...world, donors: 19, effect: 0, noise: 0.6 };
  const { rejection } = calibrateSynthetic(
    "syntheticDid",
    quiet,
    { draws: 60, seed: 1 },
    new SeededStream(12),
  );
  expect(rejection).toBeLessThan(0.17);
});
