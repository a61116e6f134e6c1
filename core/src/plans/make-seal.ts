import type { Sha256 } from "../training/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Seal, SealedContent, SealHead, SealLink } from "./seal-model.ts";

/** What a new link stands on. */
export interface SealPlace {
  /** The last link of the organisation; none for its first seal. */
  readonly last: SealLink | undefined;
  /** Coordinated universal time, ISO 8601 with milliseconds. */
  readonly now: string;
}

/** Binds a content to the end of the chain. The chain never goes back in time, even when the clock does. */
export function makeSeal(content: SealedContent, { last, now }: SealPlace, sha256: Sha256): Seal {
  const text = canonicalJson(content);
  const before = last?.head.sealedAt ?? "";
  const head: SealHead = {
    number: (last?.head.number ?? 0) + 1,
    previous: last?.fingerprint ?? "",
    subject: subjectOf(content.project.id, sha256),
    digest: digestOf(text, sha256),
    sealedAt: before > now ? before : now,
  };
  return { link: { head, fingerprint: fingerprintOf(head, sha256) }, content: text };
}

/** Digest of a text in UTF-8, in hexadecimal. */
export function digestOf(text: string, sha256: Sha256): string {
  return sha256(new TextEncoder().encode(text));
}

export function fingerprintOf(head: SealHead, sha256: Sha256): string {
  return digestOf(canonicalJson(head), sha256);
}

/** What the links of a project bear instead of its id. */
export function subjectOf(project: string, sha256: Sha256): string {
  return digestOf(canonicalJson(["plan of project", project]), sha256);
}

/** Groups of the fingerprint that are printed: 80 bits, enough that nobody makes another plan that bears them. */
const [groupLength, groupCount] = [4, 5];

/** The fingerprint as it is printed and compared by eye: "3F2A-91C0-77DE-0B14-5A9E". */
export function shortFingerprint(fingerprint: string): string {
  const kept = fingerprint.slice(0, groupLength * groupCount).toUpperCase();
  return (kept.match(/.{4}/g) ?? []).join("-");
}
