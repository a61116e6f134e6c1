import "./tables.ts";
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { AuditEntry } from "../../../core/src/access/index.ts";
import {
  type AccountHouse,
  type AccountPost,
  type IdentityProvider,
  lifetimes,
  type PasskeyCeremony,
} from "../../../core/src/accounts/index.ts";
import { addDays } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { undoRefused } from "../undo-refused.ts";
import { type AddOrganisation, openAccountStore } from "./account-store.ts";
import { openGuessCounter } from "./guess-counter.ts";
import { openIdentityStore } from "./identity-store.ts";
import { openInvitationShelf } from "./invitation-shelf.ts";
import { openLinkStore } from "./link-store.ts";
import { openLocalShelf } from "./local-shelf.ts";
import { openPasskeyStore } from "./passkey-store.ts";
import { passwordHashing } from "./password-hashing.ts";
import { openProgramKeyShelf, sweepProgramKeys } from "./program-key-store.ts";
import { secrets } from "./secrets.ts";
import { openSessionStore } from "./session-store.ts";
import { openStepStore } from "./step-store.ts";

export interface AccountSettings {
  /** For counting tries without keeping what they were made at. */
  readonly guessKey: Buffer;
  readonly post: AccountPost;
  readonly ceremony: PasskeyCeremony;
  readonly provider: IdentityProvider | undefined;
  readonly clock: Clock;
  readonly addOrganisation: AddOrganisation;
  /** Writes a line of an organisation's audit trail. */
  readonly writeLine: (kysely: Kysely<DatabaseSchema>, entry: AuditEntry) => Promise<void>;
}

/** Everything that signing in needs, over the whole installation. */
export function openAccountHouse(database: Database, settings: AccountSettings): AccountHouse {
  const guesses = openGuessCounter(database, settings.guessKey, settings.clock);
  const over = (kysely: Kysely<DatabaseSchema>): AccountHouse => ({
    ...storesOver(kysely, settings),
    guesses,
    together: (act) =>
      kysely.isTransaction
        ? act(over(kysely))
        : undoRefused(database, (transaction) => act(over(transaction.kysely))),
  });
  return over(database.kysely);
}

function storesOver(kysely: Kysely<DatabaseSchema>, settings: AccountSettings) {
  const { post, ceremony, provider, clock, addOrganisation, writeLine } = settings;
  return {
    accounts: openAccountStore(kysely, { addOrganisation, nextId: randomUUID }),
    sessions: openSessionStore(kysely),
    links: openLinkStore(kysely),
    invitations: openInvitationShelf(kysely),
    passkeys: openPasskeyStore(kysely),
    identities: openIdentityStore(kysely),
    steps: openStepStore(kysely),
    events: {
      async append({ kind, account, at }) {
        await kysely
          .insertInto("sign_in_event")
          .values({ kind, account_id: account ?? null, at })
          .execute();
      },
    },
    local: openLocalShelf(kysely),
    keys: openProgramKeyShelf(kysely),
    tellTrail: (entry) => writeLine(kysely, entry),
    hashing: passwordHashing,
    secrets,
    post,
    ceremony,
    provider,
    clock,
    ids: { next: randomUUID },
  } satisfies Omit<AccountHouse, "guesses" | "together">;
}

/** Forgets what opens nothing any more, and what happened at the door more than a year ago (CNIL 2021-122). */
export async function sweepAccounts(database: Database, clock: Clock): Promise<void> {
  const ago = (seconds: number) => new Date(Date.parse(clock.now()) - seconds * 1000).toISOString();
  const day = 24 * 60 * 60;
  const { kysely } = database;
  await openSessionStore(kysely).sweep(ago(lifetimes.sessionIdle), ago(lifetimes.session));
  await kysely.deleteFrom("sign_in_step").where("made_at", "<", ago(lifetimes.step)).execute();
  await kysely.deleteFrom("sign_in_guess").where("last_at", "<", ago(day)).execute();
  await kysely
    .deleteFrom("sign_in_event")
    .where("at", "<", ago(365 * day))
    .execute();
  await kysely.deleteFrom("one_time_link").where("made_at", "<", ago(lifetimes.invitation)).execute();
  await sweepProgramKeys(kysely, addDays(clock.today(), -365));
  await kysely.deleteFrom("invitation").where("invited_at", "<", ago(lifetimes.invitation)).execute();
}
