import type { Mac, MarkedLine, SealedLine } from "./audit-seals.ts";
import type { AuditPage, AuditPlace, AuditWish } from "./audit-search.ts";
import type { AuditEntry, AuditLine, Organisation, ThingKind } from "./model.ts";

/** Append-only. Written in the transaction of the act it tells. */
export interface AuditTrail {
  /** Keeps with the line the share, or the link, through which the actor acts. */
  append(entry: AuditEntry): Promise<void>;
  /** The lines written last first, without the names of things. */
  latest(count: number): Promise<readonly AuditLine[]>;
  /** A page of the lines wished for, latest first, with the names of the things shown. */
  search(asked: AuditSearch): Promise<AuditPage>;
  /** How many lines are wished for, counted no further than `atMost`. */
  count(asked: Pick<AuditSearch, "wish" | "shown">, atMost: number): Promise<number>;
}

export interface AuditSearch {
  readonly wish: AuditWish;
  /** Where the page before ended. */
  readonly place?: AuditPlace | undefined;
  readonly count: number;
  /** Kinds of things whose names the reader may see; words are looked for in no other name. */
  readonly shown: readonly ThingKind[];
}

/** The seals of one organisation's trail, by which a line changed, taken away or slipped in is seen. */
export interface AuditSeals {
  /** Seals after a position, in their order, each with its line as it stands now. */
  read(after: number, count: number): Promise<readonly SealedLine[]>;
  /** Lines that no seal covers yet, in the order they were written in. */
  unsealed(count: number): Promise<readonly MarkedLine[]>;
  readonly mac: Mac;
}

/** The organisations an account belongs to; through a share, the one that gave it and no other. */
export interface OrganisationStore {
  mine(): Promise<readonly Organisation[]>;
  /** Renames the organisation looked at. */
  rename(name: string): Promise<void>;
  /** Deletes the fictional organisations that the account owns with all that belongs to them, but audit lines. */
  eraseFictional(): Promise<void>;
}
