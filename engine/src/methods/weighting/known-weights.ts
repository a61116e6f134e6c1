import type { StandardErrorRule } from "../../evaluate/finding.ts";
import type { Stack } from "../../linear/stacked-estimate.ts";

/**
 * Standard errors of a weighted difference by the rules that take the weights as known: HC0 to HC4, or CR1 with
 * clusters. They stand beside the interval for comparison with other programs; the interval does not use them.
 * References: see linear/robust-variance.ts.
 */
export function knownWeightErrors(
  { arms }: Stack,
  clusters: Int32Array | undefined,
): Readonly<Partial<Record<StandardErrorRule, number>>> {
  const columns = arms.reduce((sum, { kept }) => sum + kept.length, 0);
  const rows = arms.reduce((sum, arm) => sum + arm.rows.length, 0);
  const totals = { HC0: 0, HC2: 0, HC3: 0, HC4: 0 };
  let groups = 0;
  for (const code of clusters ?? []) if (code >= groups) groups = code + 1;
  const sums = new Float64Array(groups);
  for (const { rows: people, leverage, residuals, pull, sign } of arms) {
    for (let at = 0; at < people.length; at++) {
      const influence = sign * pull[at] * residuals[at];
      if (clusters !== undefined) sums[clusters[people[at]]] += influence;
      const slack = 1 - leverage[at];
      // A row of leverage 1 has residual 0 whatever its outcome.
      if (slack <= 1e-10) continue;
      const square = influence * influence;
      totals.HC0 += square;
      totals.HC2 += square / slack;
      totals.HC3 += square / (slack * slack);
      totals.HC4 += square / slack ** Math.min(4, (leverage[at] * rows) / columns);
    }
  }
  if (clusters !== undefined) {
    const total = sums.reduce((sum, value) => sum + value * value, 0);
    return { CR1: Math.sqrt((total * groups * (rows - 1)) / ((groups - 1) * (rows - columns))) };
  }
  return {
    HC0: Math.sqrt(totals.HC0),
    HC1: Math.sqrt((totals.HC0 * rows) / (rows - columns)),
    HC2: Math.sqrt(totals.HC2),
    HC3: Math.sqrt(totals.HC3),
    HC4: Math.sqrt(totals.HC4),
  };
}
