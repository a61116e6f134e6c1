import type { AccountId, AuditEntry, OrganisationId, Role } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { GuessKind, GuessVerdict } from "./limit-guesses.ts";
import type { Account, EmailAddress, Invitation, Member, Passkey, ProgramKey, Session } from "./model.ts";

/** The people who sign in. */
export interface AccountStore {
  find(account: AccountId): Promise<Account | undefined>;
  findByEmail(email: EmailAddress): Promise<Account | undefined>;
  /** False when the address has an account already. */
  add(account: Account, at: string): Promise<boolean>;
  /** Letters to the address have reached the person. */
  markVerified(account: AccountId): Promise<void>;
  /** The hash in PHC form. */
  passwordOf(account: AccountId): Promise<string | undefined>;
  setPassword(account: AccountId, hash: string, at: string): Promise<void>;
  /** Takes away every way in but letters to the address. */
  dropWaysIn(account: AccountId): Promise<void>;
  /** Names of the organisations the account belongs to. */
  organisationNames(account: AccountId): Promise<readonly string[]>;
  /** An organisation of its own for the account, as its owner. */
  addOrganisation(name: string, owner: AccountId): Promise<OrganisationId>;
  /** Adds roles to those that the account has in the organisation. */
  join(organisation: OrganisationId, account: AccountId, roles: readonly Role[]): Promise<void>;
  countAccounts(): Promise<number>;
}

/** Sessions by the digest of their token: the token itself is nowhere on the server. */
export interface SessionStore {
  add(session: Session, digest: string): Promise<void>;
  findByDigest(digest: string): Promise<Session | undefined>;
  touch(id: string, at: string): Promise<void>;
  of(account: AccountId): Promise<readonly Session[]>;
  /** False when the account has no such session. */
  end(account: AccountId, id: string): Promise<boolean>;
  endAll(account: AccountId, but?: string): Promise<void>;
  /** Forgets those last seen, or begun, before these moments. */
  sweep(lastSeenBefore: string, startedBefore: string): Promise<void>;
}

/** Counts tries whatever becomes of the transaction around them; shared by every server of the installation. */
export interface GuessCounter {
  take(kind: GuessKind, key: string): Promise<GuessVerdict>;
  /** The try was right: it is taken back, or all of them are. */
  forgive(kind: GuessKind, key: string, what: "one" | "all"): Promise<void>;
}

/** A one-time link that was sent or printed. */
export interface OneTimeLink {
  readonly purpose: "signIn" | "owner";
  /** Who may sign in by it. */
  readonly account: AccountId | undefined;
  readonly madeAt: string;
}

export interface LinkStore {
  add(link: OneTimeLink, digest: string): Promise<void>;
  find(digest: string): Promise<OneTimeLink | undefined>;
  /** The link, which nobody can take again. */
  take(digest: string): Promise<OneTimeLink | undefined>;
}

/** An invitation as whoever holds its secret sees it, in whatever organisation. */
export interface OpenInvitation extends Invitation {
  readonly organisation: OrganisationId;
  readonly organisationName: string;
}

export interface InvitationShelf {
  find(digest: string): Promise<OpenInvitation | undefined>;
  take(digest: string): Promise<OpenInvitation | undefined>;
}

/** Who is in the actor's organisation, and who was asked to join it. */
export interface MemberStore {
  /** Until the end of the transaction nobody else changes who is in the organisation. */
  lock(): Promise<void>;
  list(): Promise<readonly Member[]>;
  setRoles(account: AccountId, roles: readonly Role[]): Promise<void>;
  remove(account: AccountId): Promise<void>;
  invitations(): Promise<readonly Invitation[]>;
  /** Replaces the one that the same address had. */
  invite(invitation: Invitation, digest: string): Promise<void>;
  /** False when there is no such invitation. */
  withdraw(id: string): Promise<boolean>;
}

/** Letters to people, sent after the answer: whether an address has an account cannot be read from the time taken. */
export interface AccountPost {
  /** False when the server sends no letters: links are then handed over by people. */
  readonly sendsLetters: boolean;
  /** The whole address of a page with a secret in its fragment, which browsers never send. */
  address(page: "/connexion/lien" | "/invitation", secret: string): string;
  sendSignInLink(to: EmailAddress, address: string): void;
  sendInvitation(to: EmailAddress, address: string, organisation: string): void;
}

/** Hashes of passwords, slow on purpose. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** With no hash, it takes as long and answers false. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
  /** Made with parameters that are no longer those of today. */
  isOutdated(hash: string): boolean;
}

/** Secrets that nobody can guess, and what is kept of them. */
export interface Secrets {
  /** 256 bits, base64url. */
  next(): string;
  /** SHA-256, base64url. */
  digest(secret: string): string;
}

/** The first half of something that a browser does in two: kept once, under a secret of the browser's. */
export interface StepStore {
  keep(digest: string, step: KeptStep): Promise<void>;
  take(digest: string): Promise<KeptStep | undefined>;
}

