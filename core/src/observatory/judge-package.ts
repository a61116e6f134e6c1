import type { Month } from "../kernel/calendar.ts";
import { monthsBetween, parseMonth } from "../kernel/calendar.ts";
import type { SignedPackage } from "./model.ts";
import type { KeptRequest, KnownKey, LedgerEntry, ReceivedPackage } from "./ports.ts";
import { flawOfPackage } from "./read-package.ts";
import type { PackageFault } from "./vocabulary.ts";

/** What an observatory knows when a package comes. */
export interface KnownToObservatory {
  readonly request: KeptRequest | undefined;
  readonly keys: readonly KnownKey[];
  readonly packages: readonly ReceivedPackage[];
  readonly ledger: readonly LedgerEntry[];
  readonly waiting: number;
}

/** A package with what only the house can compute of it. */
export interface JudgedPackage {
  readonly signed: SignedPackage;
  readonly digest: string;
  readonly fingerprint: string;
  readonly isSigned: boolean;
}

/** Packages of keys that nobody has looked at, over all requests: beyond, no stranger is let in. */
export const waitingMax = 500;

/** Why a package is refused, the first reason in the order of the faults; or where its key stands. */
export function judgePackage(
  judged: JudgedPackage,
  known: KnownToObservatory,
):
  | { readonly kind: "refused"; readonly fault: PackageFault; readonly place: string }
  | { readonly kind: "taken"; readonly key: KnownKey | undefined } {
  const { content, publicKey } = judged.signed;
  const refused = (fault: PackageFault, place = "") => ({ kind: "refused", fault, place }) as const;
  const { request } = known;
  if (request === undefined || content.request.digest !== request.digest) return refused("unknownRequest");
  const flaw = flawOfPackage(content, request.signed.content.ask);
  if (flaw !== undefined) return refused("unreadable", flaw);
  if (!judged.isSigned) return refused("badSignature");
  const key = known.keys.find(({ fingerprint }) => fingerprint === judged.fingerprint);
  if (key?.standing === "refused") return refused("keyRefused");
  if (key !== undefined && (key.publicKey !== publicKey || key.siren !== content.siren))
    return refused("keyOfOtherCompany");
  const owner = known.keys.find(({ siren, standing }) => siren === content.siren && standing === "accepted");
  if (owner !== undefined && owner.fingerprint !== judged.fingerprint) return refused("companyUnderOtherKey");
  const before = known.packages.filter(({ fingerprint }) => fingerprint === judged.fingerprint);
  if (before.some(({ digest }) => digest === judged.digest)) return refused("alreadyReceived");
  if (before.some(({ sequence }) => sequence >= content.sequence)) return refused("olderThanReceived");
  if (isPublished(known.ledger, content.siren, request)) return refused("alreadyPublished");
  if (key?.standing !== "accepted" && known.waiting >= waitingMax) return refused("tooManyWaiting");
  return { kind: "taken", key };
}

function isPublished(ledger: readonly LedgerEntry[], siren: string, request: KeptRequest): boolean {
  return ledger.some((entry) => entry.siren === siren && entry.request === request.id);
}

/** Months that must lie between two publications that count the same company. */
export const monthsApart = 12;

/** The companies that a publication about this month may not count: they were, less than twelve months apart. */
export function countedAround(ledger: readonly LedgerEntry[], month: Month): ReadonlySet<string> {
  const near = ledger.filter((entry) => Math.abs(monthsBetween(entry.month, month)) < monthsApart);
  return new Set(near.map(({ siren }) => siren));
}

/** The month that a request is about. Its schema read it before. */
export function monthOf({ signed }: KeptRequest): Month {
  const month = parseMonth(signed.content.ask.month);
  if (month === undefined) throw new Error("invalid request; its month is none");
  return month;
}
