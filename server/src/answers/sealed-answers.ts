import { createDecipheriv, createECDH, createHmac, hkdfSync } from "node:crypto";

/** What a phone sends: the token of its invitation and the fields of its form. */
export interface SentAnswer {
  readonly token: string;
  readonly fields: string;
}

/** Opens what phones have sealed for this installation: whoever carries it cannot read it. */
export interface SealedAnswers {
  /** Point of P-256, uncompressed, base64url: what phones seal for. */
  readonly publicKey: string;
  /** `undefined` for what no page of ours sealed. */
  open(sent: string): SentAnswer | undefined;
}

const curve = "prime256v1";
const pointBytes = 65;
const tagBytes = 16;
/** Drawn anew for each answer, the key seals one text only: its nonce may be the same. */
const nonce = Buffer.alloc(12);
const use = "ouvrage answer 1";

/**
 * `key`: 32 bytes of the installation. What is sent begins with its manner: "1", sealed (an ephemeral point of P-256,
 * then AES-256-GCM); "0", as it is, from browsers that seal nothing.
 */
export function openSealedAnswers(key: Buffer): SealedAnswers {
  const own = createECDH(curve);
  own.setPrivateKey(key);
  return {
    publicKey: own.getPublicKey().toString("base64url"),
    open(sent) {
      const bytes = Buffer.from(sent.slice(1), "base64url");
      if (sent.startsWith("0")) return readSent(bytes);
      return sent.startsWith("1") ? readSent(unseal(own, bytes)) : undefined;
    },
  };
}

/** What tells the phone that the answer is kept, and that nobody but who knows its token says so. */
export function proofOf({ token, fields }: SentAnswer): string {
  return createHmac("sha256", token).update(fields, "utf8").digest("hex");
}

function unseal(own: ReturnType<typeof createECDH>, bytes: Buffer): Buffer | undefined {
  const point = bytes.subarray(0, pointBytes);
  const [content, tag] = [bytes.subarray(pointBytes, -tagBytes), bytes.subarray(-tagBytes)];
  try {
    const key = Buffer.from(hkdfSync("sha256", own.computeSecret(point), point, use, 32));
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch {
    // Bytes that are no point of the curve, or that were sealed for another installation, or changed.
    return undefined;
  }
}

function readSent(bytes: Buffer | undefined): SentAnswer | undefined {
  const text = bytes?.toString("utf8") ?? "";
  const end = text.indexOf("\n");
  return end === -1 ? undefined : { token: text.slice(0, end), fields: text.slice(end + 1) };
}
