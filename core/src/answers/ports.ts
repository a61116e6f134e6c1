import type { Atom, RecordedFrame } from "../disclosure/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { GroupAnswer, GroupRecord } from "./group-model.ts";
import type { Pool } from "./mix-pool.ts";
import type { MixedVoices } from "./mix-voices.ts";
import type { InvitationLine, KeptWords, MarkedInvitation, OpenedInvitation } from "./model.ts";
import type { Sound, Voice, VoiceLine } from "./voice-model.ts";

/** Where invitations are opened, by people without an account. Knows every organisation: asked with a token only. */
export interface InvitationDesk {
  /**
   * The invitation that the token opens today; `undefined` says nothing of why. It opens as well after it has served:
   * opening tells nobody whether it has. Writes nothing.
   */
  open(token: string): Promise<OpenedInvitation | undefined>;
}

/** The people a wave asked, as they were cut when it opened, and their counts once it is closed. */
export interface AnswerFrame {
  readonly wave: string;
  readonly k: number;
  /** Attributes in the declared order of the cut. */
  readonly order: readonly string[];
  readonly author: string;
  /** Day and hour the cut was made, coordinated universal time, ISO 8601. */
  readonly cutAt: string;
  readonly atoms: readonly Atom[];
  /** Absent until the wave is counted, once and for all. */
  readonly recorded?: RecordedFrame;
}

/**
 * What became of an invitation that an answer came for. `first`: it had not served. `before`: this very answer had
 * come.
 * `other`: another one had. `gone`: there is no such invitation any more.
 */
export type Spending =
  | { readonly kind: "first"; readonly atom: string }
  | { readonly kind: "before" | "other" | "gone" };

/**
 * The answers of one organisation, under their own role of the database: whoever acts for the employer cannot ask it
 * for them by any query.
 */
export interface AnswerStore {
  findFrame(wave: string): Promise<AnswerFrame | undefined>;
  /** Keeps the cut of a wave, with an empty pool. */
  openFrame(frame: AnswerFrame): Promise<void>;
  invite(wave: string, invitations: readonly MarkedInvitation[]): Promise<void>;
  listInvitations(wave: string): Promise<readonly InvitationLine[]>;
  /** Puts another token in place of the former. What the invitation has served for stays. False when there is none. */
  reissue(
    wave: string,
    key: string,
    token: { readonly mark: string; readonly expiresOn: Day },
  ): Promise<boolean>;
  /**
   * Takes the invitation for one answer. `seal` is made from the answer and its 128 secret bits: it tells the same
   * answer again, and nothing of what it says.
   */
  spend(opened: Pick<OpenedInvitation, "wave" | "invitation">, seal: string): Promise<Spending>;
  /**
   * Changes the pool of a wave, alone in doing so until the transaction ends. False when there is none any more: its
   * clock has passed.
   */
  changePool(wave: string, change: (pool: Pool) => Pool): Promise<boolean>;
  /** Free answers of a counted wave that nobody has read yet, looked at without holding the pool. */
  unreadWords(wave: string): Promise<readonly KeptWords[]>;
  /**
   * Keeps the counts of a wave for good, and forgets every answer they were counted from; `words` are the free answers
   * that nobody has read yet.
   */
  record(wave: string, recorded: RecordedFrame, words: readonly KeptWords[]): Promise<void>;
  /** The day from which the answers of a counted wave, its invitations and their tokens are kept for a while more. */
  startClock(wave: string, from: Day): Promise<void>;
  readonly groups: GroupShelf;
  readonly voices: VoiceShelf;
}

/** An answer of somebody who leads a group, as it comes. */
export interface TakenGroupAnswer {
  readonly wave: string;
  /** Id of the actor in the project: each is heard once. */
  readonly leader: string;
  readonly seal: string;
  readonly answer: GroupAnswer;
}

/** What becomes of the answers of a wave as it closes. */
export interface ClosedGroup {
  readonly record: GroupRecord;
  /** Words that nobody has read yet, apart from who wrote them. */
  readonly words: readonly KeptWords[];
}

/** What those who lead groups said of them, under the role of answers too: nobody reads any of it before the end. */
export interface GroupShelf {
  /** `gone`: the wave was counted meanwhile. */
  take(taken: TakenGroupAnswer): Promise<Spending["kind"]>;
  hasTold(wave: string, leader: string): Promise<boolean>;
  /** Counts, once: a wave that was counted stays as it is. Answers that come at that moment wait, then are refused. */
  close(wave: string, count: (told: readonly GroupAnswer[]) => ClosedGroup): Promise<void>;
  findRecord(wave: string): Promise<GroupRecord | undefined>;
  unreadWords(wave: string): Promise<readonly KeptWords[]>;
  /** Puts a record in place of the former, and forgets every word that was not read. */
  publish(record: GroupRecord): Promise<void>;
}

/** Recordings of open questions, under the role of answers; each is sealed under a key that dies with it. */
export interface VoiceShelf {
  /** Whether somebody of the organisation could hear a recording: without anybody, none is asked for. */
  hasListener(): Promise<boolean>;
  /**
   * Changes the waiting room of a wave, as large on the disk whatever waits in it, for whoever holds the pool of the
   * wave; what leaves is given an id that tells nothing.
   */
  mix(wave: string, change: (waiting: readonly Voice[]) => MixedVoices): Promise<void>;
  /** Those that have left the waiting room, in the order of their ids. */
  list(wave: string): Promise<readonly VoiceLine[]>;
  hear(wave: string, voice: string): Promise<Sound | undefined>;
  /** Destroys recordings and their keys; gives those that were there. "all": the waiting room goes too. */
  forget(wave: string, voices: readonly string[] | "all"): Promise<readonly VoiceLine[]>;
}

/** What receipts are made with. */
export interface ReceiptDesk {
  /** Fifteen letters and figures in threes of five. The same answer always has the same one; it tells nothing of it. */
  codeFor(invitation: string, seal: string): string;
  /** Whether a code was given by this installation. */
  isGenuine(code: string): boolean;
}

/** One-way digest of a text, hexadecimal. */
export type Digest = (text: string) => string;
