import { z } from "zod";
import { chosenIdSchema } from "../access/index.ts";
import { daySchema, effortKinds, idSchema, knownOf, listOf } from "../training/index.ts";

/** How a work situation went. About the situation, never about the person. */
export const happenedTaps = ["asPlanned", "otherwise", "notDone"] as const;
/** What was not expected. */
export const surprisedTaps = ["nothing", "goodSurprise", "difficulty"] as const;
/** What the next time should be. */
export const nextTaps = ["again", "adapted", "further"] as const;

/** Minutes that one tap adds to the ledger of design effort. */
export const tappedMinutes = [5, 15, 30, 60] as const;
/** Minutes of the large buttons of the weekly page. */
export const weeklyMinutes = [15, 30, 60, 120] as const;

/** Most letters of what is told in writing. */
export const toldLettersAtMost = 1000;
/** Most bytes of a recording: two minutes of speech at 128 kbit/s, the heaviest that phones make by themselves. */
export const voiceBytesAtMost = 2_000_000;
/** Longest recording, seconds. */
export const voiceSecondsAtMost = 120;

/** Text from a phone that every store can keep: whole characters, and no zero character. */
const fieldTextSchema = z
  .string()
  .max(toldLettersAtMost)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "must hold whole characters");

/** Drawn on the phone before it is sent, so that an answer sent twice counts once; and the day it was given. */
const submission = { id: chosenIdSchema, day: daySchema };

const sequenceIdSchema = z.string().regex(/^[\w:-]{0,100}$/);

/** What a tutor or a front-line manager tells after a work situation. Every answer may be left out. */
export const toldSchema = z
  .strictObject({
    ...submission,
    /** Sequence of the design it is about, or "". */
    sequence: sequenceIdSchema,
    happened: knownOf(z.enum(happenedTaps)),
    surprised: knownOf(z.enum(surprisedTaps)),
    next: knownOf(z.enum(nextTaps)),
    words: fieldTextSchema,
    /** Time to count in the ledger; 0 counts nothing. */
    minutes: z.literal([0, ...tappedMinutes]),
  })
  .readonly();
export type Told = z.infer<typeof toldSchema>;

/** Who was there. `whole`: from the beginning to the end. `notNoted`: nobody says. */
export const presences = ["whole", "part", "absent", "notNoted"] as const;
export type Presence = (typeof presences)[number];

const dayMinutesSchema = z.int().min(1).max(1440);

/** Presences noted at one session: only the lines that were touched. */
export const notedAttendanceSchema = z
  .strictObject({
    ...submission,
    /** Length of the session, asked for when the project does not know it. */
    sessionMinutes: knownOf(dayMinutesSchema),
    lines: listOf(
      z
        .strictObject({
          participant: idSchema,
          presence: z.enum(presences),
          /** Minutes there; counts for `part` only. */
          minutes: knownOf(dayMinutesSchema),
        })
        .readonly(),
      500,
    ),
  })
  .readonly();
export type NotedAttendance = z.infer<typeof notedAttendanceSchema>;

/** Minutes of a week, by kind: each kind once. */
export const weeklyEffortSchema = z
  .strictObject({
    ...submission,
    lines: listOf(
      z.strictObject({ kind: z.enum(effortKinds), minutes: z.literal(weeklyMinutes) }).readonly(),
      effortKinds.length,
    ),
  })
  .refine(
    ({ lines }) => new Set(lines.map(({ kind }) => kind)).size === lines.length,
    "must hold each kind once",
  )
  .readonly();
export type WeeklyEffort = z.infer<typeof weeklyEffortSchema>;

/** In whose name words about a consultation are: their author's own, or a vote of the committee in a meeting. */
export const councilVoices = ["member", "meeting"] as const;
/** What is said of what was consulted on. `declines`: no opinion is given, on purpose. */
export const councilStands = ["favorable", "favorableWithReservations", "unfavorable", "declines"] as const;

/** Most letters of each of the words of a works-council member. */
export const councilLettersAtMost = 4000;

const councilTextSchema = z
  .string()
  .max(councilLettersAtMost)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "must hold whole characters");

/** What a works-council member says about a consultation, in their own name or as who notes the vote of a meeting. */
export const councilSaidSchema = z
  .strictObject({
    ...submission,
    voice: z.enum(councilVoices),
    stand: knownOf(z.enum(councilStands)),
    words: councilTextSchema,
    /** What is to be written beside the opinion, where not everybody agrees. */
    dissent: councilTextSchema,
    /** Of the vote. */
    meetingDay: knownOf(daySchema),
  })
  .readonly();
export type CouncilSaid = z.infer<typeof councilSaidSchema>;

export const voiceMediaTypes = ["audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav"] as const;

/** A recording of a telling. */
export interface Voice {
  readonly mediaType: (typeof voiceMediaTypes)[number];
  readonly bytes: Uint8Array;
}

/** What came from a phone, with what tells it again: the same bytes have the same digest. */
export interface Submission<Content> {
  readonly content: Content;
  /** SHA-256 of the bytes received, hexadecimal. */
  readonly digest: string;
}
