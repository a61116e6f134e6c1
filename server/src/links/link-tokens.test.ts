import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openLinkTokens } from "./link-tokens.ts";

const key = randomBytes(32);

test("a hundred thousand tokens are all different, and fit an address as they are", () => {
  const { next } = openLinkTokens(key);
  const drawn = Array.from({ length: 100_000 }, next);
  expect(new Set(drawn).size).toBe(100_000);
  expect(drawn.every((token) => /^[\w-]{32}$/.test(token))).toBe(true);
});

test("every one of the 192 bits is as often one as zero", () => {
  const { next } = openLinkTokens(key);
  const drawn = 20_000;
  const ones = new Array<number>(192).fill(0);
  for (const _ of Array(drawn)) {
    const bytes = Buffer.from(next(), "base64url");
    expect(bytes).toHaveLength(24);
    for (const bit of ones.keys()) ones[bit] = (ones[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  // Six standard deviations of a fair coin, for 192 coins at once: one run in some three million fails by chance.
  const widest = 6 * Math.sqrt(drawn / 4);
  expect(ones.filter((count) => Math.abs(count - drawn / 2) > widest)).toEqual([]);
});

test("a mark needs the key: another installation marks the same token otherwise", () => {
  const token = openLinkTokens(key).next();
  const [mine, again, theirs] = [key, key, randomBytes(32)].map((each) => openLinkTokens(each).markOf(token));
  expect(mine).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(mine);
  expect(theirs).not.toBe(mine);
});
