import type { ModelColumn } from "../columns/model-columns.ts";
import type { Caveat } from "../evaluate/caveat.ts";
import type { Refusal } from "../evaluate/refusal.ts";
import type { BinaryFit, Link } from "./binary-fit.ts";
import { logisticRegression } from "./logistic.ts";
import { probitRegression } from "./probit.ts";

export type Propensity =
  | { readonly ok: true; readonly fit: BinaryFit; readonly caveats: readonly Caveat[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Probability of being trained given the covariates, by logistic or probit regression with an intercept. When the arms
 * separate, the bias-reduced fit takes over and a caveat names the covariates; columns that others
 * determine are named too.
 */
export function propensityScore(
  columns: readonly ModelColumn[],
  treated: Uint8Array,
  link: Link = "logit",
): Propensity {
  const intercept = new Float64Array(treated.length).fill(1);
  const matrix = [intercept, ...columns.map((column) => column.values)];
  const nameOf = (position: number) => columns[position - 1]?.name ?? "";
  const regression = link === "probit" ? probitRegression : logisticRegression;
  const plain = regression(matrix, treated);
  if (plain.kind === "fitted") return { ok: true, fit: plain.fit, caveats: aliasCaveats(plain.fit, nameOf) };
  const reduced = regression(matrix, treated, true);
  if (reduced.kind !== "fitted") return { ok: false, refusal: { code: "notConverged" } };
  const caveats: Caveat[] = [...aliasCaveats(reduced.fit, nameOf)];
  if (plain.kind === "separated") caveats.push({ code: "separation", covariates: plain.columns.map(nameOf) });
  return { ok: true, fit: reduced.fit, caveats };
}

function aliasCaveats(fit: BinaryFit, nameOf: (position: number) => string): readonly Caveat[] {
  if (fit.basis.aliased.length === 0) return [];
  return [{ code: "aliasedColumns", columns: fit.basis.aliased.map(nameOf) }];
}
