import { z } from "zod";
import { credentialOf } from "./credential.ts";
import { type Passport, passportSchema, seers } from "./model.ts";
import { type Proof, proofSchema, prove, signerOf } from "./proof.ts";

/** A passport and the proof that it is as it was given. */
export interface SignedPassport {
  readonly passport: Passport;
  readonly proof: Proof;
}

/** Most letters of a file that is looked at; ours are ten times smaller. */
const fileLettersAtMost = 100_000;

/** Signs a passport; the issuer must be the key's own. */
export async function signPassport(passport: Passport, secret: Uint8Array): Promise<SignedPassport> {
  const proof = await prove(credentialOf(passport), { secret, created: passport.issuedAt });
  return { passport, proof };
}

/** The file that the person keeps: an Open Badge 3.0, one text for one passport. */
export function writePassportFile({ passport, proof }: SignedPassport): string {
  const { type, cryptosuite, created, verificationMethod, proofPurpose, proofValue } = proof;
  const ordered = { type, cryptosuite, created, verificationMethod, proofPurpose, proofValue };
  return `${JSON.stringify({ ...credentialOf(passport), proof: ordered }, null, 2)}\n`;
}

/**
 * What a text is. `notOurs`: no passport of this house. `altered`: it looks like one, and is not word for word what was
 * signed. `genuine`: as it was signed, by a key that says nothing yet of who holds it.
 */
export type PassportReading =
  | { readonly kind: "notOurs" | "altered" }
  | { readonly kind: "genuine"; readonly signed: SignedPassport };

/** Reads a file. One byte more, less or other than what was written is told. */
export async function readPassportFile(text: string): Promise<PassportReading> {
  const credential = text.length > fileLettersAtMost ? undefined : credentialIn(text);
  if (credential === undefined) return { kind: "notOurs" };
  const found = passportIn(credential);
  if (found === undefined || writePassportFile(found) !== text) return { kind: "altered" };
  return checkPassport(found);
}

/** Whether the proof is the issuer's own, and of this very passport. */
export async function checkPassport(signed: SignedPassport): Promise<PassportReading> {
  const { passport, proof } = signed;
  if (proof.created !== passport.issuedAt) return { kind: "altered" };
  const signer = await signerOf({ ...credentialOf(passport), proof });
  return signer === passport.issuer.key ? { kind: "genuine", signed } : { kind: "altered" };
}

const shapeSchema = z.looseObject({ type: z.array(z.string()), credentialSubject: z.unknown() });

/** Something that says it is an Open Badge; the rest is nothing of ours. */
function credentialIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed = shapeSchema.safeParse(JSON.parse(text));
    return parsed.data?.type.includes("OpenBadgeCredential") === true ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const factsSchema = z.looseObject({
  id: z.string(),
  issuer: z.looseObject({ id: z.string(), name: z.string() }),
  validFrom: z.string(),
  validUntil: z.string(),
  credentialSubject: z.looseObject({
    identifier: z.array(z.looseObject({ identityHash: z.string() })).length(1),
  }),
  evidence: z.array(z.looseObject({ name: z.string(), narrative: z.string(), genre: z.enum(seers) })),
  credentialStatus: z.looseObject({ statusListIndex: z.string(), statusListCredential: z.string() }),
  proof: proofSchema,
});

/** The facts of a credential of ours; what it says beside is compared afterwards, with what these facts give. */
function passportIn(credential: Readonly<Record<string, unknown>>): SignedPassport | undefined {
  const parsed = factsSchema.safeParse(credential);
  if (!parsed.success) return undefined;
  const { id, issuer, validFrom, validUntil, credentialSubject, evidence, credentialStatus } = parsed.data;
  const passport = passportSchema.safeParse({
    id,
    issuer: { key: issuer.id.replace(/^did:key:/, ""), name: issuer.name },
    holder: credentialSubject.identifier[0]?.identityHash,
    issuedAt: validFrom,
    validUntil,
    skills: evidence.map(({ name, narrative, genre }) => ({
      words: name,
      day: dayIn(narrative),
      seenBy: genre,
    })),
    status: {
      list: credentialStatus.statusListCredential,
      index: Number(credentialStatus.statusListIndex),
    },
  });
  return passport.success ? { passport: passport.data, proof: parsed.data.proof } : undefined;
}

function dayIn(narrative: string): string {
  const [, date, month, year] = /(\d{2})\/(\d{2})\/(\d{4})\.$/.exec(narrative) ?? [];
  return `${year}-${month}-${date}`;
}
