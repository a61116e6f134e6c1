import type { AccountId, Actor, OrganisationId } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";

/** How the page was filled in: by the person alone, or with somebody else who holds the phone. */
export const answerModes = ["alone", "assisted"] as const;
export type AnswerMode = (typeof answerModes)[number];

/** Letters of a free answer. */
export const wordsLettersAtMost = 600;

/** What one person gave to one question, as it is kept: choices, bands of numbers, or a way of not saying. */
export type KeptAnswer = readonly string[] | "dontKnow" | "preferNot";

/**
 * One person's answers as they are stored: the atom of people they belong to and nothing else of them. No token, no
 * time, no day: whoever saw somebody answer one day learns nothing more by it.
 */
export interface KeptRecord {
  readonly atom: string;
  readonly mode: AnswerMode;
  readonly answers: Readonly<Record<string, KeptAnswer>>;
}

/** A free answer, kept apart from the record of who gave it. */
export interface KeptWords {
  readonly question: string;
  readonly words: string;
  /** Whether the person agreed, asked once the words were written, that they be shown without a name. */
  readonly mayQuote: boolean;
}

/** What one person sent, read against the questionnaire. */
export interface Given {
  readonly mode: AnswerMode;
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  readonly words: readonly KeptWords[];
}

/** An invitation that its token has just opened. It says nothing of whether it has served. */
export interface OpenedInvitation {
  readonly organisation: OrganisationId;
  readonly wave: string;
  readonly invitation: string;
  readonly language: string;
  /** For transactions behind the page: no role at all, so that every use case of the house refuses it. */
  readonly actor: Actor;
}

/** An invitation to make: one person of the frame, and what their token will be known by. */
export interface MarkedInvitation {
  readonly invitation: string;
  /** Key of the person in the frame. */
  readonly key: string;
  readonly atom: string;
  readonly mark: string;
  readonly language: string;
  readonly expiresOn: Day;
  readonly madeBy: AccountId;
}

/** What the employer may know of an invitation: that there is one, and how often its token was made again. */
export interface InvitationLine {
  readonly key: string;
  readonly language: string;
  readonly timesReissued: number;
}
