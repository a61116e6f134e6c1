import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";

/**
 * The same estimate with a second, independent variance added to both its standard errors; degrees of freedom by
 * Satterthwaite (1946), Biometrics Bulletin 2:110.
 */
export function widenedInterval(
  point: PointEstimate,
  variance: number,
  degreesOfFreedom: number,
): PointEstimate {
  if (!(variance > 0)) return point;
  const { inference, estimate } = point;
  const own = inference.intervalStandardError ** 2;
  const freedom =
    (own + variance) ** 2 / (own ** 2 / inference.degreesOfFreedom + variance ** 2 / degreesOfFreedom);
  const intervalStandardError = Math.sqrt(own + variance);
  const reach = studentQuantile((1 + inference.confidence) / 2, freedom) * intervalStandardError;
  return {
    estimate,
    standardError: Math.sqrt(point.standardError ** 2 + variance),
    confidenceInterval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / intervalStandardError, freedom),
    inference: { ...inference, intervalStandardError, degreesOfFreedom: freedom },
  };
}
