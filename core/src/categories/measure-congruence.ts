import { type Dimension, dimensions, type Membership } from "./model.ts";
import type { Congruence } from "./profile-model.ts";

/**
 * How the conditioned dimensions meet or not in the same people (domain note §1.3: they are less and less congruent,
 * which is a finding and not an error). People of the perimeter only; those not known on every dimension are apart.
 */
export function measureCongruence(membership: Membership): Congruence {
  const conditioned = dimensions.flatMap((dimension) => {
    const column = membership.byDimension[dimension];
    return column === undefined ? [] : [{ dimension, column }];
  });
  const cellCounts = new Array<number>(2 ** conditioned.length).fill(0);
  const standings = conditioned.map(({ dimension }) => ({ dimension, in: 0, out: 0, unknown: 0 }));
  let [partlyKnown, notKnown] = [0, 0];
  for (let row = 0; row < membership.perimeter.length; row += 1) {
    if (membership.perimeter[row] !== 1) continue;
    let [cell, unknownCount] = [0, 0];
    conditioned.forEach(({ column }, place) => {
      const standing = standings[place];
      if (standing === undefined) return;
      const code = column[row];
      if (code === 1) {
        cell |= 1 << place;
        standing.in += 1;
      } else if (code === 0) standing.out += 1;
      else {
        unknownCount += 1;
        standing.unknown += 1;
      }
    });
    if (unknownCount === 0) cellCounts[cell] = (cellCounts[cell] ?? 0) + 1;
    else if (unknownCount === conditioned.length) notKnown += 1;
    else partlyKnown += 1;
  }
  const names = conditioned.map(({ dimension }) => dimension);
  return {
    dimensions: names,
    ...countCells(names, cellCounts),
    partlyKnown,
    notKnown,
    byDimension: standings,
  };
}

function countCells(
  names: readonly Dimension[],
  cellCounts: readonly number[],
): Pick<Congruence, "cells" | "metBy" | "known"> {
  const cells = cellCounts.map((count, cell) => ({
    met: names.filter((_, place) => (cell & (1 << place)) !== 0),
    count,
  }));
  const metBy = new Array<number>(names.length + 1).fill(0);
  for (const { met, count } of cells) metBy[met.length] = (metBy[met.length] ?? 0) + count;
  return { cells, metBy, known: cells.reduce((sum, { count }) => sum + count, 0) };
}
