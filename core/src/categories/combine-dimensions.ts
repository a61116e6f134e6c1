import { bothOf, eitherOf } from "./kleene.ts";
import type { CategoryRule, Dimension } from "./model.ts";

type MetWhen = CategoryRule["metWhen"];

/**
 * How the verdict codes of the conditioned dimensions make one. `everyKnownDimension` leaves unknown dimensions aside;
 * the three others follow Kleene: unknown unless the known dimensions decide.
 */
export function combineDimensions(metWhen: MetWhen, codes: readonly number[]): number {
  switch (metWhen) {
    case "anyDimension":
      return codes.reduce(eitherOf, 0);
    case "everyDimension":
      return codes.reduce(bothOf, 1);
    case "atLeastTwoDimensions":
      return atLeastTwo(codes);
    case "everyKnownDimension": {
      const known = codes.filter((code) => code !== -1);
      return known.length === 0 ? -1 : known.reduce(bothOf, 1);
    }
  }
}

function atLeastTwo(codes: readonly number[]): number {
  const met = codes.filter((code) => code === 1).length;
  const unknown = codes.filter((code) => code === -1).length;
  if (met >= 2) return 1;
  return met + unknown >= 2 ? -1 : 0;
}

/**
 * The same combination for every possible triple of work, job and person, so that it is decided once and not once
 * per person: the triple (w, j, p) stands at `(w+1)*9 + (j+1)*3 + (p+1)`. A dimension without condition reads as -1.
 */
export function combinationTable(metWhen: MetWhen, conditioned: readonly Dimension[]): Int8Array {
  const table = new Int8Array(27);
  const codes = [-1, 0, 1] as const;
  for (const work of codes) {
    for (const job of codes) {
      for (const person of codes) {
        const triple = { work, job, person };
        const place = (work + 1) * 9 + (job + 1) * 3 + (person + 1);
        table[place] = combineDimensions(
          metWhen,
          conditioned.map((dimension) => triple[dimension]),
        );
      }
    }
  }
  return table;
}
