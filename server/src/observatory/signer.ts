import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { CheckSignature, DocumentSigner } from "../../../core/src/observatory/index.ts";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const keyPrefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Signs with the Ed25519 key that grows from this secret of 32 bytes; the key itself is kept nowhere. */
export function openDocumentSigner(secret: Buffer): DocumentSigner {
  const key = createPrivateKey({ key: Buffer.concat([keyPrefix, secret]), format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("invalid key; an Ed25519 key must have its public part");
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64url"),
  };
}

export const checkSignature: CheckSignature = (publicKey, text, signature) => {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64url"));
  } catch {
    // Not a point of the curve.
    return false;
  }
};
