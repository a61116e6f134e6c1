declare module "../database/schema.ts" {
  interface DatabaseSchema {
    account_person: AccountPersonTable;
    account_password: AccountPasswordTable;
    sign_in_session: SignInSessionTable;
    sign_in_guess: SignInGuessTable;
    sign_in_step: SignInStepTable;
    sign_in_event: SignInEventTable;
    one_time_link: OneTimeLinkTable;
    passkey: PasskeyTable;
    provider_identity: ProviderIdentityTable;
    invitation: InvitationTable;
    program_key: ProgramKeyTable;
  }
}

/** Who an account with login is. The local owner has none. */
export interface AccountPersonTable {
  account_id: string;
  email: string;
  name: string;
  is_verified: boolean;
  created_at: string;
}

export interface AccountPasswordTable {
  account_id: string;
  /** argon2id in PHC form. */
  hash: string;
  changed_at: string;
}

export interface SignInSessionTable {
  /** SHA-256 of the token. */
  digest: string;
  session_id: string;
  account_id: string;
  device: string;
  way: string;
  started_at: string;
  last_seen_at: string;
}

/** Tries, under a keyed digest of what they were made at: neither addresses nor networks are kept. */
export interface SignInGuessTable {
  key: string;
  guesses: number;
  last_at: string;
}

export interface SignInStepTable {
  digest: string;
  kind: string;
  account_id: string | null;
  /** JSON. */
  expected: unknown;
  made_at: string;
}

export interface SignInEventTable {
  kind: string;
  account_id: string | null;
  at: string;
}

export interface OneTimeLinkTable {
  digest: string;
  purpose: string;
  account_id: string | null;
  made_at: string;
}

export interface PasskeyTable {
  passkey_id: string;
  account_id: string;
  name: string;
  public_key: string;
  counter: number;
  /** JSON list. */
  transports: unknown;
  added_at: string;
  last_used_at: string | null;
}

export interface ProviderIdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
}

export interface InvitationTable {
  organisation_id: string;
  invitation_id: string;
  email: string;
  /** JSON list. */
  roles: unknown;
  digest: string;
  is_mailed: boolean;
  invited_at: string;
}

/** A key of a program. Days are texts: "2026-11-23". */
export interface ProgramKeyTable {
  organisation_id: string;
  key_id: string;
  account_id: string;
  name: string;
  scope: string;
  /** SHA-256 of the key. */
  digest: string;
  made_on: string;
  expires_on: string;
  /** "" as long as it was not used. */
  last_used_on: string;
  /** "" unless somebody ended it. */
  ended_on: string;
}
