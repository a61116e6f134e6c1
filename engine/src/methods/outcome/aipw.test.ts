import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../../evaluate/study.ts";

const record = proofRecord("aipw", "R 4.2.2, 02b_lalonde_doubly_robust.json");
const lalonde: Study = {
  treatment: "treat",
  outcome: "re78",
  covariates: ["age", "educ", "race", "married", "nodegree", "re74", "re75"],
};

function estimated(study: Study, columns: Columns, options: EstimateOptions) {
  const finding = estimateEffect(study, columns, { method: "aipw", ...options });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("aipw agrees with R"), () => {
  const columns = new Map<string, Column>(referenceColumns("lalonde_nsw_psid.csv"));
  columns.set("fold", numberColumn(numbersIn(columns, "treat").map((_, row) => row % 5)));
  const wanted = referenceResults("02b_lalonde_doubly_robust.json");
  test.each([
    ["no_crossfit", {}],
    ["crossfit_5", { foldColumn: "fold" }],
  ] as const)("02b: LaLonde, %s", (key, options) => {
    for (const estimand of ["ate", "att"] as const) {
      const found = estimated(lalonde, columns, { ...options, estimand });
      record.agree(`LaLonde ${key}, ${estimand}`, found.estimate, wanted[key][`aipw_${estimand}`]);
      record.agree(
        `LaLonde ${key}, ${estimand}, se`,
        found.standardError,
        wanted[key][`aipw_${estimand}_se_if`],
      );
      console.log(key, estimand, found.confidenceInterval, found.inference, found.pValue);
    }
  });
});
