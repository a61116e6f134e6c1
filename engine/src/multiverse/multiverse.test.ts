import { describe, expect, test } from "vitest";
import { nswAndCps, nswAndCpsStudy } from "../../reference/outcome/nsw-and-cps.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  withReference,
} from "../../reference/read-files.ts";
import { drawWorld, worldStudy } from "../../reference/simulate.ts";
import { lalondeStudy, ownStudy } from "../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import { methods } from "../evaluate/method-table.ts";
import type { EstimateOptions, Study } from "../evaluate/study.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type Multiverse, multiverse } from "./index.ts";

function strip(study: Study, columns: Columns, options: EstimateOptions = {}): Multiverse {
  const found = multiverse(study, columns, options);
  if (found.kind === "refused") throw new Error(found.notEstimable.code);
  return found;
}
const own = strip(ownStudy, people());

test("every entry is the estimate of its method, and the strip goes from the lowest to the highest", () => {
  for (const { method, estimand, choices, estimate, confidenceInterval, pValue } of own.strip) {
    const direct = estimateEffect(ownStudy, people(), { ...choices, method, estimand, checkDesigns: false });
    expect(direct).toMatchObject({ kind: "estimated", estimate, confidenceInterval, pValue });
  }
  const estimates = own.strip.map(({ estimate }) => estimate);
  expect(estimates).toEqual([...estimates].sort((a, b) => a - b));
});

test("the declared design is in it once, marked, whatever it is", () => {
  for (const options of [
    {},
    { caliper: 0.1, exact: ["night"] },
    { method: "aipw" },
    { method: "entropy", moments: 3 },
    { method: "auto" },
  ] as const) {
    const found = strip(ownStudy, people(), options);
    const declared = found.strip.filter((entry) => entry.declared);
    expect(declared).toEqual([found.declared]);
    const direct = estimateEffect(ownStudy, people(), options);
    expect(direct.kind === "estimated" && direct.estimate).toBe(found.declared.estimate);
  }
});

test("every method that answers the question is tried, and no design twice", () => {
  const tried = new Set([...own.strip, ...own.refused].map(({ method }) => method));
  for (const method of Object.values(methods)) {
    expect(tried.has(method.name), method.name).toBe(
      method.estimands.includes("att") || method.name === "regression",
    );
  }
  const names = [...own.strip, ...own.refused].map(({ name }) => name.fr);
  expect(new Set(names).size).toBe(names.length);
});

test("another question brings the designs that answer it", () => {
  const found = strip(ownStudy, people(), { method: "ipw", estimand: "ate" });
  for (const entry of found.strip) {
    if (entry.method !== "regression") expect(entry.estimand).toBe("ate");
  }
  expect(found.strip.some(({ method }) => method === "aipw")).toBe(true);
  expect(found.strip.some(({ method }) => method === "complierEffect")).toBe(false);
});

test("range, median and shares count the defensible designs and the declared one", () => {
  const counted = own.strip.filter(({ defensible, declared }) => defensible || declared);
  expect(own.designs).toBe(counted.length);
  expect(own.lowest).toBe(counted[0]?.estimate);
  expect(own.highest).toBe(counted.at(-1)?.estimate);
  expect(own.sameSide).toBe(
    counted.filter(({ estimate }) => estimate > 0 === own.declared.estimate > 0).length,
  );
  expect(own.median).toBeGreaterThanOrEqual(own.lowest);
  expect(own.median).toBeLessThanOrEqual(own.highest);
});

test("permuting the rows changes no figure", () => {
  const turned = new Map<string, Column>();
  for (const [name, column] of people()) {
    const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
    if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
    else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
  }
  const found = strip(ownStudy, turned);
  expect(found.strip.length).toBe(own.strip.length);
  expect(found.lowest).toBeCloseTo(own.lowest, 8);
  expect(found.median).toBeCloseTo(own.median, 8);
  expect(found.reading).toEqual(own.reading);
});

