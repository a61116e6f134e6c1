import { z } from "zod";
import { credentialContext } from "./linked-data.ts";
import { type StatusList, statusBits } from "./model.ts";
import { didOf, proofSchema, prove, signerOf } from "./proof.ts";

const listBytes = statusBits / 8;

/** Bits that chance sets at each change: whoever compares two lists does not see how many passports were withdrawn. */
const fewestDecoys = 8;
const moreDecoys = 16;

/** Draws a whole number from 0 to below. */
export type Draw = (below: number) => number;

export function newStatusList(id: string): StatusList {
  return { id, bits: new Uint8Array(listBytes), taken: new Uint8Array(listBytes) };
}

/** The first bit is the leftmost (Bitstring Status List 1.0, §1.3). */
export function bitAt(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

function withBits(bits: Uint8Array, places: readonly number[]): Uint8Array {
  const changed = bits.slice();
  for (const place of places) changed[place >> 3] = (changed[place >> 3] ?? 0) | (0x80 >> (place & 7));
  return changed;
}

/** True once a quarter of the bits are taken: chance would no longer find a free one at once. */
export function isFull({ taken }: StatusList): boolean {
  const count = taken.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
  return count > statusBits / 4;
}

/** A place for one passport, at random, among bits that chance sets or not. */
export function takePlace(
  list: StatusList,
  draw: Draw,
): { readonly index: number; readonly list: StatusList } {
  const [index = 0] = freePlaces(list, 1, draw);
  const taken = { ...list, taken: withBits(list.taken, [index]) };
  return { index, list: withDecoys(taken, draw) };
}

/** The passport at a place holds no more. */
export function withdrawPlace(list: StatusList, index: number, draw: Draw): StatusList {
  return withDecoys({ ...list, bits: withBits(list.bits, [index]) }, draw);
}

function withDecoys(list: StatusList, draw: Draw): StatusList {
  const places = freePlaces(list, fewestDecoys + draw(moreDecoys), draw);
  return { ...list, bits: withBits(list.bits, places), taken: withBits(list.taken, places) };
}

function freePlaces({ taken }: StatusList, count: number, draw: Draw): readonly number[] {
  const places = new Set<number>();
  while (places.size < count) {
    const place = draw(statusBits);
    if (!bitAt(taken, place)) places.add(place);
  }
  return [...places];
}

export interface StatusListFacts {
  readonly address: string;
  readonly issuer: { readonly key: string; readonly name: string };
  readonly bits: Uint8Array;
  /** Moments to the second. A day after the second, the list must be asked for again. */
  readonly from: string;
  readonly until: string;
}

/** The list as anybody may read it: a credential of the type BitstringStatusListCredential, signed. */
export async function writeStatusList(facts: StatusListFacts, secret: Uint8Array): Promise<string> {
  const { address, issuer, bits, from, until } = facts;
  const credential = {
    "@context": [credentialContext],
    id: address,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: { id: didOf(issuer.key), name: issuer.name },
    validFrom: from,
    validUntil: until,
    credentialSubject: {
      id: `${address}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: await encodeBits(bits),
    },
  };
  const proof = await prove(credential, { secret, created: from });
  return JSON.stringify({ ...credential, proof });
}

const credentialSchema = z.strictObject({
  "@context": z.tuple([z.literal(credentialContext)]),
  id: z.string(),
  type: z.tuple([z.literal("VerifiableCredential"), z.literal("BitstringStatusListCredential")]),
  issuer: z.strictObject({ id: z.string(), name: z.string().max(200) }),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialSubject: z.strictObject({
    id: z.string(),
    type: z.literal("BitstringStatusList"),
    statusPurpose: z.literal("revocation"),
    encodedList: z.string().max(200_000),
  }),
  proof: proofSchema,
});

/** What a list says of one passport. `unknown`: the text is no list of this issuer, or it is no longer current. */
export type StatusReading =
  | { readonly kind: "unknown" }
  | { readonly kind: "holds" | "withdrawn"; readonly issuerName: string; readonly since: string };

export async function readStatusList(
  text: string,
  about: { readonly list: string; readonly index: number; readonly key: string; readonly now: string },
): Promise<StatusReading> {
  const parsed = credentialSchema.safeParse(jsonIn(text));
  if (!parsed.success || pathOf(parsed.data.id) !== pathOf(about.list)) return { kind: "unknown" };
  const { issuer, validFrom, validUntil, credentialSubject } = parsed.data;
  if (Date.parse(validUntil) < Date.parse(about.now)) return { kind: "unknown" };
  if (issuer.id !== didOf(about.key) || (await signerOf(parsed.data)) !== about.key)
    return { kind: "unknown" };
  const bits = await decodeBits(credentialSubject.encodedList);
  if (bits === undefined) return { kind: "unknown" };
  const kind = bitAt(bits, about.index) ? "withdrawn" : "holds";
  return { kind, issuerName: issuer.name, since: validFrom };
}

/** The same list wherever the house is reached: its path is chance, and its signature says whose it is. */
function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, "");
}

function jsonIn(text: string): unknown {
  try {
    return text.length > 400_000 ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GZIP, then base 64 of addresses under the mark "u" (multibase). */
export async function encodeBits(bits: Uint8Array): Promise<string> {
  const packed = await through(bits, new CompressionStream("gzip"), Number.POSITIVE_INFINITY);
  const text = btoa(Array.from(packed ?? [], (byte) => String.fromCharCode(byte)).join(""));
  return `u${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** `undefined` for what is not so written, or does not give as many bits as it must: a bomb is not unfolded. */
export async function decodeBits(text: string): Promise<Uint8Array | undefined> {
  if (!/^u[\w-]+$/.test(text)) return undefined;
  try {
    const packed = atob(text.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    const bits = await through(bytes, new DecompressionStream("gzip"), listBytes);
    return bits?.length === listBytes ? bits : undefined;
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  atMost: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > atMost) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
