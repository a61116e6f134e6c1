/**
 * Derivative of the logarithm of the gamma function, x > 0.
 * Recurrence up to 10, then the asymptotic series: Abramowitz & Stegun (1964) 6.3.5 and 6.3.18, p. 258-259. Near its
 * zero at 1.4616 the accuracy is absolute.
 */
export function digamma(x: number): number {
  let shift = 0;
  let argument = x;
  for (; argument < 10; argument++) shift += 1 / argument;
  const square = 1 / (argument * argument);
  const tail = 1 / 240 - square * (1 / 132 - square * (691 / 32_760 - square / 12));
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * tail)));
  return Math.log(argument) - 1 / (2 * argument) - series - shift;
}

/** Second derivative of the logarithm of the gamma function, x > 0. Abramowitz & Stegun 6.4.12, p. 260. */
export function trigamma(x: number): number {
  let shift = 0;
  let argument = x;
  for (; argument < 10; argument++) shift += 1 / (argument * argument);
  const square = 1 / (argument * argument);
  const tail = 1 / 30 - square * (5 / 66 - square * (691 / 2730 - (square * 7) / 6));
  const series = square * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * tail)));
  return 1 / argument + square / 2 + series / argument + shift;
}
