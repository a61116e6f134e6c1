import type { AuditEntry, Organisation } from "./model.ts";

/** Append-only. Written in the transaction of the act it tells. */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<void>;
  /** Latest first. */
  latest(count: number): Promise<readonly AuditEntry[]>;
}

/** The organisations an account belongs to. */
export interface OrganisationStore {
  mine(): Promise<readonly Organisation[]>;
  /** Deletes the fictional organisation of the actor with everything that belongs to it. */
  eraseFictional(): Promise<void>;
}
