import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Sha256 } from "../training/index.ts";
import { countedAround, monthOf } from "./judge-package.ts";
import type { SignedRequest, TableAsk } from "./model.ts";
import type { DocumentSigner, KeptRequest, KnownKey, ObservatoryStore, ReceivedPackage } from "./ports.ts";
import { countedPackages } from "./release-tables.ts";
import { documentBytes, fingerprintOfKey } from "./seal-document.ts";

export interface ObservatoryHouse {
  readonly observatory: ObservatoryStore;
  readonly documentSigner: DocumentSigner;
  readonly sha256: Sha256;
}

/** A request in the observatory's list. */
export interface RequestLine {
  readonly id: string;
  readonly publishedAt: string;
  readonly ask: TableAsk;
  /** Packages that the next publication would count. */
  readonly ready: number;
  readonly received: number;
  readonly publications: readonly string[];
}

export interface ObservatoryView {
  /** The observatory's own key, to be compared with what companies read. */
  readonly fingerprint: string;
  readonly requests: readonly RequestLine[];
  readonly keys: readonly KnownKey[];
}

/** The requests of the observatory, and the keys that signed what it received. */
export async function viewObservatory(
  { observatory, documentSigner, sha256 }: ObservatoryHouse,
  actor: Actor,
): Promise<Result<ObservatoryView, NotAllowed>> {
  if (!may(actor, "viewObservatory")) return refuse(notAllowed);
  const releases = await observatory.releases();
  const requests: RequestLine[] = [];
  for (const request of await observatory.requests()) {
    const packages = await observatory.packages(request.id);
    requests.push({
      id: request.id,
      publishedAt: request.publishedAt,
      ask: request.signed.content.ask,
      ready: (await countedPackages(observatory, request)).length,
      received: packages.filter(({ isReplaced }) => !isReplaced).length,
      publications: releases.flatMap((release) => (release.request === request.id ? [release.id] : [])),
    });
  }
  const fingerprint = fingerprintOfKey(documentSigner.publicKey, sha256);
  return accept({ fingerprint, requests, keys: await observatory.keys() });
}

/** Why a package is counted or not. `elsewhere`: another publication counts the company, too near in time. */
export type PackageStanding = "ready" | "published" | "elsewhere" | "waiting" | "refused" | "replaced";

export interface PackageRow {
  readonly siren: string;
  readonly name: string;
  readonly sequence: number;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly people: number;
  readonly standing: PackageStanding;
}

export interface RequestDesk {
  readonly request: { readonly id: string; readonly digest: string; readonly publishedAt: string };
  readonly ask: TableAsk;
  readonly packages: readonly PackageRow[];
  readonly publications: readonly {
    readonly id: string;
    readonly publishedOn: string;
    readonly companies: number;
  }[];
}

/** One request with every package that came for it, traces of replaced ones included. */
export async function viewRequestDesk(
  { observatory }: Pick<ObservatoryHouse, "observatory">,
  actor: Actor,
  { request: id }: { readonly request: string },
): Promise<Result<RequestDesk, NotAllowed | { readonly code: "unknownRequest" }>> {
  if (!may(actor, "viewObservatory")) return refuse(notAllowed);
  const request = (await observatory.requests()).find((kept) => kept.id === id);
  if (request === undefined) return refuse({ code: "unknownRequest" });
  const { digest, publishedAt, signed } = request;
  const releases = (await observatory.releases()).filter((release) => release.request === id);
  return accept({
    request: { id, digest, publishedAt },
    ask: signed.content.ask,
    packages: await rowsOf(observatory, request),
    publications: releases.map(({ publication }) => ({
      id: publication.id,
      publishedOn: publication.publishedOn,
      companies: publication.companies,
    })),
  });
}

async function rowsOf(observatory: ObservatoryStore, request: KeptRequest): Promise<readonly PackageRow[]> {
  const keys = new Map((await observatory.keys()).map((key) => [key.fingerprint, key]));
  const ledger = await observatory.ledger();
  const published = new Set(ledger.flatMap((entry) => (entry.request === request.id ? [entry.siren] : [])));
  const away = countedAround(ledger, monthOf(request));
  const standingOf = (received: ReceivedPackage): PackageStanding => {
    const key = keys.get(received.fingerprint);
    const { siren } = received;
    if (received.isReplaced) return "replaced";
    if (key?.standing !== "accepted") return key?.standing ?? "waiting";
    if (published.has(siren)) return "published";
    return away.has(siren) ? "elsewhere" : "ready";
  };
  return (await observatory.packages(request.id)).map((received) => ({
    siren: received.siren,
    name: keys.get(received.fingerprint)?.name ?? "",
    sequence: received.sequence,
    receivedAt: received.receivedAt,
    isLate: received.isLate,
    people: received.people,
    standing: standingOf(received),
  }));
}

/** The signed request as a file, for companies of other servers. */
export async function exportRequest(
  { observatory }: Pick<ObservatoryHouse, "observatory">,
  actor: Actor,
  { request: id }: { readonly request: string },
): Promise<
  Result<
    { readonly signed: SignedRequest; readonly bytes: Uint8Array },
    NotAllowed | { readonly code: "unknownRequest" }
  >
> {
  if (!may(actor, "viewObservatory")) return refuse(notAllowed);
  const request = (await observatory.requests()).find((kept) => kept.id === id);
  if (request === undefined) return refuse({ code: "unknownRequest" });
  return accept({ signed: request.signed, bytes: documentBytes(request.signed) });
}
