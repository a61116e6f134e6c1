import { z } from "zod";
import { passportSchema, seers } from "./model.ts";
import type { SignedPassport } from "./passport-file.ts";
import { didOf, proofSchema } from "./proof.ts";

/**
 * Most figures of a square that an ordinary phone reads on paper: those of version 30 at the lowest correction, less
 * room for the address.
 */
export const squareFiguresAtMost = 3900;

/** The first figures of every square: what it is, and how it is written. */
const mark = "1";

/**
 * A passport as figures, which squares hold best: what it says and its signature, without the words that all passports
 * share. `undefined` when it says too much for a square.
 */
export function writeSquare({ passport, proof }: SignedPassport): string | undefined {
  const { id, issuer, holder, issuedAt, validUntil, skills, status } = passport;
  const said = JSON.stringify([
    id.slice("urn:uuid:".length),
    issuer.key,
    issuer.name,
    holder,
    issuedAt,
    validUntil,
    skills.map(({ words, day, seenBy }) => [words, day, seers.indexOf(seenBy)]),
    status.list,
    status.index,
    proof.proofValue,
  ]);
  const bytes = new TextEncoder().encode(said);
  const figures = `${mark}${BigInt(`0x${hexOf(Uint8Array.from([1, ...bytes]))}`)}`;
  return figures.length > squareFiguresAtMost ? undefined : figures;
}

const saidSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.array(
    z.tuple([
      z.string(),
      z.string(),
      z
        .int()
        .min(0)
        .max(seers.length - 1),
    ]),
  ),
  z.string(),
  z.int(),
  z.string(),
]);

/** The passport of a square, its signature not checked yet; `undefined` for figures that are none of ours. */
export function readSquare(figures: string): SignedPassport | undefined {
  if (figures.length > squareFiguresAtMost || !/^1\d+$/.test(figures)) return undefined;
  const said = saidIn(figures.slice(mark.length));
  if (said === undefined) return undefined;
  const [uuid, key, name, holder, issuedAt, validUntil, skills, list, index, proofValue] = said;
  const passport = passportSchema.safeParse({
    id: `urn:uuid:${uuid}`,
    issuer: { key, name },
    holder,
    issuedAt,
    validUntil,
    skills: skills.map(([words, day, seer]) => ({ words, day, seenBy: seers[seer] })),
    status: { list, index },
  });
  const proof = proofSchema.safeParse({
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created: issuedAt,
    verificationMethod: `${didOf(key)}#${key}`,
    proofPurpose: "assertionMethod",
    proofValue,
  });
  if (!passport.success || !proof.success) return undefined;
  const signed = { passport: passport.data, proof: proof.data };
  return writeSquare(signed) === figures ? signed : undefined;
}

function saidIn(figures: string): z.infer<typeof saidSchema> | undefined {
  const hex = BigInt(figures).toString(16);
  const whole = hex.length % 2 === 0 ? hex : `0${hex}`;
  const [first, ...bytes] = (whole.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  if (first !== 1) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return saidSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
