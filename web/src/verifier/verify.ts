import {
  checkPassport,
  type Passport,
  readPassportFile,
  readSquare,
  readStatusList,
  type SignedPassport,
  type StatusReading,
} from "../../../core/src/passports/public.ts";
import { askOpenText } from "../http/ask-open-text.ts";
import { findIssuer, findList, type KeptIssuer, keepIssuer, keepList } from "./kept-issuers.ts";

/** What can be said of a passport, and nothing more. */
export interface Verdict {
  readonly passport: Passport;
  /** `withdrawn` and `expired` come before what is known of the issuer. */
  readonly standing: "good" | "withdrawn" | "expired" | "unknownIssuer" | "notAsked";
  /** As this device or this site knows it, not as the passport says. */
  readonly issuer: KeptIssuer | undefined;
  /** When the list of withdrawn passports was made; "" when none could be read. */
  readonly listSince: string;
}

export type Verified = Verdict | { readonly standing: "notOurs" | "altered" };

/** Verifies a file, the figures of a square, or the address that a square holds. */
export async function verify(text: string, now: string): Promise<Verified> {
  const reading = await readAny(text);
  if (reading.kind !== "genuine") return { standing: reading.kind };
  return judge(reading.signed, now);
}

async function readAny(text: string) {
  const figures = /^(?:https?:\/\/[^\s#]*#)?(1\d{20,})\s*$/.exec(text.trim())?.[1];
  if (figures === undefined) return readPassportFile(text);
  const signed = readSquare(figures);
  return signed === undefined ? ({ kind: "altered" } as const) : checkPassport(signed);
}

async function judge({ passport }: SignedPassport, now: string): Promise<Verdict> {
  const status = await statusOf(passport, now);
  const { key } = passport.issuer;
  if (status.kind !== "unknown" && findIssuer(key)?.by !== "house") {
    keepIssuer({ key, name: status.issuerName, on: now.slice(0, 10), by: "house" });
  }
  const issuer = findIssuer(key);
  const listSince = status.kind === "unknown" ? "" : status.since;
  return { passport, issuer, listSince, standing: standingOf(passport, status, issuer, now) };
}

function standingOf(
  { validUntil }: Passport,
  status: StatusReading,
  issuer: KeptIssuer | undefined,
  now: string,
): Verdict["standing"] {
  if (status.kind === "withdrawn") return "withdrawn";
  if (Date.parse(validUntil) < Date.parse(now)) return "expired";
  if (issuer === undefined) return "unknownIssuer";
  return status.kind === "holds" ? "good" : "notAsked";
}

/**
 * What the list says, asked for whole from the site of this page: which passport is looked at, nobody is told. Without
 * network, the list of the last time, while it counts.
 */
async function statusOf({ issuer, status }: Passport, now: string): Promise<StatusReading> {
  const { pathname: path } = new URL(status.list);
  const about = { ...status, key: issuer.key, now };
  const fresh = await askOpenText(path);
  const read = fresh === undefined ? undefined : await readStatusList(fresh, about);
  if (fresh !== undefined && read !== undefined && read.kind !== "unknown") {
    keepList(path, fresh);
    return read;
  }
  const kept = findList(path);
  return kept === undefined ? { kind: "unknown" } : readStatusList(kept, about);
}
