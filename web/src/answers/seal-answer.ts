import type { SealedAnswer } from "./answer-keeper.ts";

/** What an answer is sealed with. */
export interface SealTools {
  readonly token: string;
  /** Point of P-256 that the server gave with the page, base64url. */
  readonly publicKey: string;
  /** Absent over plain http and on old phones: the answer then waits and travels as it is. */
  readonly subtle: SubtleCrypto | undefined;
}

const pointBytes = 65;
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/**
 * Seals fields for the server and for nobody else: a key drawn for this answer (ECDH on P-256, HKDF-SHA-256,
 * AES-256-GCM). The phone that sealed it cannot open it again.
 */
export async function sealAnswer(
  fields: string,
  { token, publicKey, subtle }: SealTools,
): Promise<SealedAnswer> {
  const content = new TextEncoder().encode(`${token}\n${fields}`);
  if (subtle === undefined) return { sealed: `0${toBase64(content)}`, expected: `id ${idOf(fields)}` };
  const own = await subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const server = await subtle.importKey("raw", fromBase64(publicKey), curve, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: server }, own.privateKey, 256);
  const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const use = new TextEncoder().encode("ouvrage answer 1");
  const derived = { name: "HKDF", hash: "SHA-256", salt: point, info: use } as const;
  const key = await subtle.deriveKey(derived, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const secret = new Uint8Array(
    await subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key, content),
  );
  const bytes = new Uint8Array(pointBytes + secret.byteLength);
  bytes.set(point);
  bytes.set(secret, pointBytes);
  return { sealed: `1${toBase64(bytes)}`, expected: await proofOf(subtle, token, fields) };
}

/** HMAC-SHA-256 of the fields under the token, hexadecimal: what only the server can answer. */
async function proofOf(subtle: SubtleCrypto, token: string, fields: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" } as const;
  const key = await subtle.importKey("raw", encoder.encode(token), algorithm, false, ["sign"]);
  return toHex(new Uint8Array(await subtle.sign("HMAC", key, encoder.encode(fields))));
}

/** 128 bits of chance, hexadecimal. */
export function newAnswerId(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

export function idOf(fields: string): string {
  const found = /(?:^|&)id=([0-9a-f]{32})(?:&|$)/.exec(fields);
  return found === null ? "" : found[1] || "";
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
}

function toBase64(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
