import { say } from "../words/say.ts";

/** How a row of the balance table is named on screen. */
export function covariateName(row: { readonly covariate: string }): string {
  return row.covariate === "distance" ? say("evaluation.balance.distance") : row.covariate;
}
