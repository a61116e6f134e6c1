import type { SeededStream } from "../randomization/seeded-stream.ts";

/** Standard normal draw (Box & Muller 1958, Annals of Mathematical Statistics 29:610). */
export function normalDraw(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(stream.nextUniform())) * Math.cos(2 * Math.PI * stream.nextUniform());
}

/** Chi-square draw with whole degrees of freedom: exponentials in pairs of degrees, one squared normal when odd. */
export function chiSquareDraw(degreesOfFreedom: number, stream: SeededStream): number {
  let sum = degreesOfFreedom % 2 === 1 ? normalDraw(stream) ** 2 : 0;
  for (let pair = 0; pair < Math.floor(degreesOfFreedom / 2); pair++)
    sum -= 2 * Math.log(stream.nextUniform());
  return sum;
}
