const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** First bytes of an Ed25519 public key (multicodec ed25519-pub). */
const keyMark = [0xed, 0x01];
const keyBytes = 32;

/** Bytes as base 58 of Bitcoin under the mark "z" (multibase). */
export function writeMultibase(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; value > 0n; value /= 58n) text = `${alphabet[Number(value % 58n)]}${text}`;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${"1".repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** `undefined` for what is not written so, or is longer than `atMost` bytes. */
export function readMultibase(text: string, atMost = 64): Uint8Array | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) || text.length > 2 * atMost + 1) return undefined;
  const body = text.slice(1);
  let value = 0n;
  for (const sign of body) value = value * 58n + BigInt(alphabet.indexOf(sign));
  const zeros = body.length - body.replace(/^1+/, "").length;
  const bytes: number[] = [];
  for (; value > 0n; value /= 256n) bytes.unshift(Number(value % 256n));
  const whole = Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes]);
  return whole.length <= atMost ? whole : undefined;
}

/** An Ed25519 public key as a Multikey: "z6Mk…". */
export function writeKey(key: Uint8Array): string {
  return writeMultibase(Uint8Array.from([...keyMark, ...key]));
}

export function readKey(text: string): Uint8Array | undefined {
  const bytes = readMultibase(text, keyMark.length + keyBytes);
  if (bytes?.length !== keyMark.length + keyBytes) return undefined;
  return keyMark.every((byte, index) => bytes[index] === byte) ? bytes.slice(keyMark.length) : undefined;
}
