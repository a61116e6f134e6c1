import { expect, test } from "vitest";
import { beginOnce } from "./begin-once.ts";

const first = { id: "a", words: "first" };
const second = { id: "a", words: "second" };
const storeOf = (kept?: typeof first) => ({
  add: async () => kept === undefined,
  find: async () => kept,
});

test("what is new is kept and given back", async () => {
  expect(await beginOnce(storeOf(), first, undefined)).toEqual(first);
  expect(await beginOnce(storeOf(), first, "a")).toEqual(first);
});

test("under an id chosen before, what was begun is given and nothing else is kept", async () => {
  expect(await beginOnce(storeOf(first), second, "a")).toEqual(first);
});

test("an id of the house's own that is taken is never said to be kept", async () => {
  await expect(beginOnce(storeOf(first), second, undefined)).rejects.toThrow("a new one must not be taken");
});

test("a store that refuses an id it does not have is a bug", async () => {
  const lost = { add: async () => false, find: async () => undefined };
  await expect(beginOnce(lost, first, "a")).rejects.toThrow("must be found");
});
