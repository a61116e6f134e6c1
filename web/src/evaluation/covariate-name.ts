import { say } from "../words/say.ts";

/**
 * How a row of the balance table is named on screen. One value of a text column comes as the column's name followed by
 * the value, as statistics packages write it.
 */
export function covariateName(row: { readonly covariate: string }, columns: readonly string[]): string {
  const { covariate } = row;
  if (covariate === "distance") return say("evaluation.balance.distance");
  const column = columns
    .filter((name) => covariate.startsWith(name))
    .sort((one, other) => other.length - one.length)[0];
  const value = column === undefined ? "" : covariate.slice(column.length);
  return column === undefined || value === "" || /^[\^:]/.test(value) ? covariate : `${column} : ${value}`;
}
