import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import { type AnswerStore, type Contents, nothingKept, type Pool } from "../../../core/src/answers/index.ts";
import { type Transaction, underAnswersRole } from "../database/index.ts";
import { openGroupShelf } from "./group-shelf.ts";
import { contentsSchema, frameSchema, recordedFrameSchema } from "./kept-answers.ts";
import { type PoolKeys, poolPlace } from "./pool-keys.ts";
import { openVoiceShelf } from "./voice-shelf.ts";

/** The answers of the actor's organisation, each call under the role of answers. */
export function openAnswerStore(transaction: Transaction, actor: Actor, keys: PoolKeys): AnswerStore {
  const followed = followKeys(keys, actor.organisation, transaction.afterCommit);
  return {
    ...openFrames(transaction, actor),
    ...openInvitations(transaction, actor),
    ...openSpending(transaction, actor),
    ...openWaves(transaction, actor, followed),
    ...openPools(transaction, actor, followed),
    groups: openGroupShelf(transaction, actor),
    voices: openVoiceShelf(transaction, actor, keys),
  };
}

function openFrames(transaction: Transaction, { organisation }: Actor): Pick<AnswerStore, "findFrame"> {
  return {
    async findFrame(wave) {
      const row = await transaction.kysely
        .selectFrom("answer_frame")
        .select(["cut", "recorded"])
        .where("organisation_id", "=", organisation)
        .where("wave_id", "=", wave)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const cut = frameSchema.parse(row.cut);
      return row.recorded === null ? cut : { ...cut, recorded: recordedFrameSchema.parse(row.recorded) };
    },
  };
}

type Invitations = Pick<AnswerStore, "invite" | "listInvitations" | "reissue">;

function openInvitations(transaction: Transaction, { organisation }: Actor): Invitations {
  const { kysely } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  return {
    invite: (wave, invitations) =>
      apart(async () => {
        if (invitations.length === 0) return;
        const around = { organisation_id: organisation, wave_id: wave };
        const people = invitations.map(({ invitation, key, atom, language }) => ({
          ...around,
          invitation_id: invitation,
          person_key: key,
          atom_id: atom,
          language,
        }));
        const tokens = invitations.map(({ invitation, mark, language, madeBy, expiresOn }) => ({
          ...around,
          invitation_id: invitation,
          token_mark: mark,
          language,
          made_by: madeBy,
          expires_on: expiresOn,
        }));
        await kysely.insertInto("answer_invitation").values(people).execute();
        await kysely.insertInto("answer_token").values(tokens).execute();
      }),

    listInvitations: (wave) =>
      apart(async () => {
        const rows = await kysely
          .selectFrom("answer_invitation")
          .select(["person_key", "language", "times_reissued"])
          .where("organisation_id", "=", organisation)
          .where("wave_id", "=", wave)
          .orderBy("person_key")
          .execute();
        return rows.map((row) => ({
          key: row.person_key,
          language: row.language,
          timesReissued: row.times_reissued,
        }));
      }),

    reissue: (wave, key, { mark, expiresOn }) =>
      apart(async () => {
        const row = await kysely
          .updateTable("answer_invitation")
          .set(({ eb }) => ({ times_reissued: eb("times_reissued", "+", 1) }))
          .where("organisation_id", "=", organisation)
          .where("wave_id", "=", wave)
          .where("person_key", "=", key)
          .returning("invitation_id")
          .executeTakeFirst();
        if (row === undefined) return false;
        await kysely
          .updateTable("answer_token")
          .set({ token_mark: mark, expires_on: expiresOn })
          .where("organisation_id", "=", organisation)
          .where("invitation_id", "=", row.invitation_id)
          .execute();
        return true;
      }),
  };
}

function openSpending(transaction: Transaction, { organisation }: Actor): Pick<AnswerStore, "spend"> {
  const { kysely } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  return {
    spend: ({ wave, invitation }, seal) =>
      apart(async () => {
        // Waits for an answer under way with the same invitation, and then sees whether it stayed.
        const first = await kysely
          .updateTable("answer_invitation")
          .set({ seal })
          .where("organisation_id", "=", organisation)
          .where("wave_id", "=", wave)
          .where("invitation_id", "=", invitation)
          .where("seal", "=", "")
          .returning("atom_id")
          .executeTakeFirst();
        if (first !== undefined) return { kind: "first", atom: first.atom_id };
        const before = await kysely
          .selectFrom("answer_invitation")
          .select("seal")
          .where("organisation_id", "=", organisation)
          .where("wave_id", "=", wave)
          .where("invitation_id", "=", invitation)
          .executeTakeFirst();
        if (before === undefined) return { kind: "gone" };
        return { kind: before.seal === seal ? "before" : "other" };
      }),
  };
}

