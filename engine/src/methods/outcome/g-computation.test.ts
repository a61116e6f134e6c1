import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import {
  estimated,
  invariant,
  lalondeStudy,
  ownStudy,
  quicklyCalibrated,
} from "../../../reference/weighting/prove-weighting.ts";
import { type Columns, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../../evaluate/study.ts";
import { logisticRegression } from "../../propensity/logistic.ts";
import { gComputation } from "./g-computation.ts";

const record = proofRecord("gComputation", "lm, glm and sandwich 3.0.2: reference/outcome/reference.R");
const questions = ["att", "ate"] as const;

/** The synthetic company with a 0/1 outcome: above the median or not. */
function withHigh(): Columns {
  const columns = new Map(people());
  const outcome = numbersIn(columns, "outcome");
  const sorted = outcome.slice().sort();
  const median = (sorted[79] + sorted[80]) / 2;
  columns.set("high", numberColumn(outcome.map((value) => (value > median ? 1 : 0))));
  return columns;
}
const highStudy: Study = { ...ownStudy, outcome: "high" };

describe("agreement with R on the synthetic company", () => {
  const wanted = JSON.parse(
    readFileSync(new URL("../../../reference/outcome/reference.json", import.meta.url), "utf8"),
  );
  const uneven = new Map(people());
  const pay = numbersIn(uneven, "pay");
  const trained = numbersIn(uneven, "trained");
  const raised = numbersIn(uneven, "outcome").map((value, row) => value + (trained[row] * pay[row]) / 20);
  uneven.set("outcome", numberColumn(raised));
  test.each(questions)(
    "%s: estimate and standard error, with the same effect for all and with uneven ones",
    (estimand) => {
      for (const [name, columns] of [
        ["g_computation", people()],
        ["g_computation_uneven", uneven],
      ] as const) {
        const found = estimated(ownStudy, columns, { method: "gComputation", estimand });
        record.agree(`${name}, ${estimand}`, found.estimate, wanted[name][estimand].estimate);
        record.agree(`${name}, ${estimand}, se`, found.standardError, wanted[name][estimand].se);
      }
    },
  );
  test.each(["logit", "probit"] as const)(
    "%s: average marginal effects and their M-estimation standard errors",
    (outcomeModel) => {
      for (const estimand of questions) {
        const options: EstimateOptions = { method: "gComputation", estimand, outcomeModel };
        const found = estimated(highStudy, withHigh(), options);
        const name = `${outcomeModel}, ${estimand}`;
        record.agree(name, found.estimate, wanted[outcomeModel][estimand].estimate);
        // glm takes the covariance of a probit from the weights of the step before the last.
        record.agree(`${name}, se`, found.standardError, wanted[outcomeModel][estimand].se, {
          relative: 1e-6,
        });
      }
    },
  );
});

describe.skipIf(!referencePresent)(withReference("published training data"), () => {
  test("02b: LaLonde", () => {
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const wanted = referenceResults("02b_lalonde_doubly_robust.json").no_crossfit;
    for (const estimand of questions) {
      const found = estimated(lalondeStudy, columns, { method: "gComputation", estimand });
      const source = "R 4.2.2: 02b_lalonde_doubly_robust.json";
      record.agree(`LaLonde, ${estimand}`, found.estimate, wanted[`g_computation_${estimand}`], { source });
    }
  });

  const source = "glm in R 4.2.2: 04d_wooldridge_training.json";
  test("04d: unemployment in 1978 by logit, coefficients and average marginal effect of the training", () => {
    const columns = referenceColumns("wooldridge_jtrain2.csv");
    const covariates = ["age", "educ", "black", "hisp", "married", "re74", "re75", "unem74", "unem75"];
    const wanted = referenceResults("04d_wooldridge_training.json").jtrain2_unem78_logit;
    agreeOnLogit(
      "jtrain2",
      ["train", ...covariates],
      { columns, outcome: numbersIn(columns, "unem78") },
      wanted.coef,
      wanted.se,
    );
    const study = { treatment: "train", outcome: "unem78", covariates };
    const found = estimated(study, columns, {
      method: "gComputation",
      estimand: "ate",
      outcomeModel: "logit",
    });
    record.agree("jtrain2, average marginal effect", found.estimate, wanted.average_marginal_effect_train, {
      source,
    });
  });
  test("04d: unemployment in 1998 by logit", () => {
    const columns = referenceColumns("wooldridge_jtrain98.csv");
    const wanted = referenceResults("04d_wooldridge_training.json").jtrain98_unem98_logit;
    const names = ["train", "earn96", "educ", "age", "married"];
    agreeOnLogit("jtrain98", names, { columns, outcome: numbersIn(columns, "unem98") }, wanted);
  });
  function agreeOnLogit(
    name: string,
    names: readonly string[],
    { columns, outcome }: { readonly columns: Columns; readonly outcome: Float64Array },
    ...[coefficients, errors]: readonly Record<string, number>[]
  ) {
    const x = [outcome.map(() => 1), ...names.map((each) => numbersIn(columns, each))];
    const found = logisticRegression(x, Uint8Array.from(outcome));
    if (found.kind !== "fitted") throw new Error(`invalid logit; fitted: ${found.kind}`);
    ["(Intercept)", ...names].forEach((each, at) => {
      record.agree(`${name}, ${each}`, found.fit.coefficients[at], coefficients[each], { source });
      if (errors === undefined) return;
      const error = Math.sqrt(found.fit.covariance[at][at]);
      record.agree(`${name}, ${each}, se`, error, errors[each], { source, relative: 3e-7 });
    });
  }
});

describe("invariance", () => {
  invariant({ method: "gComputation", estimand: "ate" });
  test("the question, the model and sampling weights change the answer", () => {
    const base = estimated(ownStudy, people(), { method: "gComputation" }).estimate;
    const everybody = estimated(ownStudy, people(), { method: "gComputation", estimand: "ate" }).estimate;
    const weighted = estimated({ ...ownStudy, weights: "weight" }, people(), {
      method: "gComputation",
    }).estimate;
    expect(Math.abs(everybody - base)).toBeGreaterThan(1e-3);
    expect(Math.abs(weighted - base)).toBeGreaterThan(1e-3);
    const linear = estimated(highStudy, withHigh(), { method: "gComputation" }).estimate;
    const logit = estimated(highStudy, withHigh(), {
      method: "gComputation",
      outcomeModel: "logit",
    }).estimate;
    expect(Math.abs(logit - linear)).toBeGreaterThan(1e-4);
  });
  test("sampling weights all equal change nothing", () => {
    const columns = new Map(people());
    columns.set("weight", numberColumn(numbersIn(columns, "weight").map(() => 3)));
    for (const estimand of questions) {
      const plain = estimated(ownStudy, people(), { method: "gComputation", estimand });
      const weighted = estimated({ ...ownStudy, weights: "weight" }, columns, {
        method: "gComputation",
        estimand,
      });
      expect(weighted.estimate).toBeCloseTo(plain.estimate, 10);
      expect(weighted.confidenceInterval[0]).toBeCloseTo(plain.confidenceInterval[0], 9);
    }
  });
  test("turning a 0/1 outcome around turns the sign", () => {
    const columns = new Map(withHigh());
    const straight = estimated(highStudy, columns, { method: "gComputation", outcomeModel: "probit" });
    columns.set("high", numberColumn(numbersIn(columns, "high").map((value) => 1 - value)));
    const turned = estimated(highStudy, columns, { method: "gComputation", outcomeModel: "probit" });
    expect(turned.estimate).toBeCloseTo(-straight.estimate, 9);
    expect(turned.standardError).toBeCloseTo(straight.standardError, 9);
  });
});

describe("calibration", () => quicklyCalibrated(gComputation));

describe("refusal", () => {
  const codeOf = (study: Study, columns: Columns, more: EstimateOptions = {}) => {
    const finding = estimateEffect(study, columns, { method: "gComputation", ...more });
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  test("an outcome that is not 0/1 has no logit", () => {
    expect(codeOf(ownStudy, people(), { outcomeModel: "logit" })).toBe("outcomeNotBinary");
  });
  test("an outcome that almost nobody of a group has is too rare for a logit, not for a straight line", () => {
    const columns = new Map(withHigh());
    const trained = numbersIn(columns, "trained");
    columns.set(
      "high",
      numberColumn(trained.map((arm, row) => (arm === 1 && row > 4 ? 1 : row % 3 === 0 ? 1 : 0))),
    );
    expect(codeOf(highStudy, columns, { outcomeModel: "logit" })).toBe("tooFewEvents");
    expect(codeOf(highStudy, columns)).toBe("estimated");
  });
  test("as many characteristics as comparison people are too many", () => {
    const few = new Map(people());
    const covariates = Array.from({ length: 110 }, (_, at) => `x${at}`);
    covariates.forEach((name, at) => {
      few.set(name, numberColumn(Float64Array.from({ length: 160 }, (_, row) => Math.cos(at * row + at))));
    });
    expect(codeOf({ ...ownStudy, covariates }, few)).toBe("tooFewForModel");
  });
  test("a characteristic that says who was trained leaves nothing to compare", () => {
    const columns = new Map(people());
    columns.set("same", numberColumn(numbersIn(columns, "trained").map((arm) => 3 * arm + 1)));
    expect(codeOf({ ...ownStudy, covariates: ["age", "same"] }, columns)).toBe("treatmentExplained");
  });
  test("a characteristic that varies in one group only is named, and nobody is refused", () => {
    const columns = new Map(people());
    const trained = numbersIn(columns, "trained");
    columns.set("rare", numberColumn(trained.map((arm, row) => (arm === 1 && row % 4 === 0 ? 1 : 0))));
    const finding = estimateEffect({ ...ownStudy, covariates: ["age", "rare"] }, columns, {
      method: "gComputation",
    });
    expect(finding.kind).toBe("estimated");
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "aliasedColumns", columns: ["rare"] }),
    );
  });
  test("two groups that share fate are too few", () => {
    const columns = new Map(people());
    columns.set("site", numberColumn(Array.from({ length: 160 }, (_, row) => row % 2)));
    expect(codeOf({ ...ownStudy, cluster: "site" }, columns)).toBe("tooFewClusters");
  });
});
