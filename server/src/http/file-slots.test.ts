import { expect, test } from "vitest";
import { openFileSlots } from "./file-slots.ts";

const free = new AbortController().signal;

test("no more than so many turns at once, and those who wait are served in the order they came", async () => {
  const slots = openFileSlots(2);
  const served: number[] = [];
  let [busy, most] = [0, 0];
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (number) => {
      const giveBack = await slots.take(free);
      served.push(number);
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((done) => setTimeout(done, 2));
      busy -= 1;
      giveBack();
    }),
  );
  expect(served).toEqual([1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
});

test("who leaves while waiting takes no turn", async () => {
  const slots = openFileSlots(1);
  const giveBack = await slots.take(free);
  const leaving = new AbortController();
  const left = slots.take(leaving.signal);
  const next = slots.take(free);
  leaving.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  giveBack();
  (await next)();
  await expect(slots.take(leaving.signal)).rejects.toThrow("left");
  (await slots.take(free))();
});
