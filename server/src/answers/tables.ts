import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    answer_address: AnswerAddressTable;
    answer_clock: AnswerClockTable;
    answer_frame: AnswerFrameTable;
    answer_group: AnswerGroupTable;
    answer_group_record: AnswerGroupRecordTable;
    answer_invitation: AnswerInvitationTable;
    answer_ledger: AnswerLedgerTable;
    answer_letter: AnswerLetterTable;
    answer_pool: AnswerPoolTable;
    answer_token: AnswerTokenTable;
    answer_voice: AnswerVoiceTable;
    answer_voice_room: AnswerVoiceRoomTable;
  }
}

/** Where somebody of a project gets letters. It stands with no answer, and tells no wave. */
export interface AnswerAddressTable {
  organisation_id: string;
  project_id: string;
  person_key: string;
  address: string;
  language: string;
  /** Day it was given, or last written to: "2026-11-23". */
  used_on: string;
}

/** What became of the letter of somebody whom a wave asks. */
export interface AnswerLetterTable {
  organisation_id: string;
  wave_id: string;
  person_key: string;
  /** `LetterState`. */
  state: string;
  /** The server that has it in memory: nothing else keeps what it opens. */
  held_by: Generated<string>;
  /** Account that asked for it; null before it was written down. */
  asked_by: Generated<string | null>;
}

/** From which day the clock of a wave's answers runs: null until they are counted. */
export interface AnswerClockTable {
  organisation_id: string;
  wave_id: string;
  runs_from: Generated<string | null>;
}

/** The people a wave asked, cut in groups, and their counts once it is closed: no answer of anybody. */
export interface AnswerFrameTable {
  organisation_id: string;
  wave_id: string;
  /** `AnswerFrame` without its counts, as JSON. */
  cut: unknown;
  /** `RecordedFrame` as JSON; null until the wave is counted. */
  recorded: unknown;
}

/** What somebody who leads a group said of it while its wave is open; then the words that wait to be read. */
export interface AnswerGroupTable {
  organisation_id: string;
  wave_id: string;
  /** Actor of the project; "" for words that wait, which are nobody's. */
  leader_id: string;
  /** Digest of the answer with its secret bits. */
  seal: string;
  /** `GroupAnswer` as JSON. */
  content: unknown;
}

/** How many of a function said what of their group, once the wave is closed. */
export interface AnswerGroupRecordTable {
  organisation_id: string;
  wave_id: string;
  /** `GroupRecord` as JSON. */
  recorded: unknown;
}

/** What a token is known by, and what it opens; nothing of whose it is, nor of whether it has served. */
export interface AnswerTokenTable {
  organisation_id: string;
  token_mark: string;
  wave_id: string;
  invitation_id: string;
  language: string;
  made_by: string;
  /** "2026-12-31". */
  expires_on: string;
}

/** Who was invited, in which group, and whether an answer came; never which. */
export interface AnswerInvitationTable {
  organisation_id: string;
  wave_id: string;
  invitation_id: string;
  person_key: string;
  atom_id: string;
  language: string;
  times_reissued: Generated<number>;
  /** Digest of the answer with its secret bits; "" while none came. */
  seal: Generated<string>;
}

/** All answers of a wave in one row, in the order of their content: no row, no order, no time of an answer. */
export interface AnswerPoolTable {
  organisation_id: string;
  wave_id: string;
  /** What has left the waiting room, `Contents` as JSON. */
  stored: unknown;
  /** Name of the key that the waiting room is sealed with; the key is not in the database. */
  key_name: string;
  waiting: Buffer;
}

/** Recordings of a wave that wait with others: as many bytes whatever waits. In no archive. */
export interface AnswerVoiceRoomTable {
  organisation_id: string;
  wave_id: string;
  /** Name of the key that they are sealed with; the key is not in the database. */
  key_name: string;
  waiting: Buffer;
}

/** A recording that has left the waiting room with others, until somebody has written it down. In no archive. */
export interface AnswerVoiceTable {
  organisation_id: string;
  wave_id: string;
  voice_id: string;
  question: string;
  may_quote: boolean;
  media_type: string;
  /** Name of its own key, which is not in the database and goes with it. */
  key_name: string;
  sound: Buffer;
}

/** Who stands in which group of a cut: only ever added. */
export interface AnswerLedgerTable {
  organisation_id: string;
  frame_id: string;
  person_key: string;
  atom_id: string;
  k: number;
  /** Attributes in the declared order of the cut, as JSON. */
  cut_order: unknown;
  author: string;
  cut_at: string;
}