describe("what the strip says", () => {
  test("one side and beyond chance: neither direction nor size depends on the design", () => {
    const columns = new Map(
      drawWorld({ treated: 100, comparison: 200, effect: 2, treatedSpread: 1 }, new SeededStream(4)),
    );
    const found = strip(worldStudy, columns);
    expect(found.agreement).toBe("sameClear");
    expect(found.sameSide).toBe(found.designs);
    expect(found.reading.fr).toContain("ne dépendent pas de la façon de comparer");
    expect(found.reading.fr).toMatch(/^\d+ façons défendables/);
  });
  test("no effect: all around zero, which is not distrust", () => {
    const world = { treated: 100, comparison: 200, effect: 0, treatedSpread: 1 };
    const columns = new Map(drawWorld(world, new SeededStream(4)));
    const outcome = numbersIn(columns, "outcome");
    const trained = numbersIn(columns, "trained");
    const mean = (arm: number) => {
      const values = outcome.filter((_, row) => trained[row] === arm);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const gap = mean(1) - mean(0);
    columns.set("outcome", numberColumn(outcome.map((value, row) => value - gap * trained[row])));
    const found = strip(worldStudy, columns, { method: "gComputation" });
    expect(["level", "same"]).toContain(found.agreement);
    expect(found.reading.fr).not.toContain("se fier");
  });
  test("sentences are whole in both languages, names and caveats too", () => {
    const all = [own.reading, ...own.caveats.map(({ reading }) => reading)];
    for (const { fr, en } of all) {
      for (const text of [fr, en]) {
        expect(text).toMatch(/^[A-ZÀÉL\d].*\.$/);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(fr).not.toBe(en);
    }
    for (const { name } of own.strip) expect(`${name.fr}${name.en}`).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe("refusal", () => {
  test("when the declared design cannot be run, its own reason is given", () => {
    const found = multiverse({ ...ownStudy, outcome: "none" }, people());
    expect(found).toMatchObject({ kind: "refused", notEstimable: { code: "unknownColumn", cause: "input" } });
  });
  test("designs that these people cannot carry are listed with their reason and counted", () => {
    const columns = new Map(
      drawWorld({ treated: 8, comparison: 12, effect: 1, treatedSpread: 1 }, new SeededStream(2)),
    );
    const found = strip(worldStudy, columns, { method: "regression" });
    expect(found.refused.length).toBeGreaterThan(0);
    for (const { notEstimable } of found.refused) expect(notEstimable.reading.fr.length).toBeGreaterThan(20);
    expect(found.caveats).toContainEqual(
      expect.objectContaining({ code: "designsRefused", designs: found.refused.length }),
    );
  });
});

describe.skipIf(!referencePresent)(withReference("the famous cases"), () => {
  test("NSW and CPS: designs run from hundreds to nearly two thousand, and it says not to trust one", () => {
    const found = strip(nswAndCpsStudy, nswAndCps(), { caliper: 0.1 });
    expect(found.lowest).toBeLessThan(800);
    expect(found.highest).toBeGreaterThan(1700);
    expect(found.strip[0]?.estimate).toBeLessThan(300);
    expect(found.agreement).toBe("size");
    expect(found.reading.fr).toContain("on ne peut pas se fier");
    const ipw = found.strip.find(({ name }) => name.en === "Inverse-probability weights");
    expect(ipw?.estimate).toBeCloseTo(1782.2085, 3);
  }, 120_000);
  test("LaLonde: the published figures are in the strip", () => {
    const found = strip(lalondeStudy, referenceColumns("lalonde_nsw_psid.csv"), {});
    const estimates = found.strip.map(({ estimate }) => estimate);
    for (const published of [894.367, 1571.7, 1991.6, 1214.07, 1273.262, 1226.54]) {
      expect(Math.min(...estimates.map((estimate) => Math.abs(estimate - published)))).toBeLessThan(0.1);
    }
    expect(found.declared.estimate).toBeCloseTo(894.367, 3);
  });
});
