import { describe, expect, test } from "vitest";
import { numbersIn, people } from "../../reference/read-files.ts";
import { ownStudy } from "../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import type { ComparisonDesign } from "./comparison-design.ts";
import { designComparison } from "./design-comparison.ts";
import { estimateEffect } from "./estimate-effect.ts";
import type { EffectMethod } from "./method.ts";
import { type DesignStudy, type EstimateOptions, methodNames, type Study } from "./study.ts";

const { outcome: _, ...plan } = ownStudy;

/** The synthetic company, with an offer that most people follow and coarse columns for the exact methods. */
function company(): Map<string, Column> {
  const columns = new Map(people());
  const trained = numbersIn(columns, "trained");
  columns.set("offered", numberColumn(trained.map((arm, row) => (row % 6 === 0 ? 1 - arm : arm))));
  for (const name of ["age", "tenure", "pay"]) {
    columns.set(`${name}Band`, numberColumn(numbersIn(columns, name).map((value) => Math.round(value / 20))));
  }
  return columns;
}

/** A study that the method can carry. */
function studyFor(method: string): DesignStudy {
  if (method === "complierEffect") return { ...plan, offered: "offered" };
  if (method === "exact" || method === "cem") return { ...plan, covariates: ["ageBand", "night"] };
  return plan;
}

const asked: readonly EstimateOptions[] = [
  ...methodNames.map((method) => ({ method })),
  { method: "auto" },
  { method: "auto", estimand: "ate" },
  { method: "aipw", folds: 3 },
  { method: "aipw", estimand: "ate" },
  { method: "nearest", ratio: 2, replace: true },
  { method: "nearest", caliper: 0.3, exact: ["night"] },
  { method: "nearest", distance: "mahalanobis", order: "closest" },
  { method: "ipw", estimand: "ate", trim: 0.95 },
  { method: "gComputation", outcomeModel: "logit" },
];

function designed(study: DesignStudy, columns: Columns, options: EstimateOptions): ComparisonDesign {
  const design = designComparison(study, columns, options);
  if (design.kind === "refused") throw new Error(`invalid design; made: ${design.notEstimable.code}`);
  return design;
}

test("a design cannot read an outcome: the people that it is given have none", () => {
  const peek: EffectMethod["design"] = (everybody) => {
    // @ts-expect-error people come without outcome
    const seen = everybody.outcome;
    return { ok: false, refusal: { code: "noOverlap", treated: seen === undefined ? 0 : 1 }, caveats: [] };
  };
  expect(typeof peek).toBe("function");
});

describe("the outcome changes no byte of a design", () => {
  test.each(asked.map((options) => [JSON.stringify(options), options] as const))("%s", (_name, options) => {
    const columns = company();
    const outcome = numbersIn(columns, "outcome");
    const trained = numbersIn(columns, "trained");
    const study = { ...studyFor(options.method ?? "nearest"), outcome: "outcome" };
    const before = JSON.stringify(designed(study, columns, options));
    const others: readonly (Column | undefined)[] = [
      numberColumn(outcome.map((value) => -value)),
      numberColumn([...outcome].reverse()),
      numberColumn(trained.map((arm, row) => 1000 * arm + ((row * 37) % 11))),
      numberColumn(outcome.map((value, row) => (row % 3 === 0 ? Number.NaN : value))),
      numberColumn(outcome.map(() => 1)),
      categoryColumn(Array.from(outcome, (_value, row) => `k${row % 12}`)),
      undefined,
    ];
    for (const other of others) {
      if (other === undefined) columns.delete("outcome");
      else columns.set("outcome", other);
      expect(JSON.stringify(designed(study, columns, options))).toBe(before);
    }
  });
});

