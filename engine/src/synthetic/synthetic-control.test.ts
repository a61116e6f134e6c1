import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
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
import type { SyntheticQuestion } from "./read-units.ts";
import { syntheticControl } from "./synthetic-control.ts";

const record = proofRecord("syntheticControl", "synthdid 0.0.9, 09c_synthetic_control.json");

function estimated(finding: SyntheticFinding): SyntheticEstimate {
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 09c: California"), () => {
  const wanted = referencePresent ? referenceResults("09c_synthetic_control.json") : {};
  const file = referencePresent ? referenceColumns("california_prop99.csv") : new Map<string, Column>();
  const states = referencePresent ? textsIn(file, "State") : [];
  const columns = new Map(file).set(
    "start",
    numberColumn(states.map((state) => (state === "California" ? 1989 : 0))),
  );
  const question = { unit: "State", period: "Year", firstTreated: "start", outcome: "PacksPerCapita" };
  const found = () => estimated(syntheticControl(question, columns));

  /** Squared distance of a mixture of states from California before 1989, with the peer's hair of a penalty. */
  function distanceOf(weights: Readonly<Record<string, number>>): number {
    const packs = numbersIn(file, "PacksPerCapita");
    const years = numbersIn(file, "Year");
    let sum = 0;
    for (let year = 1970; year <= 1988; year++) {
      let gap = 0;
      states.forEach((state, row) => {
        if (years[row] === year) gap += (state === "California" ? -1 : (weights[state] ?? 0)) * packs[row];
      });
      sum += gap * gap;
    }
    return sum;
  }

  test("weights at a better optimum than Frank-Wolfe's, hence an estimate .106 away from it", () => {
    const { estimate, unitWeights, periodWeights, optimum, sizes } = found();
    const peers = distanceOf(wanted.synthetic_control.omega);
    const ours = distanceOf(Object.fromEntries(unitWeights.map(({ unit, weight }) => [unit, weight])));
    expect(ours).toBeCloseTo(optimum.unitObjective, 6);
    expect(ours).toBeLessThan(peers);
    expect(optimum.gap).toBeLessThan(1e-14);
    expect(sizes).toMatchObject({ donors: 38, treated: 1, before: 19 });
    record.agree("California, estimate", estimate, wanted.synthetic_control.estimate, { absolute: 0.11 });
    for (const { unit, weight } of unitWeights) {
      record.agree(`California, weight of ${unit}`, weight, wanted.synthetic_control.omega[unit], {
        absolute: 0.005,
      });
    }
    for (const { period, weight } of periodWeights)
      expect(weight).toBe(wanted.synthetic_control.lambda[period]);
  });
  test("difference-in-differences", () => {
    record.agree("California, difference-in-differences", found().differenceInDifferences, wanted.did);
  });
  test("California ranks second of 39 and the reading says so with care", () => {
    const { pValue, reading, evidenceLevel, caveats } = found();
    expect(pValue).toBeCloseTo(2 / 39, 12);
    expect(evidenceLevel).toBe("compared");
    expect(reading.fr).toContain("« California » se tient en moyenne 20 au-dessous");
    expect(caveats.map((caveat) => caveat.code)).toEqual(["fewBefore", "oneTreatedUnit"]);
  });
});

