import type { AccountId, KeyScope, Role } from "../access/index.ts";
import type { Branded } from "../kernel/brand.ts";
import type { Day } from "../kernel/calendar.ts";

/** An address as it is compared and kept: without spaces around it, in lower case. */
export type EmailAddress = Branded<string, "EmailAddress">;

/** What a person did to sign in. */
export const signInWays = ["password", "link", "passkey", "provider"] as const;
export type SignInWay = (typeof signInWays)[number];

/** A person who signs in. The local owner of a server without login has no such account. */
export interface Account {
  readonly id: AccountId;
  readonly email: EmailAddress;
  readonly name: string;
  /** The person has shown that letters to the address reach them. */
  readonly isVerified: boolean;
}

/** A browser in which a person is signed in. */
export interface Session {
  readonly id: string;
  readonly account: AccountId;
  /** What the browser says of itself, cut short. */
  readonly device: string;
  readonly way: SignInWay;
  /** Coordinated universal time, ISO 8601. */
  readonly startedAt: string;
  readonly lastSeenAt: string;
}

/** A key that a device or a password keeper holds, as the server knows it: its public half. */
export interface Passkey {
  /** Identifier that the authenticator gave, base64url. */
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Times used, as the authenticator counts; 0 when it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly addedAt: string;
  readonly lastUsedAt: string | undefined;
}

/** An account in an organisation. */
export interface Member {
  readonly account: AccountId;
  /** Empty for the local owner. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A person asked to join an organisation, who has not answered yet. */
export interface Invitation {
  readonly id: string;
  readonly email: EmailAddress;
  readonly roles: readonly Role[];
  readonly invitedAt: string;
  /** Sent by mail; otherwise handed over by who invited. */
  readonly isMailed: boolean;
}

/** A key by which a program acts for a person in one organisation. Its text is kept nowhere. */
export interface ProgramKey {
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  readonly scope: KeyScope;
  readonly madeOn: Day;
  /** Its last day. */
  readonly expiresOn: Day;
  readonly lastUsedOn: Day | undefined;
  /** The day somebody ended it. */
  readonly endedOn: Day | undefined;
}
