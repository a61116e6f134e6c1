import { z } from "zod";
import { daySchema, idSchema, knownOf, listOf } from "../training/index.ts";

/** What an organisation may offer to its network. */
export const offerKinds = ["expert", "trainer", "tutor", "equipment", "session", "mobility"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What somebody who joins may be. */
export const joinStatuses = ["employee", "jobSeeker", "agencyWorker", "workStudy"] as const;
export type JoinStatus = (typeof joinStatuses)[number];

/** Whose address is given: a service of the organisation, or a person who said yes to it. */
export const contactKinds = ["service", "personWhoAgreed"] as const;

/** Most departments of one offer or need. */
export const departmentsAtMost = 20;

const wordsSchema = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u)
    .refine((text) => text.isWellFormed());
const linesSchema = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[\P{Cc}\n]*$/u)
    .refine((text) => text.isWellFormed());

const departmentForm = /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97\d|98[4678])$/;

/** Whether a text is the official code of a department: "59", "2A", "974". */
export function isDepartment(text: string): boolean {
  return departmentForm.test(text);
}

/** None at all is said by an empty list: anywhere. */
const departmentsSchema = listOf(z.string().regex(departmentForm), departmentsAtMost);

const contactKindSchema = z.enum(contactKinds);
const contactSchema = z.strictObject({ kind: contactKindSchema, words: wordsSchema(300).min(1) }).readonly();
/** An offer read from a file may not say it yet: it is asked before the offer is told. */
const laterContactSchema = z.strictObject({ kind: contactKindSchema, words: wordsSchema(300) }).readonly();

/** Who may join, and the row of the rulebook that lets them; "" when none was chosen. */
const joinSchema = z
  .strictObject({
    status: z.enum(joinStatuses),
    rule: z
      .string()
      .regex(/^([a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*)?$/)
      .max(80),
  })
  .readonly();
export type Join = z.infer<typeof joinSchema>;

/** Something that an organisation lends, opens or looks for, told to its network until a day. */
export const offerSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    kind: z.enum(offerKinds),
    /** In a few words. */
    label: wordsSchema(120).min(1),
    /** What it is for. */
    purpose: linesSchema(2000),
    departments: departmentsSchema,
    /** Town or address, in words. */
    place: wordsSchema(200),
    /** When it begins or can be had from; unknown when it is at any time. */
    startsOn: knownOf(daySchema),
    endsOn: knownOf(daySchema),
    hours: knownOf(z.int().min(1).max(5000)),
    places: knownOf(z.int().min(0).max(10_000)),
    joins: listOf(joinSchema, 20),
    /** Unknown while nobody said; true when it costs nothing. */
    isFree: knownOf(z.boolean()),
    /** What it costs, in words. */
    price: wordsSchema(200),
    contact: laterContactSchema,
    /** Last day on which the network sees it. */
    until: daySchema,
  })
  .refine(({ startsOn, endsOn }) => !startsOn.known || !endsOn.known || endsOn.value >= startsOn.value, {
    path: ["endsOn"],
  })
  .readonly();
export type Offer = z.infer<typeof offerSchema>;

/** What a need was described from. */
export const needOrigins = ["nothing", "design", "diagnosis"] as const;

/** What a company looks for, described once, without a word on anybody. */
export const needSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: wordsSchema(120).min(1),
    purpose: linesSchema(2000),
    /** What could answer it. */
    kinds: listOf(z.enum(offerKinds), offerKinds.length),
    departments: departmentsSchema,
    /** The day it is wanted for. */
    wantedOn: knownOf(daySchema),
    people: knownOf(z.int().min(1).max(10_000)),
    /** Days that each organisation has to answer. */
    answerDays: z.int().min(2).max(30),
    contact: contactSchema,
    origin: z.strictObject({ kind: z.enum(needOrigins), id: z.union([idSchema, z.literal("")]) }).readonly(),
  })
  .readonly();
export type Need = z.infer<typeof needSchema>;

/** How a need ended for good: found, or taken back. */
export const needEndings = ["met", "withdrawn"] as const;
export type NeedEnding = (typeof needEndings)[number];

/** What an organisation that was asked says. */
export const answers = ["agreed", "notForUs"] as const;

/** Why it is not for them: facts, none of them a fault. */
export const refusalReasons = ["noPlace", "notOurTrade", "tooFar", "dates", "cost", "other"] as const;

export const answerSchema = z
  .discriminatedUnion("answer", [
    z.strictObject({ answer: z.literal("agreed"), words: linesSchema(1000) }),
    z.strictObject({
      answer: z.literal("notForUs"),
      reason: z.enum(refusalReasons),
      words: linesSchema(1000),
    }),
  ])
  .readonly();
export type GivenAnswer = z.infer<typeof answerSchema>;

/** Why a question was closed before an answer. */
export const closings = ["noAnswer", "met", "withdrawn"] as const;
export type Closing = (typeof closings)[number];
