import { type Attempt, priceOf, proofFor, stands } from "./meet-demands.ts";
import type { PublicationStop } from "./model.ts";
import type { World } from "./worlds.ts";

/** Programs that looking for needless withholding may cost; what is left withheld beyond is safe, only dearer. */
const programsMax = 3000;

/** A price that no chain of withheld figures reaches: the program moves such a figure only when it must. */
const forbidding = 1e3;

/**
 * Shows again, the largest first, each figure that was withheld beside the sensitive ones and that no demand needs:
 * every demand whose proof moves it finds another.
 */
export function republish(attempt: Attempt): PublicationStop | undefined {
  const { withheld, sensitive, system } = attempt;
  const worth = (figure: number) => {
    const { cells, value } = system.figures[figure] ?? { cells: [], value: 0 };
    return cells.length * 1e15 + value;
  };
  const beside = [...withheld].filter((figure) => !sensitive.has(figure));
  for (const figure of beside.toSorted((one, other) => worth(other) - worth(one) || one - other)) {
    if (attempt.programs > programsMax) return undefined;
    const stop = tryToShow(attempt, figure);
    if (stop !== undefined) return stop;
  }
  return undefined;
}

function tryToShow(attempt: Attempt, figure: number): PublicationStop | undefined {
  const { withheld, pool, program, proofs } = attempt;
  withheld.delete(figure);
  program.price(figure, forbidding);
  const dropped = pool.drop(figure);
  const replaced = new Map<number, World>();
  for (const [place, proof] of proofs) {
    if (!proof.moved.has(figure)) continue;
    const world = proofFor(attempt, place);
    if ("code" in world) return world;
    if (!stands(attempt, world)) {
      withheld.add(figure);
      program.price(figure, priceOf(attempt, figure));
      pool.restore(dropped);
      return undefined;
    }
    replaced.set(place, world);
  }
  for (const [place, world] of replaced) proofs.set(place, world);
  return undefined;
}
