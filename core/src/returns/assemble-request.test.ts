import { describe, expect, test } from "vitest";
import { unknown } from "../kernel/known.ts";
import { type AttributableLine, assembleRequest } from "./assemble-request.ts";
import type { IndicatorChange } from "./compared-changes.ts";
import type { ValuedEffect } from "./model.ts";
import { returnBookOf, spread, valuedEffectOf } from "./sample-return.ts";

const line: AttributableLine = {
  indicator: "turnover",
  label: "Départs",
  evidence: "measured",
};
const found = { estimate: 0.1, low: -0.02, high: 0.25, people: 20, horizonMonths: 6 };
const read = (
  facts: Partial<ValuedEffect>,
  lines: readonly AttributableLine[],
  changes: readonly IndicatorChange[] = [],
) => {
  const book = returnBookOf({ effects: [valuedEffectOf({ id: "e", ...facts })] });
  return assembleRequest(book, { costs: [], lines, changes }).effects[0];
};
const byComparison = { attribution: { kind: "comparison" as const } };

describe("an effect counts", () => {
  test("with the change and the share that somebody declares, and the evidence level stands beside", () => {
    expect(read({}, [line])).toEqual({
      key: "e",
      label: "Départs",
      unit: "depart",
      evidence: "measured",
      perUnit: spread(200_000, 400_000, 900_000),
      months: spread(6, 12, 24),
      change: { kind: "told", perYear: spread(0, 2, 6), share: spread(20, 50, 80) },
    });
  });

  test("with the interval of its comparison", () => {
    const change = read(byComparison, [line], [{ indicator: "turnover", found }])?.change;
    expect(change).toEqual({ kind: "compared", found });
  });

  test("for nothing while something is missing, and says what", () => {
    const told = valuedEffectOf({ id: "e" }).attribution;
    if (told.kind !== "told") throw new Error("invalid sample");
    const reasons = [
      read({ perUnit: unknown }, [line]),
      read({ perUnitBy: unknown }, [line]),
      read({ months: unknown }, [line]),
      read({}, []),
      read({}, [{ ...line, evidence: "none" }]),
      read({ attribution: { ...told, perYear: unknown } }, [line]),
      read({ attribution: { ...told, by: unknown } }, [line]),
      read(byComparison, [line]),
      read(byComparison, [line], [{ indicator: "turnover" }]),
    ].map((effect) => effect?.unvalued);
    expect(reasons).toEqual([
      "noAmount",
      "noOneSaidAmount",
      "noDuration",
      "noEvidence",
      "noEvidence",
      "noChange",
      "noShare",
      "noComparison",
      "comparisonRefused",
    ]);
  });
});
