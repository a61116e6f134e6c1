import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import type { Spells } from "../../src/sequences/read-spells.ts";
import type { StateTable } from "../../src/sequences/state-table.ts";

/** People who leave each month with the same chance, for one cause of several, while some are lost from sight. */
export interface LeavingWorld {
  readonly people: number;
  /** Chance to leave in a month, by cause. */
  readonly leaving: readonly number[];
  /** Chance to be lost from sight at the end of a month. */
  readonly lost: number;
  readonly months: number;
}

export function drawSpells({ people, leaving, lost, months }: LeavingWorld, stream: SeededStream): Spells {
  const total = leaving.reduce((sum, chance) => sum + chance, 0);
  const followed: number[] = [];
  const causes: number[] = [];
  for (let person = 0; person < people; person++) {
    let [month, cause] = [1, 0];
    for (; ; month++) {
      const draw = stream.nextUniform();
      if (draw < total) {
        cause = causeOf(draw, leaving);
        break;
      }
      if (month === months || stream.nextUniform() < lost) break;
    }
    followed.push(month);
    causes.push(cause);
  }
  return { months: followed, causes };
}

function causeOf(draw: number, leaving: readonly number[]): number {
  let reach = 0;
  for (const [at, chance] of leaving.entries()) {
    reach += chance;
    if (draw < reach) return at + 1;
  }
  return leaving.length;
}

/** Share truly still there, and truly gone for the first cause, at the end of a month. */
export function truthAt({ leaving }: LeavingWorld, month: number) {
  const total = leaving.reduce((sum, chance) => sum + chance, 0);
  const staying = (1 - total) ** month;
  return { staying, firstCause: ((1 - staying) * (leaving[0] ?? 0)) / total };
}

/** Paths of a chain that goes from state to state with the same chances each month. */
export function drawPaths(
  chances: readonly (readonly number[])[],
  { people, months }: { readonly people: number; readonly months: number },
  stream: SeededStream,
): StateTable {
  const codes = new Uint8Array(people * months);
  for (let person = 0; person < people; person++) {
    let state = stream.nextBelow(chances.length);
    for (let month = 0; month < months; month++) {
      codes[person * months + month] = state;
      let [reach, next] = [0, 0];
      const draw = stream.nextUniform();
      for (; next < chances.length - 1; next++) {
        reach += chances[state]?.[next] ?? 0;
        if (draw < reach) break;
      }
      state = next;
    }
  }
  return { months, states: chances.length, codes };
}

/** People on a few planted paths, each month replaced by a state at random with the chance given. */
export function drawPlanted(
  planted: readonly (readonly number[])[],
  { people, states, noise }: { readonly people: number; readonly states: number; readonly noise: number },
  stream: SeededStream,
): { readonly table: StateTable; readonly kinds: readonly number[] } {
  const months = planted[0]?.length ?? 0;
  const codes = new Uint8Array(people * months);
  const kinds = Array.from({ length: people }, (_, person) => person % planted.length);
  kinds.forEach((kind, person) => {
    for (let month = 0; month < months; month++) {
      const isNoise = stream.nextUniform() < noise;
      codes[person * months + month] = isNoise ? stream.nextBelow(states) : (planted[kind]?.[month] ?? 0);
    }
  });
  return { table: { months, states, codes }, kinds };
}
