import type { Effect } from "../../../core/src/evaluation/public.ts";
import { say } from "../words/say.ts";

/** How a row of the balance table is named on screen. */
export function covariateName({ covariate, category }: Effect["balance"][number]): string {
  if (category !== undefined) return `${category.column} : ${category.label}`;
  return covariate === "distance" ? say("evaluation.balance.distance") : covariate;
}
