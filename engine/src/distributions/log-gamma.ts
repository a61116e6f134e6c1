const halfLogTwoPi = 0.9189385332046728;

/**
 * Logarithm of the gamma function for x > 0.
 *
 * Stirling's series after shifting x above 10 by the recurrence gamma(x+1) = x gamma(x), and the Taylor
 * series of the zeros at 1 and 2 so that the relative error stays small there.
 * Reference: Abramowitz & Stegun (1964) 6.1.41 and 6.1.33-34.
 */
export function logGamma(x: number): number {
  if (Math.abs(x - 1) < 0.1) return nearOne(x - 1);
  if (Math.abs(x - 2) < 0.1) return Math.log1p(x - 2) + nearOne(x - 2);
  let shift = 1;
  let argument = x;
  while (argument < 10) {
    shift *= argument;
    argument += 1;
  }
  return (
    (argument - 0.5) * Math.log(argument) - argument + halfLogTwoPi + stirlingTail(argument) - Math.log(shift)
  );
}

/** logGamma(x) - [(x - 1/2) log x - x + log(2 pi)/2], for x >= 10. */
export function stirlingTail(x: number): number {
  const square = 1 / (x * x);
  const series =
    1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square * (1 / 156))));
  return (1 / 12 - square * (1 / 360 - square * series)) / x;
}

const eulerGamma = 0.5772156649015329;
/** zeta(2), zeta(3), … */
const zeta = [
  1.6449340668482264, 1.2020569031595942, 1.0823232337111381, 1.03692775514337, 1.0173430619844492,
  1.008349277381923, 1.0040773561979444, 1.0020083928260821, 1.000994575127818, 1.0004941886041194,
  1.000246086553308, 1.0001227133475785, 1.0000612481350588, 1.000030588236307, 1.0000152822594086,
];

/** Taylor series of logGamma(1 + d): -gamma d + sum of (-1)^k zeta(k) d^k / k. */
function nearOne(distance: number): number {
  let sum = -eulerGamma * distance;
  let power = distance;
  for (let k = 2; k < zeta.length + 2; k++) {
    power *= -distance;
    sum -= (zeta[k - 2] * power) / k;
  }
  return sum;
}
