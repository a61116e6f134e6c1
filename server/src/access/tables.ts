import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    organisation: OrganisationTable;
    account: AccountTable;
    membership: MembershipTable;
    audit_entry: AuditEntryTable;
    audit_seal: AuditSealTable;
    first_start: FirstStartTable;
    master_key_mark: MasterKeyMarkTable;
  }
}

export interface OrganisationTable {
  organisation_id: string;
  name: string;
  is_fictional: boolean;
  /** What it is: a company when nothing else was said. */
  kind: Generated<string>;
  made_at: Generated<Date>;
}

export interface AccountTable {
  account_id: string;
  /** "local" for the one owner of a server without login. */
  kind: string;
}

export interface MembershipTable {
  organisation_id: string;
  account_id: string;
  role: string;
}

export interface AuditEntryTable {
  organisation_id: string;
  entry_number: Generated<string>;
  account_id: string;
  use_case: string;
  subject: string;
  outcome: string;
  at: string;
  /** Share through which a partner acted, or "". */
  share_id: Generated<string>;
  /** Link by which somebody without an account acted, or "". */
  link_id: Generated<string>;
  /** Key by which a program acted for the account, or "". */
  key_id: Generated<string>;
  /** Drawn for the line alone; "" on lines written before there were marks. */
  nonce: Generated<string>;
  /** Keyed digest of the line, made when it is written. */
  mark: Generated<string>;
}

/** The chain over the lines of an organisation, in the order in which they were sealed. */
export interface AuditSealTable {
  organisation_id: string;
  position: number;
  entry_number: number;
  mark: string;
  sealed_at: string;
  digest: string;
}

/** One row: what tells the installation's key from any other without telling anything of it. */
export interface MasterKeyMarkTable {
  mark: string;
}

/** One row once the first start is over. */
export interface FirstStartTable {
  done: boolean;
}
