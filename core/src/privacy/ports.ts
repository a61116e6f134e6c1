import type { AccountId } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clue, PersonalKind, TableLine } from "./model.ts";

/** One row as it is kept: its keys, its words, and the other columns that an export shows. */
export interface HeldRow {
  readonly line: TableLine;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** A month of an employee, with every fact that is kept of it by its column. */
export interface HeldMonth {
  readonly month: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What payroll and the training register hold under a pseudonym. */
export interface HeldEmployee {
  readonly months: readonly HeldMonth[];
  readonly trainings: readonly Readonly<Record<string, unknown>>[];
}

/** Somebody with an account in the organisation. */
export interface HeldAccount {
  readonly account: AccountId;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly createdAt: string;
}

/** An act of somebody in the trail. */
export interface HeldAct {
  readonly useCase: string;
  readonly subject: string;
  readonly outcome: string;
  readonly at: string;
}

/** Everything that the actor's organisation holds, table by table. Opened for one actor: it sees nothing of others. */
export interface PersonalShelf {
  /** The rows of a table that tell something in words. */
  rows(line: TableLine): Promise<readonly HeldRow[]>;
  /** Changes words of a row; a document becomes its next revision. */
  rewrite(row: HeldRow, columns: Readonly<Record<string, unknown>>): Promise<void>;
  removeRow(row: HeldRow): Promise<void>;
  employee(id: string): Promise<HeldEmployee>;
  /**
   * Puts another pseudonym in place of one, in every month, and takes away every fact of the person: what is left
   * counts one more in the headcount of a site. The trainings of the person keep their title, days and hours.
   * Gives the number of months and of trainings.
   */
  unlinkEmployee(id: string, fresh: string): Promise<{ readonly months: number; readonly trainings: number }>;
  accounts(): Promise<readonly HeldAccount[]>;
  /** Until the end of the transaction, nobody else changes who is a member, and as what. */
  lockMembers(): Promise<void>;
  actsOf(account: string): Promise<readonly HeldAct[]>;
  /** Takes what was said, in writing and aloud, out of the tellings of these links; what was tapped stays. */
  silenceTellings(links: readonly string[]): Promise<number>;
  /** Stops the links at once. */
  stopLinks(links: readonly string[], at: string): Promise<void>;
  /** Remembers, by digests, what was erased; a clue erased before stays as it is. */
  remember(clues: readonly Clue[], at: string): Promise<void>;
}

/** Outside the actor's transaction, and the walls: what only the house writes. Called last, for it cannot be undone. */
export interface HouseEraser {
  /**
   * Ends an account in the organisation. `whole`: it belonged to no other, and its name, address, password, keys and
   * sessions are gone; `membership`: it goes on elsewhere.
   */
  eraseAccount(account: string): Promise<"whole" | "membership">;
}

/** How long the organisation chose to keep each kind. */
export interface RetentionChoice {
  readonly kind: PersonalKind;
  readonly months: number;
}

/** What is held of a kind, by the day that its retention runs from. */
export interface HeldKind {
  readonly count: number;
  /** `undefined` when nothing is held. */
  readonly oldest: Day | undefined;
}

/** What a sweep deleted. */
export interface SweptKind {
  readonly day: Day;
  readonly kind: PersonalKind;
  readonly removed: number;
}

/** The clocks of one organisation. */
export interface RetentionShelf {
  choices(): Promise<readonly RetentionChoice[]>;
  choose(choice: RetentionChoice, at: string): Promise<void>;
  held(kind: PersonalKind): Promise<HeldKind>;
  countBefore(kind: PersonalKind, day: Day): Promise<number>;
  /** What the latest sweeps deleted, the last first. */
  swept(count: number): Promise<readonly SweptKind[]>;
  /** Rows of every table of the organisation, for the processing record. */
  countRows(table: string): Promise<number>;
}

/** What the daily sweep works with, for one organisation: the house's own work, outside any actor's walls. */
export interface SweepShelf {
  choices(): Promise<readonly RetentionChoice[]>;
  /** Deletes what is dated before the day; gives how many things there were. */
  removeBefore(kind: PersonalKind, day: Day): Promise<number>;
  tell(swept: SweptKind): Promise<void>;
}
