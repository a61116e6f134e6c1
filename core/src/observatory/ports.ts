import type { Month } from "../kernel/calendar.ts";
import type { Result } from "../kernel/result.ts";
import type {
  CompanyRecord,
  PublicationStop,
  ReleasedTables,
  TableRequest,
  TableRule,
} from "../tables/index.ts";
import type { SignedPackage, SignedRequest } from "./model.ts";
import type { Publication } from "./publication-model.ts";
import type { KeyStanding } from "./vocabulary.ts";

/** Signs in the name of one organisation; its secret key never leaves the house. Opened for one actor. */
export interface DocumentSigner {
  readonly publicKey: string;
  sign(text: string): string;
}

/** Whether a text was signed with this key. False for anything that is no key or no signature. */
export type CheckSignature = (publicKey: string, text: string, signature: string) => boolean;

/** A request that an observatory published. */
export interface KeptRequest {
  readonly id: string;
  readonly digest: string;
  readonly signed: SignedRequest;
  /** Coordinated universal time, ISO 8601. */
  readonly publishedAt: string;
}

/** A key that signed packages, and who the observatory says it is. */
export interface KnownKey {
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly siren: string;
  /** Written by the observatory, or told by this server for one of its organisations. */
  readonly name: string;
  /** Group of companies that count as one contributor; "" for none. */
  readonly holding: string;
  readonly standing: KeyStanding;
}

/** That a package came. `isReplaced`: a later one of the same company stands in its place; it is kept as trace. */
export interface ReceivedPackage {
  readonly request: string;
  readonly digest: string;
  readonly fingerprint: string;
  readonly siren: string;
  readonly sequence: number;
  readonly people: number;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly isReplaced: boolean;
}

/** That a company's figures were published: it counts in no other publication of the twelve months around. */
export interface LedgerEntry {
  readonly siren: string;
  readonly month: Month;
  readonly request: string;
  readonly release: string;
}

/** A publication with what the observatory alone knows of it. */
export interface KeptRelease {
  readonly id: string;
  readonly request: string;
  readonly releasedAt: string;
  readonly publication: Publication;
}

/** What an observatory keeps. Opened for one actor: packages of others are never seen. */
export interface ObservatoryStore {
  /** Published last first. */
  requests(): Promise<readonly KeptRequest[]>;
  addRequest(kept: KeptRequest): Promise<void>;
  /** All of them, or those of one company with the one that signed. */
  keys(of?: { readonly siren: string; readonly fingerprint: string }): Promise<readonly KnownKey[]>;
  putKey(key: KnownKey): Promise<void>;
  /** Of one request, received first first; of one company when it is named. */
  packages(request: string, siren?: string): Promise<readonly ReceivedPackage[]>;
  /** What the packages of a request that no later one replaced say, by their digests. */
  contents(request: string): Promise<ReadonlyMap<string, SignedPackage>>;
  /** Packages of which the key waits, over all requests. */
  waitingCount(): Promise<number>;
  /** Until the end of the transaction nobody else's package is taken in: what was judged of one is still so. */
  lockPackages(): Promise<void>;
  /** Keeps a package; earlier ones of the same company for the same request become traces. */
  keepPackage(received: ReceivedPackage, signed: SignedPackage): Promise<void>;
  ledger(siren?: string): Promise<readonly LedgerEntry[]>;
  releases(): Promise<readonly KeptRelease[]>;
  /** Keeps a release, makes it public and writes its ledger, in one act; false when a company is in the ledger. */
  addRelease(release: KeptRelease, entries: readonly LedgerEntry[]): Promise<boolean>;
}

/** A request that a company may answer, and through what it came. */
export interface ReceivedRequest {
  readonly id: string;
  readonly digest: string;
  readonly signed: SignedRequest;
  /** `server`: the observatory is on this server, and the company stands under it. */
  readonly way: "server" | "file";
}

/** A package that a company made, as it left. */
export interface SentPackage {
  readonly request: string;
  readonly signed: SignedPackage;
  readonly way: "server" | "file";
  readonly sentAt: string;
}

/** What a company has of observatories. Opened for one actor. */
export interface RequestShelf {
  /** Of observatories above it on this server, and brought by file; the deadline nearest to come last. */
  received(): Promise<readonly ReceivedRequest[]>;
  bringRequest(request: Pick<ReceivedRequest, "id" | "digest" | "signed">): Promise<void>;
  /** Of one request, first to last. */
  sent(request: string): Promise<readonly SentPackage[]>;
  /** Until the end of the transaction nobody else sends for this request; false at once when somebody is sending. */
  holdSending(request: string): Promise<boolean>;
  keepSent(sent: SentPackage): Promise<void>;
}

/** Brings a package to an observatory of this server, which keeps it at once, outside the sender's walls. */
export interface PackagePost {
  deliver(
    request: string,
    signed: SignedPackage,
    senderName: string,
  ): Promise<Result<{ readonly standing: "counted" | "waiting" }, { readonly code: string }>>;
}

/** Published tables of every observatory of this server. */
export interface PublicationShelf {
  all(): Promise<readonly Publication[]>;
  find(id: string): Promise<Publication | undefined>;
}

/** One table system to protect, with what each company brings to it. */
export interface TableJob {
  readonly request: TableRequest;
  readonly records: readonly CompanyRecord[];
  readonly rule: TableRule;
}

/** Protects tables away from the thread that serves, and attacks them before they are given. */
export interface TableWorks {
  release(job: TableJob): Promise<Result<ReleasedJob, PublicationStop>>;
}
export type ReleasedJob = Pick<ReleasedTables, "cells" | "lost" | "proved">;
