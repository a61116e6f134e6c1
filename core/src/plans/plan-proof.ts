import { z } from "zod";
import type { Sha256 } from "../training/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type ChainFault, checkLinks, checkSeals, jsonOf, readContent } from "./check-chain.ts";
import { shortFingerprint } from "./make-seal.ts";
import { type Seal, type SealedContent, type SealLink, sealLinkSchema, sealSchema } from "./seal-model.ts";

const planProofSchema = z
  .strictObject({
    format: z.literal("ouvrage-plan-proof"),
    version: z.literal(1),
    /** Every link of the organisation, from the first. */
    chain: z.array(sealLinkSchema).min(1).readonly(),
    /** The seals of one project: its plan, then what was added. */
    seals: z.array(sealSchema).min(1).readonly(),
  })
  .readonly();
type PlanProof = z.infer<typeof planProofSchema>;

/** A file by which anybody checks a sealed plan without Ouvrage's server: one line of canonical JSON. */
export function writePlanProof(chain: readonly SealLink[], seals: readonly Seal[]): string {
  const proof: PlanProof = { format: "ouvrage-plan-proof", version: 1, chain, seals };
  return `${canonicalJson(proof)}\n`;
}

/** Why a file is no proof at all, or what of it is not as it was sealed. */
export type ProofFault =
  | ChainFault
  | { readonly code: "notCanonical" }
  | { readonly code: "otherFingerprint"; readonly expected: string };

export type ProofReading =
  | { readonly kind: "unreadable" }
  | { readonly kind: "broken"; readonly faults: readonly ProofFault[] }
  | {
      readonly kind: "whole";
      readonly seals: readonly { readonly link: SealLink; readonly content: SealedContent }[];
      readonly links: number;
    };

/**
 * Checks every byte of a proof. Whoever rewrites the plan and its whole chain makes another proof that holds together:
 * `printed`, the fingerprint on paper, is what tells it from the first one.
 */
export function readPlanProof(bytes: Uint8Array, sha256: Sha256, printed?: string): ProofReading {
  const text = textOf(bytes);
  const parsed = planProofSchema.safeParse(text === undefined ? undefined : jsonOf(text));
  if (!parsed.success) return { kind: "unreadable" };
  const { chain, seals } = parsed.data;
  const faults: ProofFault[] = [
    ...(writePlanProof(chain, seals) === text ? [] : [{ code: "notCanonical" } as const]),
    ...checkLinks(chain, sha256),
    ...checkSeals(chain, seals, sha256),
  ];
  const own = shortFingerprint(seals[0]?.link.fingerprint ?? "");
  if (printed !== undefined && plainFingerprint(printed) !== plainFingerprint(own))
    faults.push({ code: "otherFingerprint", expected: own });
  if (faults.length > 0) return { kind: "broken", faults };
  const read = seals.flatMap(({ link, content: written }) => {
    const content = readContent(written);
    return content === undefined ? [] : [{ link, content }];
  });
  return { kind: "whole", seals: read, links: chain.length };
}

/** However it was copied from the paper: with or without dashes and spaces, in small or capital letters. */
function plainFingerprint(text: string): string {
  return text.replaceAll(/[\s‐-―-]/g, "").toUpperCase();
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
