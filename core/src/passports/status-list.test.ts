import { randomInt } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { statusBits } from "./model.ts";
import vectors from "./proof-vectors.json" with { type: "json" };
import { samplePassport, sampleSecret } from "./sample-passport.contract.ts";
import {
  bitAt,
  decodeBits,
  encodeBits,
  isFull,
  newStatusList,
  readStatusList,
  takePlace,
  withdrawPlace,
  writeStatusList,
} from "./status-list.ts";

const { issuer, status } = samplePassport();
const now = "2026-11-24T09:00:00Z";
const about = { ...status, key: issuer.key, now };
const facts = { address: status.list, issuer, from: "2026-11-24T08:00:00Z", until: "2026-11-25T08:00:00Z" };
const countOf = (bits: Uint8Array) =>
  bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);

test("the specification’s empty list is read, and the first bit is the leftmost", async () => {
  const bits = await decodeBits(vectors.emptyList);
  expect(bits).toEqual(new Uint8Array(statusBits / 8));
  expect(bitAt(Uint8Array.of(0x80), 0)).toBe(true);
  expect(bitAt(Uint8Array.of(0x01), 7)).toBe(true);
  expect(await decodeBits(await encodeBits(Uint8Array.from(bits ?? []).fill(5)))).toEqual(bits?.fill(5));
});

test("a place is drawn at random, free, and alone to be its passport’s", () => {
  let list = newStatusList("l1");
  const places = new Set<number>();
  for (let round = 0; round < 200; round += 1) {
    const taken = takePlace(list, randomInt);
    expect(bitAt(list.taken, taken.index)).toBe(false);
    expect(bitAt(taken.list.bits, taken.index)).toBe(false);
    places.add(taken.index);
    list = taken.list;
  }
  expect(places.size).toBe(200);
  expect([...places].every((place) => !bitAt(list.bits, place))).toBe(true);
  expect(isFull(list)).toBe(false);
});

test("two lists compared do not tell a withdrawal from a new passport", () => {
  let list = newStatusList("l1");
  for (let round = 0; round < 50; round += 1) list = takePlace(list, randomInt).list;
  const grown = (next: { readonly bits: Uint8Array }) => countOf(next.bits) - countOf(list.bits);
  const given = Array.from({ length: 400 }, () => grown(takePlace(list, randomInt).list));
  const { index, list: before } = takePlace(list, randomInt);
  list = before;
  const withdrawn = Array.from({ length: 400 }, () => grown(withdrawPlace(before, index, randomInt)));
  // 8 to 23 bits of chance for the one, one more for the other: all but the ends are common.
  expect([Math.min(...given), Math.max(...given)]).toEqual([8, 23]);
  expect([Math.min(...withdrawn), Math.max(...withdrawn)]).toEqual([9, 24]);
});

test("the signed list says which passport holds, and nothing when it is another’s, changed or past", async () => {
  const taken = takePlace(newStatusList("l1"), () => randomInt(statusBits));
  const text = await writeStatusList({ ...facts, bits: taken.list.bits }, sampleSecret);
  const asked = { ...about, index: taken.index };
  expect(await readStatusList(text, asked)).toMatchObject({ kind: "holds", issuerName: issuer.name });
  const bits = withdrawPlace(taken.list, taken.index, randomInt).bits;
  const later = await writeStatusList({ ...facts, bits }, sampleSecret);
  expect(await readStatusList(later, asked)).toMatchObject({ kind: "withdrawn" });
  const unknown = { kind: "unknown" };
  expect(await readStatusList(text.replace("Propreté", "Pauvreté"), asked)).toEqual(unknown);
  expect(await readStatusList(text, { ...asked, now: "2026-11-26T08:00:00Z" })).toEqual(unknown);
  expect(await readStatusList(text, { ...asked, list: `${asked.list}x` })).toEqual(unknown);
  const stranger = await writeStatusList({ ...facts, bits }, new Uint8Array(32).fill(9));
  expect(await readStatusList(stranger, asked)).toEqual(unknown);
  expect(await readStatusList("{", asked)).toEqual(unknown);
});

test("a bomb is not unfolded", async () => {
  const bomb = `u${gzipSync(Buffer.alloc(200_000_000)).toString("base64url")}`;
  expect(await decodeBits(bomb)).toBeUndefined();
  expect(await decodeBits("u")).toBeUndefined();
  expect(await decodeBits("zH4sI")).toBeUndefined();
});
