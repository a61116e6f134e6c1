import { canonicalJson, digestOf } from "../plans/index.ts";
import type { Sha256 } from "../training/index.ts";
import type { AggregatePackage, ObservatoryRequest } from "./model.ts";
import type { CheckSignature, DocumentSigner } from "./ports.ts";

type Content = AggregatePackage | ObservatoryRequest;

/** A content with the key and the signature of its maker. */
interface Signed<Sealed> {
  readonly content: Sealed;
  readonly publicKey: string;
  readonly signature: string;
}

/** The text that is signed: what kind of document it is stands before it, so that none passes for another. */
function signedText(content: Content): string {
  return `${content.kind} ${content.format}\n${canonicalJson(content)}`;
}

/** Signs a content in its one canonical form. */
export function signDocument<Sealed extends Content>(
  content: Sealed,
  signer: DocumentSigner,
): Signed<Sealed> {
  return { content, publicKey: signer.publicKey, signature: signer.sign(signedText(content)) };
}

/** Whether the content is as its maker signed it. */
export function isSigned({ content, publicKey, signature }: Signed<Content>, check: CheckSignature): boolean {
  return check(publicKey, signedText(content), signature);
}

/** Digest of a content in its canonical form. */
export function digestOfDocument(content: Content, sha256: Sha256): string {
  return digestOf(canonicalJson(content), sha256);
}

/** Digest by which a key is known and compared by eye. */
export function fingerprintOfKey(publicKey: string, sha256: Sha256): string {
  return digestOf(publicKey, sha256);
}

/** The bytes of a signed document, as a file: readable, and the same each time. */
export function documentBytes(signed: Signed<Content>): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(signed)}\n`);
}
