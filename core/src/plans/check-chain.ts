import type { Sha256 } from "../training/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { digestOf, fingerprintOf, subjectOf } from "./make-seal.ts";
import { type Seal, type SealedContent, type SealLink, sealedContentSchema } from "./seal-model.ts";

/** Why a chain or what it binds is not as it was sealed; `number` is that of the link. */
export type ChainFault =
  | { readonly code: "linkChanged"; readonly number: number }
  | { readonly code: "linkOutOfPlace"; readonly number: number }
  | { readonly code: "timeGoesBack"; readonly number: number }
  | { readonly code: "contentChanged"; readonly number: number }
  | { readonly code: "contentUnreadable"; readonly number: number }
  | { readonly code: "contentOfAnother"; readonly number: number }
  | { readonly code: "contentMissing"; readonly number: number }
  | { readonly code: "notInChain"; readonly number: number }
  | { readonly code: "planNotFirst"; readonly number: number };

/** Faults of a chain by itself: each link rests on the one before, from the first. */
export function checkLinks(chain: readonly SealLink[], sha256: Sha256): readonly ChainFault[] {
  return chain.flatMap(({ head, fingerprint }, rank) => {
    const { number } = head;
    const before = chain[rank - 1];
    const isInPlace = number === rank + 1 && head.previous === (before?.fingerprint ?? "");
    return [
      ...(fingerprintOf(head, sha256) === fingerprint ? [] : [{ code: "linkChanged", number } as const]),
      ...(isInPlace ? [] : [{ code: "linkOutOfPlace", number } as const]),
      ...((before?.head.sealedAt ?? "") <= head.sealedAt ? [] : [{ code: "timeGoesBack", number } as const]),
    ];
  });
}

/** Faults of what the chain binds for one project: nothing changed, nothing left out, the plan first. */
export function checkSeals(
  chain: readonly SealLink[],
  seals: readonly Seal[],
  sha256: Sha256,
): readonly ChainFault[] {
  const contents = seals.map(({ content }) => readContent(content));
  const project = contents[0]?.project.id ?? "";
  const subject = subjectOf(project, sha256);
  const numbers = new Set(seals.map(({ link }) => link.head.number));
  const missing = chain
    .filter(({ head }) => head.subject === subject && !numbers.has(head.number))
    .map(({ head }) => ({ code: "contentMissing", number: head.number }) as const);
  const faults = seals.flatMap((seal, rank) =>
    sealFaults({ seal, content: contents[rank], rank, before: seals[rank - 1] }, { chain, subject }, sha256),
  );
  return [...faults, ...missing];
}

interface PlacedSeal {
  readonly seal: Seal;
  readonly content: SealedContent | undefined;
  readonly rank: number;
  readonly before: Seal | undefined;
}

function sealFaults(
  { seal, content, rank, before }: PlacedSeal,
  { chain, subject }: { readonly chain: readonly SealLink[]; readonly subject: string },
  sha256: Sha256,
): readonly ChainFault[] {
  const { link } = seal;
  const { number, digest, subject: own } = link.head;
  const standing = chain[number - 1];
  const isThere = standing !== undefined && canonicalJson(standing) === canonicalJson(link);
  const isAfter = (before?.link.head.number ?? 0) < number;
  if (!isThere || !isAfter) return [{ code: "notInChain", number }];
  if (digestOf(seal.content, sha256) !== digest) return [{ code: "contentChanged", number }];
  if (content === undefined) return [{ code: "contentUnreadable", number }];
  if (own !== subject || subjectOf(content.project.id, sha256) !== own)
    return [{ code: "contentOfAnother", number }];
  return (content.kind === "plan") === (rank === 0) ? [] : [{ code: "planNotFirst", number }];
}

/** The content of a seal; none when it is not one, or is not written the one way. */
export function readContent(text: string): SealedContent | undefined {
  const parsed = sealedContentSchema.safeParse(jsonOf(text));
  return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : undefined;
}

/** The value of a JSON text; undefined, which no JSON text means, when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
