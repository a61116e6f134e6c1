import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    house_chore: HouseChoreTable;
    server_process: ServerProcessTable;
  }
}

/** Work that the house does by itself: what is done, never about whom. Moments are the database's own. */
export interface HouseChoreTable {
  /** One name, one effect: "retention 2026-11-24T06:00". */
  name: string;
  kind: string;
  /** Identifiers that the work needs, never words. */
  subject: Generated<string>;
  /** `ChoreState`. */
  state: Generated<string>;
  due_at: Generated<string>;
  tries: Generated<number>;
  /** The server at work on it. */
  held_by: Generated<string>;
  held_until: string | null;
  /** A code of what went wrong the last time; never the words of an error. */
  fault: Generated<string>;
  made_at: Generated<string>;
  ended_at: string | null;
}

/** Servers at work on this database, each seen lately by itself. */
export interface ServerProcessTable {
  process: string;
  version: string;
  seen_at: Generated<string>;
}
