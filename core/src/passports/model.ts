import { z } from "zod";
import { parseDay } from "../kernel/calendar.ts";
import type { DesignActor } from "../training/index.ts";
import { readKey } from "./multibase.ts";

/** Most things that one passport tells: what a reader takes in, and what a square can hold. */
export const skillsAtMost = 12;
export const holderLettersAtMost = 80;
/** Length of a status list, in bits: the herd in which one passport is lost. */
export const statusBits = 131_072;

/** Text that is printed, read and signed: whole characters, no line break, nothing invisible at its ends. */
const line = (atMost: number) =>
  z
    .string()
    .min(1)
    .max(atMost)
    .refine((text) => text.isWellFormed() && text === text.trim(), "must be a whole line")
    .refine((text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), "must be plain text");

/** A moment to the second, so that it is written in one way. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), "must be a moment");

const addressSchema = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[\w.:[\]-]+\/passeports\/etats\/[\w-]{1,64}$/);

/** Who saw it, by function and never by name; `company` when nobody noted by whom. */
export const seers = [
  "executive",
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "trainingProvider",
  "colleague",
  "expert",
  "company",
] as const satisfies readonly (DesignActor | "company")[];
export type Seer = (typeof seers)[number];

const daySchema = z.string().refine((text) => parseDay(text) !== undefined, "must be a day");

export const skillSchema = z
  .strictObject({ words: line(300), day: daySchema, seenBy: z.enum(seers) })
  .readonly();
export type PassportSkill = z.infer<typeof skillSchema>;

/** What a passport says, and all of it. */
export const passportSchema = z
  .strictObject({
    /** "urn:uuid:…": chance, and nothing of the person. */
    id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    issuer: z
      .strictObject({
        key: z.string().refine((text) => readKey(text) !== undefined, "must be a key"),
        name: line(200),
      })
      .readonly(),
    /** The name that the person wrote. */
    holder: line(holderLettersAtMost),
    issuedAt: momentSchema,
    validUntil: momentSchema,
    skills: z.array(skillSchema).min(1).max(skillsAtMost).readonly(),
    status: z
      .strictObject({
        list: addressSchema,
        index: z
          .int()
          .min(0)
          .max(statusBits - 1),
      })
      .readonly(),
  })
  .readonly();
export type Passport = z.infer<typeof passportSchema>;

/** A passport that was given: what is needed to withdraw it, and nothing of what it says. */
export interface GivenPassport {
  readonly id: string;
  /** Mark of the person in the project, under a key that is not in the database. */
  readonly holder: string;
  readonly list: string;
  readonly index: number;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** "" while it holds. */
  readonly withdrawnOn: string;
}

/** A list of bits, one for each passport and many for none. */
export interface StatusList {
  readonly id: string;
  /** Bits of passports that hold no more, and of chance. */
  readonly bits: Uint8Array;
  /** Bits that belong to a passport, or that chance set: no passport gets them. */
  readonly taken: Uint8Array;
}
