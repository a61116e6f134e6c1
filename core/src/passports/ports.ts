import type { GivenPassport, StatusList } from "./model.ts";

/** The passports of one organisation: what withdraws them, and nothing of what they say. */
export interface PassportStore {
  /** Those of one person in one project, given last first. */
  given(holder: string): Promise<readonly GivenPassport[]>;
  /** The newest list, held until the end of the transaction; none before the first passport. */
  holdNewestList(): Promise<StatusList | undefined>;
  holdList(id: string): Promise<StatusList | undefined>;
  /** Puts a list in place of the former one of its id, or adds it. `key`: of the issuer. */
  putList(list: StatusList, changedAt: string): Promise<void>;
  add(given: GivenPassport): Promise<void>;
  /** True when it held. */
  withdraw(id: string, on: string): Promise<boolean>;
  /** The organisation as passports name it. */
  issuer(): Promise<{ readonly name: string; readonly isFictional: boolean }>;
}

/** What one organisation signs with; nothing of it is in the database. */
export interface PassportKeys {
  /** Ed25519, 32 bytes. */
  readonly secret: Uint8Array;
  /** A person in a project, as a mark that nobody without the installation's key can make or read. */
  markOf(project: string, participant: string): string;
  /** Chance, for the address of a list: 128 bits, URL-safe. */
  nextList(): string;
}

/** Draws a whole number from 0 to below, by the machine's secret chance. */
export type DrawPlace = (below: number) => number;