/** The panel of our own reference, unit 13 treated, with unit 14 too when `both`. */
function ownPanel(both: boolean): Columns {
  const [unit, period, start, y]: [string[], number[], (number | undefined)[], number[]] = [[], [], [], []];
  own.rows.slice(0, both ? 14 : 13).forEach((row, at) => {
    row.forEach((value, time) => {
      unit.push(`unit ${String(at + 1).padStart(2, "0")}`);
      period.push(time + 1);
      start.push(at >= 12 ? own.before + 1 : at % 2 === 0 ? 0 : undefined);
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
  test("one unit: weights, fit, estimate, placebos", () => {
    const found = estimated(syntheticControl(factorQuestion, ownPanel(false)));
    record.agree("own panel, estimate", found.estimate, own.single.control, rule);
    record.agree("own panel, gap before", found.preGap, own.single.pre, rule);
    found.unitWeights.forEach(({ unit, weight }, at) => {
      record.agree(`own panel, ${unit}`, weight, own.single.control_weights[at], { ...rule, absolute: 1e-6 });
    });
    found.placebos.forEach(({ estimate, units }, at) => {
      record.agree(`own panel, placebo ${units[0]}`, estimate, own.placebo_control[at], {
        ...rule,
        absolute: 1e-5,
      });
    });
  });
  test("two units", () => {
    const found = estimated(syntheticControl(factorQuestion, ownPanel(true)));
    record.agree("own panel, two units, estimate", found.estimate, own.both.control, rule);
    expect(found.placebos).toHaveLength(66);
  });
});

const world = { donors: 19, treated: 1, before: 12, after: 4, effect: 2, noise: 0.4 };
const drawn = drawFactorWorld(world, new SeededStream(3));
const base = estimated(syntheticControl(factorQuestion, drawn));

function changed(change: (column: Column, name: string) => Column): Columns {
  return new Map([...drawn].map(([name, column]) => [name, change(column, name)]));
}

describe("invariance", () => {
  test("rows in another order", () => {
    const turned = changed((column) =>
      column.kind === "number"
        ? numberColumn([...column.values].reverse())
        : categoryColumn([...column.codes].map((code) => column.labels[code]).reverse()),
    );
    expect(syntheticControl(factorQuestion, turned)).toEqual(base);
  });
  test("a constant added to everybody changes nothing, another unit scales", () => {
    const scaled = changed((column, name) =>
      name === "y" && column.kind === "number"
        ? numberColumn(column.values.map((y) => 1000 - 10 * y))
        : column,
    );
    const found = estimated(syntheticControl(factorQuestion, scaled));
    expect(found.estimate).toBeCloseTo(-10 * base.estimate, 6);
    expect(found.pValue).toBe(base.pValue);
    expect(found.confidenceInterval[0]).toBeCloseTo(-10 * base.confidenceInterval[1], 5);
  });
  test("never is 0, empty, or later than the last period", () => {
    const never = changed((column, name) =>
      name === "start" && column.kind === "number"
        ? numberColumn(
            column.values.map((start, row) =>
              start === 0 ? [0, Number.NaN, 99][Math.floor(row / 16) % 3] : start,
            ),
          )
        : column,
    );
    expect(syntheticControl(factorQuestion, never)).toEqual(base);
  });
  test("text starts are read as figures, numeric names of units work", () => {
    const texts = changed((column, name) => {
      if (name === "start" && column.kind === "number") return categoryColumn([...column.values].map(String));
      if (name === "unit" && column.kind === "category") return numberColumn(column.codes);
      return column;
    });
    expect(estimated(syntheticControl(factorQuestion, texts)).estimate).toBeCloseTo(base.estimate, 9);
  });
  test("confidence moves the interval, the seed nothing when all placebos are listed", () => {
    const lower = estimated(syntheticControl(factorQuestion, drawn, { confidence: 0.8 }));
    expect(lower.confidenceInterval[0]).toBeGreaterThan(base.confidenceInterval[0]);
    expect(syntheticControl(factorQuestion, drawn, { seed: 5 })).toEqual(base);
  });
});

describe("refusals", () => {
  const codeOf = (columns: Columns, question: SyntheticQuestion = factorQuestion, options = {}) => {
    const finding = syntheticControl(question, columns, options);
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  const withNumbers = (name: string, change: (value: number, row: number) => number) =>
    changed((column, own) =>
      own === name && column.kind === "number" ? numberColumn(column.values.map(change)) : column,
    );
  test("columns that cannot be read", () => {
    expect(codeOf(drawn, { ...factorQuestion, unit: "team" })).toBe("unknownColumn");
    expect(codeOf(drawn, { ...factorQuestion, outcome: "period" })).toBe("columnTwice");
    expect(codeOf(drawn, { ...factorQuestion, outcome: "unit", unit: "y" })).toBe("columnNotNumeric");
    expect(codeOf(new Map(drawn).set("y", numberColumn([1, 2])))).toBe("unequalColumns");
    expect(codeOf(drawn, factorQuestion, { confidence: 1.2 })).toBe("optionOutOfRange");
    expect(codeOf(drawn, factorQuestion, { seed: -1 })).toBe("optionOutOfRange");
  });
  test("holes, duplicates and starts that change name the unit and row", () => {
    expect(codeOf(withNumbers("y", (y, row) => (row === 20 ? Number.NaN : y)))).toBe("valueMissing");
    expect(codeOf(withNumbers("period", (period, row) => (row === 1 ? 1 : period)))).toBe("rowTwice");
    expect(codeOf(withNumbers("period", (period, row) => (row === 1 ? 77 : period)))).toBe("periodMissing");
    const finding = syntheticControl(
      factorQuestion,
      withNumbers("start", (start, row) => (row === 319 ? 9 : start)),
    );
    expect(finding.kind === "refused" && finding.notEstimable.reading.en).toContain("Row 320");
  });
  test("nobody, several starts, few donors, few periods", () => {
    expect(codeOf(withNumbers("start", () => 0))).toBe("nobodyTrained");
    expect(codeOf(withNumbers("start", (start, row) => (row < 16 ? 9 : start)))).toBe("severalStarts");
    expect(codeOf(withNumbers("start", (start) => (start === 0 ? 0 : 3)))).toBe("tooFewBefore");
    expect(codeOf(drawFactorWorld({ ...world, donors: 4 }, new SeededStream(1)))).toBe("tooFewDonors");
    expect(codeOf(drawFactorWorld({ ...world, donors: 5, treated: 3 }, new SeededStream(1)))).toBe(
      "tooFewDonors",
    );
    expect(codeOf(withNumbers("y", (y, row) => (row < 304 ? 5 : y)))).toBe("noDonorVariation");
  });
  test("a unit that no mixture follows before the training is refused, with the gap", () => {
    const apart = withNumbers("y", (y, row) => (row >= 304 ? y + 30 : y));
    expect(codeOf(apart)).toBe("poorFit");
  });
});

test("with 8 donors the confidence is lowered and told", () => {
  for (let seed = 1; seed < 20; seed++) {
    const finding = syntheticControl(
      factorQuestion,
      drawFactorWorld({ ...world, donors: 8 }, new SeededStream(seed)),
    );
    if (finding.kind === "refused") continue;
    expect(finding.confidence).toBeCloseTo(8 / 9, 12);
    expect(finding.caveats.map((caveat) => caveat.code)).toContain("confidenceLowered");
    return;
  }
  throw new Error("every panel refused");
});

test("short calibration: 19 donors, 60 draws without effect", () => {
  const quiet = { ...world, effect: 0, noise: 0.6 };
  const { rejection } = calibrateSynthetic(
    "syntheticControl",
    quiet,
    { draws: 60, seed: 1 },
    new SeededStream(11),
  );
  expect(rejection).toBeLessThan(0.17);
});