type Waves = Pick<AnswerStore, "openFrame" | "startClock" | "record">;

/** The life of a wave: opened with nothing kept, dated, then recorded, when its answers are forgotten. */
function openWaves(transaction: Transaction, { organisation }: Actor, keys: FollowedKeys): Waves {
  const { kysely } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  const row = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  return {
    openFrame: ({ recorded: _none, ...cut }) =>
      apart(async () => {
        await kysely.insertInto("answer_clock").values(row(cut.wave)).execute();
        await kysely
          .insertInto("answer_frame")
          .values({ ...row(cut.wave), cut: JSON.stringify(cut) })
          .execute();
        await kysely
          .insertInto("answer_pool")
          .values({
            ...row(cut.wave),
            stored: JSON.stringify(nothingKept),
            ...keys.sealed(cut.wave, nothingKept),
          })
          .execute();
      }),

    startClock: (wave, from) =>
      apart(async () => {
        await kysely
          .updateTable("answer_clock")
          .set({ runs_from: from })
          .where((each) => each.and(row(wave)))
          .execute();
      }),

    record: (wave, recorded, words) =>
      apart(async () => {
        await kysely
          .updateTable("answer_frame")
          .set({ recorded: JSON.stringify(recorded) })
          .where((each) => each.and(row(wave)))
          .execute();
        const stored: Contents = { records: [], words };
        await kysely
          .updateTable("answer_pool")
          .set({ stored: JSON.stringify(stored), ...keys.sealed(wave, nothingKept) })
          .where((each) => each.and(row(wave)))
          .execute();
      }),
  };
}

type Pools = Pick<AnswerStore, "unreadWords" | "changePool">;

/** The answers of a wave while they come. */
function openPools(transaction: Transaction, { organisation }: Actor, keys: FollowedKeys): Pools {
  const { kysely } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  const { sealed, opened, holdTo } = keys;
  const row = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  return {
    changePool: (wave, change) =>
      apart(async () => {
        const found = await kysely
          .selectFrom("answer_pool")
          .select(["stored", "key_name", "waiting"])
          .where((each) => each.and(row(wave)))
          .forUpdate()
          .executeTakeFirst();
        if (found === undefined) return false;
        const before: Pool = { stored: contentsSchema.parse(found.stored), waiting: opened(wave, found) };
        const after = change(before);
        const isMixed = after.stored.records.length + after.stored.words.length > countOf(before.stored);
        holdTo(wave, found);
        await kysely
          .updateTable("answer_pool")
          .set({
            ...sealed(wave, after.waiting),
            ...(isMixed ? { stored: JSON.stringify(after.stored) } : {}),
          })
          .where((each) => each.and(row(wave)))
          .execute();
        return true;
      }),

    unreadWords: (wave) =>
      apart(async () => {
        const found = await kysely
          .selectFrom("answer_pool")
          .select("stored")
          .where((each) => each.and(row(wave)))
          .executeTakeFirst();
        return found === undefined ? [] : contentsSchema.parse(found.stored).words;
      }),
  };
}

/** What waits in a pool as its row holds it, with the name of the key that opens it. */
interface SealedWaiting {
  readonly key_name: string;
  readonly waiting: Buffer;
}

/** The keys of an organisation's pools, from the state that a transaction found to the one that it leaves. */
function followKeys(keys: PoolKeys, organisation: string, afterCommit: Transaction["afterCommit"]) {
  const place = (wave: string) => poolPlace(organisation, wave);
  const current = new Map<string, string>();
  return {
    sealed(wave: string, waiting: Pool["waiting"]): SealedWaiting {
      const before = current.get(wave);
      // Others may be changing the pool by then: only the key of a state that nothing kept needs is destroyed.
      if (before !== undefined) afterCommit(() => keys.destroy(place(wave), before));
      const { keyName, sealed: bytes } = keys.seal(place(wave), Buffer.from(JSON.stringify(waiting)));
      current.set(wave, keyName);
      return { key_name: keyName, waiting: bytes };
    },

    opened(wave: string, found: SealedWaiting): Pool["waiting"] {
      const bytes = keys.open(place(wave), found.key_name, found.waiting);
      return contentsSchema.parse(JSON.parse(bytes.toString("utf8")));
    },

    /** This transaction alone changes the pool: keys of states that were never kept are of no use to anybody. */
    holdTo(wave: string, found: SealedWaiting): void {
      if (!current.has(wave)) keys.keepOnly(place(wave), found.key_name);
      current.set(wave, found.key_name);
    },
  };
}

type FollowedKeys = ReturnType<typeof followKeys>;

function countOf({ records, words }: Pool["stored"]): number {
  return records.length + words.length;
}
