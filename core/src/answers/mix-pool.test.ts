import fc from "fast-check";
import { expect, test } from "vitest";
import { addToPool, emptyWaitingRoom, nothingKept, type Pool } from "./mix-pool.ts";
import type { KeptRecord } from "./model.ts";

const record = (index: number): KeptRecord => ({ atom: "a", mode: "alone", answers: { q: [String(index)] } });
const empty: Pool = { waiting: nothingKept, stored: nothingKept };

test("whatever is drawn, nothing is lost, at least ten leave together, and at least ten stay", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), fc.nat(), (count, seed) => {
      let [pool, state] = [empty, seed];
      const draw = (below: number) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state % below;
      };
      for (let index = 0; index < count; index += 1) {
        const before = pool.stored.records.length;
        pool = addToPool(pool, { records: [record(index)], words: [] }, draw);
        const left = pool.stored.records.length - before;
        expect(left === 0 || left >= 10).toBe(true);
        if (left > 0) expect(pool.waiting.records.length).toBeGreaterThanOrEqual(10);
      }
      const all = emptyWaitingRoom(pool).records.map(({ answers }) => String(answers.q));
      expect(all.toSorted()).toEqual(Array.from({ length: count }, (_, index) => String(index)).toSorted());
    }),
    { numRuns: 60 },
  );
});

test("two pools of the same answers are the same, whatever order they came in", () => {
  const add = (order: readonly number[]) =>
    order.reduce((pool, index) => addToPool(pool, { records: [record(index)], words: [] }, () => 0), empty);
  expect(add([1, 2, 3])).toEqual(add([3, 1, 2]));
});
