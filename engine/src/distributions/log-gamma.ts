const halfLogTwoPi = 0.918938533204672741780329736406;

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

const eulerGamma = 0.577215664901532860606512090082;
/** zeta(2), zeta(3), … */
const zeta = [
  1.64493406684822643647, 1.2020569031595942854, 1.08232323371113819152, 1.03692775514336992633,
  1.01734306198444913971, 1.00834927738192282684, 1.00407735619794433938, 1.00200839282608221442,
  1.00099457512781808534, 1.00049418860411946456, 1.0002460865533080483, 1.00012271334757848915,
  1.00006124813505870483, 1.00003058823630702049, 1.00001528225940865187,
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
