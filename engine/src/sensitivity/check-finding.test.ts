import { describe, expect, test } from "vitest";
import { type Column, numberColumn } from "../columns/column.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../evaluate/study.ts";
import { attritionBounds } from "./attrition-bounds.ts";
import { checkFinding } from "./check-finding.ts";
import { osterOfRegression } from "./oster.ts";
import { robustnessOfRegression } from "./robustness-value.ts";
import { rosenbaumBounds } from "./rosenbaum-bounds.ts";

const people = 60;
const rows = Array.from({ length: people }, (_, row) => row);
const trained = rows.map((row) => ((row * 5) % 3 === 0 ? 1 : 0));
const before = rows.map((row) => 40 + ((row * 7) % 19));
const after = rows.map((row) => before[row] + 5 * trained[row] + ((row * 11) % 7));

const columns = new Map<string, Column>([
  ["trained", numberColumn(trained)],
  ["before", numberColumn(before)],
  ["after", numberColumn(after)],
  ["site", numberColumn(rows.map((row) => row % 12))],
]);
const study: Study = { treatment: "trained", outcome: "after", covariates: ["before"] };

function checked(options: EstimateOptions, asked: Study = study, table = columns) {
  const finding = estimateEffect(asked, table, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return { finding, checks: checkFinding(finding, asked, table) };
}

const codeOf = (check: { readonly kind: string; readonly notEstimable?: { readonly code: string } }) =>
  check.notEstimable?.code;

describe("the checks of a finding", () => {
  test("of pairs: Rosenbaum's bounds of those pairs, half the level on the side seen", () => {
    const { finding, checks } = checked({ method: "nearest" });
    const values = (rowsOf: ArrayLike<number> = []) => Float64Array.from(rowsOf, (row) => after[row]);
    const direct = rosenbaumBounds({
      treated: values(finding.pairs?.treated),
      comparison: values(finding.pairs?.comparison),
      alpha: 0.025,
    });
    expect(direct.kind).toBe("estimated");
    expect(checks.rosenbaum).toEqual(direct);
    expect([checks.robustness, checks.oster].map(codeOf)).toEqual(["regressionNeeded", "regressionNeeded"]);
    expect(codeOf(checks.attrition)).toBe("nobodyLost");
  });

  test("turned upside down, they are the same: the side is the one seen", () => {
    const turned = new Map(columns).set("after", numberColumn(after.map((value) => -value)));
    const [up, down] = [columns, turned].map((table) => checked({ method: "nearest" }, study, table).checks);
    expect(down?.rosenbaum).toMatchObject({
      reading: up?.rosenbaum.kind === "estimated" && up.rosenbaum.reading,
    });
    if (up?.eValue.kind !== "estimated" || down?.eValue.kind !== "estimated") throw new Error("no E-value");
    expect(down.eValue.point).toBeCloseTo(up.eValue.point, 10);
  });

  test("of a regression: robustness value and Oster's bound of that regression", () => {
    const { finding, checks } = checked({ method: "regression" });
    expect(checks.robustness).toEqual(robustnessOfRegression(study, columns));
    expect(checks.oster).toEqual(osterOfRegression(study, columns));
    expect(checks.robustness).toMatchObject({ estimate: expect.closeTo(finding.estimate, 9) });
    expect(codeOf(checks.rosenbaum)).toBe("pairsNeeded");
  });

  test("the E-value is that of the difference in standard deviations", () => {
    const { finding, checks } = checked({ method: "regression" });
    const { value, inStandardDeviations = Number.NaN } = finding.detectable;
    const ratio = Math.exp((0.91 * finding.estimate * inStandardDeviations) / value);
    expect(checks.eValue).toMatchObject({ riskRatio: expect.closeTo(ratio, 10) });
  });

  test("with lost answers: the bounds of the losses", () => {
    const lost = new Map(columns).set(
      "after",
      numberColumn(after.map((value, row) => (row % 9 ? value : undefined))),
    );
    const { checks } = checked({ method: "regression" }, study, lost);
    expect(checks.attrition).toEqual(attritionBounds({ treatment: "trained", outcome: "after" }, lost));
  });

  test.each<[string, EstimateOptions, Partial<Study>, keyof ReturnType<typeof checkFinding>, string]>([
    ["two comparisons each are no pairs", { ratio: 2 }, {}, "rosenbaum", "pairsNeeded"],
    ["people who serve twice make no pairs", { replace: true }, {}, "rosenbaum", "pairsNeeded"],
    ["clusters", { method: "regression" }, { cluster: "site" }, "robustness", "regressionNeeded"],
    ["weights", { method: "regression" }, { weights: "before" }, "oster", "regressionNeeded"],
  ])("%s: said with the reason, in both languages", (_, options, more, check, code) => {
    const { checks } = checked(options, { ...study, ...more });
    const found = checks[check];
    expect(found).toMatchObject({ kind: "refused", notEstimable: { code } });
    if (found.kind !== "refused") throw new Error(check);
    for (const text of Object.values(found.notEstimable.reading)) expect(text).toMatch(/^.{30,}\.$/);
  });
});
