import { describe, expect, test } from "vitest";
import { advantage, publishByAtoms, publishByThreshold, reconstruct } from "./attack.contract.ts";
import {
  answerBy,
  attackAtoms,
  attackThreshold,
  type Surveyed,
  survey,
  withoutOtherWorld,
} from "./differencing.contract.ts";

// Goals P-2 and P-3 over all sizes and twenty seeds. Figures told in the documents are printed here.

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function yesOf({ frame, sent }: Surveyed): ReadonlySet<string> {
  const given = answerBy(sent);
  return new Set(frame.people.flatMap(({ key }) => (given.get(key) === "yes" ? [key] : [])));
}

/** Advantages over all seeds: fit to what atoms recorded, told the true totals of atoms, fit to thresholds only. */
function advantages(headcount: number): {
  readonly atoms: number;
  readonly oracle: number;
  readonly off: number;
} {
  const all = seeds.map((seed) => {
    const surveyed = survey(headcount, seed);
    const { frame, atoms, question } = surveyed;
    const yes = yesOf(surveyed);
    const published = publishByAtoms(frame, atoms, { question, answer: 0 });
    const shareOf = (keys: readonly string[]): number =>
      keys.filter((key) => yes.has(key)).length / keys.length;
    const oracle = new Map(
      atoms.flatMap(({ people }) => {
        const share = shareOf(people);
        return people.map((key) => [key, share] as const);
      }),
    );
    const open = publishByThreshold(frame, yes, { k: 5, seed });
    return {
      atoms: advantage(
        reconstruct(
          published,
          question.counts.map((written) => written[0] ?? 0),
        ),
        yes,
      ),
      oracle: advantage(oracle, yes),
      off: advantage(
        reconstruct(
          open,
          open.publications.map(({ least }) => least),
        ),
        yes,
      ),
    };
  });
  return {
    atoms: mean(all.map((each) => each.atoms)),
    oracle: mean(all.map((each) => each.oracle)),
    off: mean(all.map((each) => each.off)),
  };
}

describe.each([8, 12, 25, 50, 120, 250])("in a firm of %i, over twenty seeds", (headcount) => {
  test("nothing under k is solved and nobody's answer is proved", () => {
    for (const seed of seeds) {
      const surveyed = survey(headcount, seed);
      for (const { certain, solvedCells, byRank } of attackAtoms(surveyed))
        expect([certain.size, solvedCells.size, byRank.size]).toEqual([0, 0, 0]);
      expect(withoutOtherWorld(surveyed)).toEqual([]);
    }
  });
});

describe.each([25, 50, 120, 250])("in a firm of %i, over twenty seeds", (headcount) => {
  test("positive control: with a threshold only people are certain, and the attackers do not contradict", (context) => {
    const shares = seeds.map((seed) => {
      const attack = attackThreshold(survey(headcount, seed), seed);
      expect([...attack.byRank].filter((cell) => !attack.solvedCells.has(cell))).toEqual([]);
      return attack.certain.size / headcount;
    });
    context.annotate(`certain with a threshold only: ${(100 * mean(shares)).toFixed(1)} %`);
    expect(mean(shares)).toBeGreaterThan(headcount <= 120 ? 0.1 : 0.03);
  });

  test("a reconstruction from atoms is no better than their true totals, one from thresholds is", (context) => {
    const { atoms, oracle, off } = advantages(headcount);
    context.annotate(
      `advantage: ${atoms.toFixed(3)} from atoms, ${oracle.toFixed(3)} told, ${off.toFixed(3)} off`,
    );
    expect(atoms).toBeLessThanOrEqual(oracle + 0.02);
    expect(off).toBeGreaterThan(oracle + 0.02);
  });
});
