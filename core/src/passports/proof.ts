import { z } from "zod";
import { canonicalStatements, digestOf, isSignedBy, publicKeyOf, signBytes } from "./linked-data.ts";
import { readKey, readMultibase, writeKey, writeMultibase } from "./multibase.ts";

/** A proof of the suite eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2), by a did:key. */
export const proofSchema = z
  .strictObject({
    type: z.literal("DataIntegrityProof"),
    cryptosuite: z.literal("eddsa-rdfc-2022"),
    created: z.iso.datetime(),
    verificationMethod: z.string().max(200),
    proofPurpose: z.literal("assertionMethod"),
    proofValue: z.string().max(100),
  })
  .readonly();
export type Proof = z.infer<typeof proofSchema>;

type Contexts = ReadonlyMap<string, object>;
const signatureBytes = 64;

/** Name of a key as an issuer. */
export function didOf(key: string): string {
  return `did:key:${key}`;
}

/** The digest of the proof's own facts, then that of the document: what is signed. */
export async function bytesToSign(
  document: Readonly<Record<string, unknown>>,
  proof: Omit<Proof, "proofValue">,
  contexts?: Contexts,
): Promise<Uint8Array> {
  const settings = { ...proof, "@context": document["@context"] };
  const [proofText, documentText] = [
    await canonicalStatements(settings, contexts),
    await canonicalStatements(document, contexts),
  ];
  return Uint8Array.from([...digestOf(proofText), ...digestOf(documentText)]);
}

/** The proof of a document under a secret key; the same bytes each time. */
export async function prove(
  document: Readonly<Record<string, unknown>>,
  { secret, created }: { readonly secret: Uint8Array; readonly created: string },
  contexts?: Contexts,
): Promise<Proof> {
  const key = writeKey(publicKeyOf(secret));
  const proof = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created,
    verificationMethod: `${didOf(key)}#${key}`,
    proofPurpose: "assertionMethod",
  } as const;
  const signature = signBytes(secret, await bytesToSign(document, proof, contexts));
  return { ...proof, proofValue: writeMultibase(signature) };
}

/** The key that signed the document, as a Multikey; nothing when no key did. */
export async function signerOf(signed: unknown, contexts?: Contexts): Promise<string | undefined> {
  const parsed = z.looseObject({ proof: proofSchema }).safeParse(signed);
  if (!parsed.success) return undefined;
  const { proof, ...document } = parsed.data;
  const { proofValue, ...settings } = proof;
  const key = /^did:key:(z\w+)#\1$/.exec(proof.verificationMethod)?.[1];
  const [keyBytes, signature] = [readKey(key ?? ""), readMultibase(proofValue, signatureBytes)];
  if (key === undefined || keyBytes === undefined || signature?.length !== signatureBytes) return undefined;
  try {
    const bytes = await bytesToSign(document, settings, contexts);
    return isSignedBy(keyBytes, bytes, signature) ? key : undefined;
  } catch {
    // A context that is not ours, a word that none defines, a graph made to take for ever.
    return undefined;
  }
}
