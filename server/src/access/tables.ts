import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    organisation: OrganisationTable;
    account: AccountTable;
    membership: MembershipTable;
    audit_entry: AuditEntryTable;
    first_start: FirstStartTable;
    master_key_mark: MasterKeyMarkTable;
  }
}

export interface OrganisationTable {
  organisation_id: string;
  name: string;
  is_fictional: boolean;
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
}

/** One row: what tells the installation's key from any other without telling anything of it. */
export interface MasterKeyMarkTable {
  mark: string;
}

/** One row once the first start is over. */
export interface FirstStartTable {
  done: boolean;
}
