import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  advantage,
  attackByPrograms,
  attackByRank,
  reconstruct,
} from "../../../core/src/disclosure/attack.contract.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { answeredWave } from "./released.contract.ts";
import { collect, dealtAgain, firmOf, session } from "./released-firm.contract.ts";

// Goals P-1 to P-3 over HTTP, at the size that they are stated at.

let world: TestApp;
beforeAll(async () => {
  world = await openTestApp();
});
afterAll(() => world?.close());

test("P-1: of five hundred responses, none differs by a byte when answers are exchanged inside groups", async () => {
  const firm = firmOf(120);
  const groups = firm.atoms.map(({ people }) => people);
  const exchanged = dealtAgain(firm.people, groups);
  const readers = { firm, categories: 160 };
  const before = await session(world, await answeredWave(world, firm.people), readers);
  expect(before.length).toBeGreaterThanOrEqual(500);
  const again = await answeredWave(world, exchanged, { inOrder: exchanged.toReversed() });
  expect(await session(world, again, readers)).toEqual(before);
}, 300_000);

describe.each([12, 25, 50, 120, 250])("in a firm of %i, over three seeds", (headcount) => {
  test("nothing is solved, nobody’s answer is proved, a fit does no better than true totals", async ({
    annotate,
  }) => {
    const gaps: number[] = [];
    for (const seed of [1, 2, 3]) {
      const firm = firmOf(headcount, { seed });
      const { published, told } = await collect(firm, await answeredWave(world, firm.people));
      const found = attackByPrograms(published, 10);
      expect([found.certain.size, found.solvedCells.size, attackByRank(published, 10).size]).toEqual([
        0, 0, 0,
      ]);
      const yes = new Set(firm.people.flatMap(({ key, sees }) => (sees === "yes" ? [key] : [])));
      const shareOf = (keys: readonly string[]) => keys.filter((key) => yes.has(key)).length / keys.length;
      const oracle = new Map(
        firm.atoms.flatMap(({ people }) => people.map((key) => [key, shareOf(people)] as const)),
      );
      gaps.push(advantage(reconstruct(published, told), yes) - advantage(oracle, yes));
    }
    const gap = gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
    await annotate(`advantage over who is told true totals of groups: ${gap.toFixed(3)}`);
    expect(gap).toBeLessThanOrEqual(0.02);
  }, 300_000);
});
