export { type BetaShape, betaCumulative, betaQuantile, betaUpper, betaUpperQuantile } from "./beta.ts";
export { type Binomial, binomialCumulative, binomialDensity, binomialUpper } from "./binomial.ts";
export { chiSquareQuantile } from "./chi-square-quantile.ts";
export { digamma, trigamma } from "./digamma.ts";
export { fisherCumulative, fisherQuantile, fisherUpperQuantile } from "./fisher-quantile.ts";
export {
  chiSquareUpperQuantile,
  gammaCumulative,
  gammaQuantile,
  gammaUpper,
  gammaUpperQuantile,
} from "./gamma.ts";
export {
  type Bag,
  hypergeometricCumulative,
  hypergeometricDensity,
  hypergeometricUpper,
} from "./hypergeometric.ts";
export { fisherUpper, incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
export { chiSquareCumulative, chiSquareUpper } from "./incomplete-gamma.ts";
export { logGamma } from "./log-gamma.ts";
export {
  type NoncentralF,
  noncentralBetaCumulative,
  noncentralBetaUpper,
  noncentralChiSquareCumulative,
  noncentralChiSquareUpper,
  noncentralFisherCumulative,
  noncentralFisherUpper,
} from "./noncentral.ts";
export { noncentralCumulative, noncentralUpper } from "./noncentral-t.ts";
export { normalCumulative, normalQuantile, normalUpper } from "./normal.ts";
export { poissonCumulative, poissonDensity, poissonUpper } from "./poisson.ts";
export { rankSumCumulative, signedRankCumulative } from "./rank-sums.ts";
export { studentCumulative, studentQuantile, studentTwoSided, studentUpper } from "./student-t.ts";
export { studentizedRangeUpper } from "./studentized-range.ts";