describe("a design", () => {
  test.each(asked.map((options) => [JSON.stringify(options), options] as const))(
    "%s: plain lists that survive JSON, without a hole or an impossible number",
    (_name, options) => {
      const design = designed(studyFor(options.method ?? "nearest"), company(), options);
      const text = JSON.stringify(design);
      expect(text).not.toMatch(/null|NaN|undefined/);
      expect(JSON.parse(text)).toEqual(design);
      for (const sentence of Object.values(design.reading)) expect(sentence.length).toBeGreaterThan(60);
      for (const { reading } of design.caveats)
        expect(reading.fr.length * reading.en.length).toBeGreaterThan(100);
    },
  );

  test("says what the finding will say about sizes, balance and who counts", () => {
    const columns = company();
    for (const options of asked) {
      if (options.folds !== undefined || options.outcomeModel !== undefined) continue;
      const study: Study = { ...studyFor(options.method ?? "nearest"), outcome: "outcome" };
      const finding = estimateEffect(study, columns, options);
      if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
      const design = designed(study, columns, options);
      expect(design.sizes).toEqual(finding.sizes);
      expect(design.balance).toEqual(finding.balance);
      expect(design.matches.rows).toEqual([...finding.matches.rows]);
      expect(design.matches.weights).toEqual([...finding.matches.weights]);
      expect(design.matches.subclass).toEqual([...finding.matches.subclass]);
      expect(design.pairs?.comparison).toEqual(finding.pairs && [...finding.pairs.comparison]);
      expect(design.choice).toEqual(finding.choice);
      const told = finding.caveats.map((caveat) => JSON.stringify(caveat));
      for (const caveat of design.caveats) expect(told).toContain(JSON.stringify(caveat));
    }
  });

  test("does not follow the order of the rows", () => {
    const columns = company();
    const order = Array.from({ length: 160 }, (_value, row) => (row * 67 + 5) % 160);
    const turned = new Map(
      [...columns].map(([name, column]): [string, Column] => [
        name,
        column.kind === "number"
          ? numberColumn(order.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      ]),
    );
    for (const options of asked) {
      // Ties of the score are broken by row there: nobody is the first in the file by right.
      if (options.replace === true || options.method === "aipw" || options.method === "exact") continue;
      const study = studyFor(options.method ?? "nearest");
      const [straight, other] = [columns, turned].map((each) => designed(study, each, options));
      const weights = new Map(other.matches.rows.map((row, at) => [order[row], other.matches.weights[at]]));
      straight.matches.rows.forEach((row, at) => {
        expect(weights.get(row), JSON.stringify(options)).toBeCloseTo(straight.matches.weights[at], 6);
      });
      expect(other.matches.rows.length).toBe(straight.matches.rows.length);
      expect(other.detectable?.inStandardDeviations).toBeCloseTo(
        straight.detectable?.inStandardDeviations ?? Number.NaN,
        6,
      );
    }
  });

  test("says what has to be known before the outcomes", () => {
    const small = [...company()].map(([name, column]): [string, Column] => [
      name,
      column.kind === "number" ? numberColumn(column.values.filter((_value, row) => row % 3 === 0)) : column,
    ]);
    const { place: _place, ...kept } = Object.fromEntries(small);
    const columns = new Map(Object.entries(kept));
    const study = { ...plan, covariates: ["age", "tenure", "pay"], otherOutcomes: ["absences"] };
    const codes = designed(study, columns, { method: "nearest" }).caveats.map(({ code }) => code);
    for (const code of ["smallGroup", "tooManyTerms", "imbalance", "clustersIgnored", "severalOutcomes"]) {
      expect(codes).toContain(code);
    }
    columns.set("team", numberColumn(numbersIn(columns, "site").map((site) => site % 5)));
    const clustered = designed({ ...study, cluster: "team" }, columns, { method: "regression" });
    expect(clustered.caveats.map(({ code }) => code)).toContain("fewClusters");
    expect(clustered.detectable).toBeUndefined();
    expect(clustered.reading.fr).toContain("qu’on ne sait pas encore");
  });

  test("reads in plain French and English", () => {
    const { reading, evidenceLevel } = designed(plan, company(), { method: "entropy" });
    expect(reading.fr).toBe(
      "Comparaison fixée sans regarder le résultat : 60 personnes formées et 100 personnes non formées. Les deux " +
        "groupes se ressemblent au départ sur toutes les caractéristiques données. Avec ces personnes, on verrait " +
        "huit fois sur dix un écart d’au moins 0,511 écart type du résultat ; un écart plus petit " +
        "peut passer inaperçu.",
    );
    expect(reading.en).toContain("The two groups are alike at the start on every characteristic given.");
    expect(evidenceLevel).toBe("compared");
    const apart = designed(plan, company(), { method: "regression" });
    expect(apart.reading.fr).toContain("il ne sera pas appelé un effet");
    expect(apart.evidenceLevel).toBe("measured");
    const bare = designed({ ...plan, covariates: [] }, company(), { method: "regression" });
    expect(bare.reading.en).toContain("nothing says that the two groups were alike");
  });

  test("an outcome declared before the training is known to be useless before anybody looks", () => {
    const study = { ...ownStudy, measured: { before: ["outcome"] } };
    const columns = company();
    columns.delete("outcome");
    const design = designed(study, columns, { method: "entropy" });
    expect(design.caveats.map(({ code }) => code)).toContain("outcomeMeasuredBefore");
    expect(design.evidenceLevel).toBe("measured");
  });
});

describe("what could be seen", () => {
  const arms = (treated: number, comparison: number): Columns =>
    new Map([
      [
        "t",
        numberColumn(Array.from({ length: treated + comparison }, (_value, row) => (row < treated ? 1 : 0))),
      ],
    ]);
  // R 4.2.2: the root in the shift of pt(..., ncp), both tails, sd = 1, power = 0.8 (uniroot, tol = 1e-13).
  test("8 against 8 and 20 against 20 without covariates: the figure of R", () => {
    const study = { treatment: "t", covariates: [] };
    const [eight, twenty] = [8, 20].map((size) =>
      designed(study, arms(size, size), { method: "regression" }),
    );
    expect(eight.detectable?.inStandardDeviations).toBeCloseTo(1.506634227876, 9);
    expect(twenty.detectable?.inStandardDeviations).toBeCloseTo(0.909129032682, 9);
  });
  test("the weighted formula agrees with the regression when all weights are equal", () => {
    const study = { treatment: "t", covariates: [] };
    const [one, other] = (["regression", "ipw"] as const).map((method) =>
      designed(study, arms(12, 12), { method }),
    );
    expect(other.detectable?.inStandardDeviations).toBeCloseTo(one.detectable?.inStandardDeviations ?? 0, 9);
  });
});

describe("refusals", () => {
  const columns = company();
  const cases: readonly [string, Partial<DesignStudy>, EstimateOptions][] = [
    ["unknownColumn", { covariates: ["nope"] }, {}],
    ["unreadableTerm", { covariates: ["age^0"] }, {}],
    ["columnTwice", { covariates: ["age", "outcome"], outcome: "outcome" }, {}],
    ["optionOutOfRange", {}, { ratio: 0 }],
    ["estimandNotOffered", {}, { method: "nearest", estimand: "ate" }],
    ["treatmentNotBinary", { treatment: "ageBand" }, {}],
    ["weightsNotPositive", { weights: "night" }, {}],
    ["offerMissing", {}, { method: "complierEffect" }],
    ["noMatch", {}, { caliperWidth: 1e-12 }],
    ["noMatch", {}, { method: "exact" }],
    ["tooFewForFolds", {}, { method: "aipw", folds: 3, exact: [] }],
  ];
  test.each(cases)("%s is refused as an estimate is, with its sentences", (code, change, options) => {
    const small = code === "tooFewForFolds" ? fewer(columns) : columns;
    const refused = designComparison({ ...plan, ...change }, small, options);
    expect(refused).toMatchObject({ kind: "refused", notEstimable: { code } });
    const finding = estimateEffect({ ...plan, outcome: "outcome", ...change }, small, options);
    expect(finding.kind === "refused" && finding.notEstimable).toEqual(
      refused.kind === "refused" && refused.notEstimable,
    );
  });
  test("an offer that trains nobody more is refused before any outcome", () => {
    const weak = new Map(columns);
    weak.set("offered", numberColumn(numbersIn(columns, "trained").map((_arm, row) => row % 2)));
    weak.delete("outcome");
    const study = { ...plan, offered: "offered" };
    expect(designComparison(study, weak, { method: "complierEffect" })).toMatchObject({
      kind: "refused",
      notEstimable: { code: "weakOffer" },
    });
  });

  function fewer(all: Columns): Columns {
    return new Map(
      [...all].map(([name, column]): [string, Column] => [
        name,
        column.kind === "number"
          ? numberColumn(column.values.filter((_value, row) => row % 2 === 0))
          : { ...column, codes: column.codes.filter((_code, row) => row % 2 === 0) },
      ]),
    );
  }
});