export interface KeptStep {
  readonly kind: "addPasskey" | "passkeySignIn" | "providerSignIn";
  readonly account: AccountId | undefined;
  /** What the second half is compared with. */
  readonly expected: Readonly<Record<string, string>>;
  readonly madeAt: string;
}

export interface PasskeyStore {
  of(account: AccountId): Promise<readonly Passkey[]>;
  find(id: string): Promise<Passkey | undefined>;
  /** False when the key is known already. */
  add(passkey: Passkey): Promise<boolean>;
  rename(account: AccountId, id: string, name: string): Promise<boolean>;
  remove(account: AccountId, id: string): Promise<boolean>;
  noteUse(id: string, counter: number, at: string): Promise<void>;
}

/** The exchange with an authenticator (Web Authentication, level 3). Documents are the browser's own JSON. */
export interface PasskeyCeremony {
  beginAdding(account: Account, known: readonly Passkey[]): Promise<Asked>;
  /** `undefined` when the answer does not hold. */
  finishAdding(
    answer: unknown,
    challenge: string,
  ): Promise<Pick<Passkey, "id" | "publicKey" | "counter" | "transports"> | undefined>;
  beginSignIn(): Promise<Asked>;
  /** The new count of the key, or `undefined` when the answer does not hold. */
  finishSignIn(answer: unknown, challenge: string, passkey: Passkey): Promise<number | undefined>;
}

export interface Asked {
  readonly options: Readonly<Record<string, unknown>>;
  readonly challenge: string;
}

/** Who a provider of identities says somebody is. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly isEmailVerified: boolean;
}

/** A provider of identities (OpenID Connect). */
export interface IdentityProvider {
  /** As the button names it. */
  readonly name: string;
  /** `undefined` when the provider cannot be reached. */
  begin(): Promise<
    { readonly address: string; readonly expected: Readonly<Record<string, string>> } | undefined
  >;
  /** `undefined` when what came back does not hold, or the provider cannot be reached. */
  finish(search: string, expected: Readonly<Record<string, string>>): Promise<ProviderIdentity | undefined>;
}

export interface IdentityStore {
  find(issuer: string, subject: string): Promise<AccountId | undefined>;
  link(issuer: string, subject: string, account: AccountId): Promise<void>;
}

/** The keys of programs in the actor's organisation, ended ones too. */
export interface ProgramKeyStore {
  /** With the name of who made each; the one made last comes first. */
  list(): Promise<readonly (ProgramKey & { readonly holder: string })[]>;
  add(key: Omit<ProgramKey, "lastUsedOn" | "endedOn">, digest: string): Promise<void>;
  end(id: string, day: Day): Promise<void>;
}

/** The keys of programs by the digest of their text, in whatever organisation. */
export interface ProgramKeyShelf {
  find(digest: string): Promise<(ProgramKey & { readonly organisation: OrganisationId }) | undefined>;
  noteUse(organisation: OrganisationId, id: string, day: Day): Promise<void>;
}

/** An organisation begun without login, which the local owner still has. */
export interface LocalOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly isFictional: boolean;
  /** Its trail tells at least one act. */
  readonly isUsed: boolean;
  readonly owner: AccountId;
}

/** What was begun without login. */
export interface LocalShelf {
  /** Until the end of the transaction nobody else hands anything over, nor changes who owns what is on the shelf. */
  lock(): Promise<void>;
  /** The one made first comes first. */
  held(): Promise<readonly LocalOrganisation[]>;
  /** Those that were handed over, as far back as their trail is kept. */
  handedOver(): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]>;
  /** Takes the local owner out of the organisation. */
  letGo(organisation: OrganisationId): Promise<void>;
}

/** What happened at the door, for whoever runs the server. */
export interface SignInEvent {
  readonly kind:
    | "signedIn"
    | "wrongSignIn"
    | "signedOut"
    | "sessionsEnded"
    | "passwordChanged"
    | "passkeyAdded"
    | "passkeyRemoved"
    | "joined"
    | "emailVerified";
  readonly account: AccountId | undefined;
  readonly at: string;
}

export interface SignInEvents {
  append(event: SignInEvent): Promise<void>;
}

/** Everything that signing in needs. */
export interface AccountHouse {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly guesses: GuessCounter;
  readonly links: LinkStore;
  readonly invitations: InvitationShelf;
  readonly passkeys: PasskeyStore;
  readonly identities: IdentityStore;
  readonly steps: StepStore;
  readonly events: SignInEvents;
  readonly local: LocalShelf;
  readonly keys: ProgramKeyShelf;
  /** A line in the trail of an organisation, outside any actor's transaction. */
  tellTrail(entry: AuditEntry): Promise<void>;
  readonly hashing: PasswordHashing;
  readonly secrets: Secrets;
  readonly post: AccountPost;
  readonly ceremony: PasskeyCeremony;
  readonly provider: IdentityProvider | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The same house in one transaction, which a refusal undoes. */
  together<Value, Refusal>(
    act: (house: AccountHouse) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>>;
}
