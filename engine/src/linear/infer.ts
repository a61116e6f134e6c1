import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import type { PointEstimate } from "../evaluate/finding.ts";
import type { LeastSquaresFit, LinearContrast } from "./least-squares.ts";
import { clusterVariance, heteroskedasticVariance } from "./robust-variance.ts";
import { smallSampleVariance } from "./small-sample-variance.ts";

/** How rows are related, which decides the rules of the standard error and of the interval. */
export type Dependence =
  | { readonly kind: "clusters"; readonly clusters: Int32Array }
  | { readonly kind: "independent"; readonly rule: "HC2" | "HC3" };

/**
 * A contrast with its uncertainty, or undefined when nothing is left to vary.
 *
 * `standardError` follows the convention of the reference packages (CR1 with clusters, else HC2 or HC3). The
 * interval and p-value use Student's t with Satterthwaite degrees of freedom on CR2 (with clusters) or on
 * the same HC rule: with few people the usual ± 1.96 covers 57 to 93 times in 100 instead of 95.
 */
export function inferContrast(
  fit: LeastSquaresFit,
  contrast: LinearContrast,
  dependence: Dependence,
  confidence: number,
): PointEstimate | undefined {
  const clusters = dependence.kind === "clusters" ? dependence.clusters : undefined;
  const small = smallSampleVariance(fit, contrast, clusters);
  const variance = clusters !== undefined ? clusterVariance(fit, contrast, clusters) : undefined;
  const rule = dependence.kind === "independent" ? dependence.rule : "CR1";
  const reported = Math.sqrt(
    variance ?? heteroskedasticVariance(fit, contrast, rule === "HC3" ? "HC3" : "HC2"),
  );
  const intervalError = clusters !== undefined ? Math.sqrt(small.variance) : reported;
  const { degreesOfFreedom } = small;
  const scale = largestMagnitude(fit.residuals) + Math.abs(contrast.estimate);
  if (!(intervalError > 1e-12 * scale) || !(reported > 0) || !(degreesOfFreedom > 0)) return undefined;
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * intervalError;
  return {
    estimate: contrast.estimate,
    standardError: reported,
    confidenceInterval: [contrast.estimate - reach, contrast.estimate + reach],
    pValue: studentTwoSided(contrast.estimate / intervalError, degreesOfFreedom),
    inference: {
      standardErrorRule: rule,
      intervalRule: rule === "CR1" ? "CR2 t Satterthwaite" : `${rule} t Satterthwaite`,
      intervalStandardError: intervalError,
      degreesOfFreedom,
      confidence,
    },
  };
}

function largestMagnitude(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
