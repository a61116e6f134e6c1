import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { ruleFlawOf } from "../categories/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Sha256 } from "../training/index.ts";
import type { TableAsk } from "./model.ts";
import type { CheckSignature, ReceivedRequest, RequestShelf, SentPackage } from "./ports.ts";
import { readRequestFile } from "./read-package.ts";
import { digestOfDocument, fingerprintOfKey, isSigned } from "./seal-document.ts";

export interface RequestShelfHouse {
  readonly requestShelf: RequestShelf;
  readonly checkSignature: CheckSignature;
  readonly sha256: Sha256;
}

/** A request as the company reads it before it answers anything. */
export interface AskedRequest {
  readonly id: string;
  readonly observatory: string;
  readonly publishedOn: string;
  readonly ask: TableAsk;
  readonly way: ReceivedRequest["way"];
  /** Of the observatory's key, to be compared with what it reads out. */
  readonly fingerprint: string;
  /** Packages that left for it, first to last. */
  readonly sent: readonly {
    readonly sequence: number;
    readonly way: SentPackage["way"];
    readonly sentAt: string;
  }[];
}

/** The requests that the company may answer, those brought by file among them, and what left already. */
export async function viewTableRequests(
  { requestShelf, sha256 }: RequestShelfHouse,
  actor: Actor,
): Promise<Result<readonly AskedRequest[], NotAllowed>> {
  if (!may(actor, "viewTableRequests")) return refuse(notAllowed);
  const asked: AskedRequest[] = [];
  for (const { id, signed, way } of await requestShelf.received()) {
    const { observatory, publishedOn, ask } = signed.content;
    const sent = (await requestShelf.sent(id)).map((each) => ({
      sequence: each.signed.content.sequence,
      way: each.way,
      sentAt: each.sentAt,
    }));
    const fingerprint = fingerprintOfKey(signed.publicKey, sha256);
    asked.push({ id, observatory: observatory.name, publishedOn, ask, way, fingerprint, sent });
  }
  return accept(asked);
}

/** In order of precedence. */
export type BringRequestRefusal =
  | NotAllowed
  | { readonly code: "unreadable"; readonly place: string }
  | { readonly code: "badSignature" }
  | { readonly code: "otherRequestKept" }
  | { readonly code: "tooManyRequests" };

/** Requests brought by file that one company keeps at most. */
const broughtMax = 200;

/** Brings in the request of a file, once its signature stands. The same file twice changes nothing. */
export async function bringRequest(
  { requestShelf, checkSignature, sha256 }: RequestShelfHouse,
  actor: Actor,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<Result<{ readonly id: string }, BringRequestRefusal>> {
  if (!may(actor, "answerTableRequest")) return refuse(notAllowed);
  const read = readRequestFile(bytes);
  if (read.kind === "unreadable") return refuse({ code: "unreadable", place: read.place });
  const { signed } = read;
  const { id, ask } = signed.content;
  const flawed = ask.categories.findIndex(({ rule }) => ruleFlawOf(rule) !== undefined);
  if (flawed >= 0) return refuse({ code: "unreadable", place: `content.ask.categories.${flawed}.rule` });
  if (!isSigned(signed, checkSignature)) return refuse({ code: "badSignature" });
  const digest = digestOfDocument(signed.content, sha256);
  const kept = await requestShelf.received();
  const same = kept.find((received) => received.id === id);
  if (same !== undefined && (same.digest !== digest || same.signed.publicKey !== signed.publicKey))
    return refuse({ code: "otherRequestKept" });
  if (same !== undefined) return accept({ id });
  if (kept.filter(({ way }) => way === "file").length >= broughtMax)
    return refuse({ code: "tooManyRequests" });
  await requestShelf.bringRequest({ id, digest, signed });
  return accept({ id });
}
