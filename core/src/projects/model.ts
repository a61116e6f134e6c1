import { z } from "zod";
import {
  centsSchema,
  daySchema,
  designActors,
  effortKinds,
  idOrNoneSchema,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  minutesSchema,
  shortTextSchema,
} from "../training/index.ts";
import { blankInvitation, invitationSchema } from "./invitation-model.ts";
import { passageSchema } from "./passage-model.ts";
import { readCourse } from "./project-course.ts";
import {
  consultationTopics,
  effortGestures,
  effortStages,
  fundingAnswers,
  opinionKinds,
  participantStatuses,
  partnerKinds,
} from "./vocabulary.ts";

/** Most bytes of a project written as JSON text. */
export const projectBytesAtMost = 1_000_000;

/** Most passages of a project. */
export const passagesAtMost = 200;

const headcountSchema = knownOf(z.int().min(0).max(1_000_000));

/** An organisation that takes part. The company whose project it is stands apart, in `company`. */
const partnerSchema = z
  .strictObject({ id: idSchema, kind: z.enum(partnerKinds), name: shortTextSchema })
  .readonly();
export type Partner = z.infer<typeof partnerSchema>;

/** Somebody who makes the project succeed. One person may stand here several times, once for each function. */
const projectActorSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(designActors),
    /** Initials are enough; "" keeps the place of somebody to be found. */
    name: z.string().max(80),
    /** Partner they belong to; "" for the company whose project it is. */
    partner: idOrNoneSchema,
  })
  .readonly();
export type ProjectActor = z.infer<typeof projectActorSchema>;

/** Somebody in training. The label is the company's own (initials, a number): no name is asked. */
const participantSchema = z
  .strictObject({
    id: idSchema,
    label: shortTextSchema,
    status: knownOf(z.enum(participantStatuses)),
    /** Partner that brings them (an agency, a territorial network); "" for the company whose project it is. */
    partner: idOrNoneSchema,
    /** The same person in the training design, or "". */
    trainee: idOrNoneSchema,
  })
  .readonly();
export type Participant = z.infer<typeof participantSchema>;

/** For whom: a version of a category, or words, or both. */
const targetGroupSchema = z
  .strictObject({
    category: knownOf(z.strictObject({ id: idSchema, version: z.int().min(1) }).readonly()),
    words: longTextSchema,
  })
  .readonly();
export type TargetGroup = z.infer<typeof targetGroupSchema>;

const milestoneStateSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open") }),
    z.strictObject({ kind: z.literal("done"), day: daySchema }),
    z.strictObject({ kind: z.literal("dropped"), day: daySchema, words: longTextSchema }),
  ])
  .readonly();

/** What must be done by a day, and who has the next move. */
const milestoneSchema = z
  .strictObject({
    id: idSchema,
    label: shortTextSchema,
    /** The day it was agreed on. */
    setOn: daySchema,
    /** The meeting that set it, or "". */
    meeting: idOrNoneSchema,
    due: knownOf(daySchema),
    /** Actor who has the next move, or "". */
    owner: idOrNoneSchema,
    state: milestoneStateSchema,
  })
  .readonly();
export type Milestone = z.infer<typeof milestoneSchema>;

/** Minutes that a participant was there; 0 says absent, no line says that nobody noted it. */
const attendanceSchema = z
  .strictObject({ participant: idSchema, minutes: z.int().min(0).max(1440) })
  .readonly();
export type Attendance = z.infer<typeof attendanceSchema>;

const sessionSchema = z
  .strictObject({
    id: idSchema,
    label: shortTextSchema,
    day: knownOf(daySchema),
    minutes: knownOf(z.int().min(0).max(1440)),
    isCanceled: z.boolean(),
    /** Actor who leads it, or "". */
    leader: idOrNoneSchema,
    attendance: listOf(attendanceSchema, 500),
  })
  .readonly();
export type ProjectSession = z.infer<typeof sessionSchema>;

/** A sequence of the design that took place, for one participant, or "" for all. */
const sequenceDoneSchema = z
  .strictObject({
    sequence: z.string().regex(/^[\w:-]{1,100}$/),
    participant: idOrNoneSchema,
    day: daySchema,
    /** Who saw it, by function; absent while nobody said. */
    seenBy: z.enum(designActors).optional(),
  })
  .readonly();
export type SequenceDone = z.infer<typeof sequenceDoneSchema>;

/** What somebody who did not agree wants written beside a decision or an opinion, in their words. */
const dissentSchema = z.strictObject({ actor: idOrNoneSchema, words: longTextSchema }).readonly();
export type Dissent = z.infer<typeof dissentSchema>;

const decisionSchema = z
  .strictObject({
    id: idSchema,
    day: daySchema,
    /** The meeting that took it, or "". */
    meeting: idOrNoneSchema,
    words: longTextSchema,
    /** Actors who took it. */
    by: listOf(idSchema, 40),
    dissent: listOf(dissentSchema, 40),
  })
  .readonly();
export type Decision = z.infer<typeof decisionSchema>;

/** A steering meeting that was held. */
const meetingSchema = z
  .strictObject({
    id: idSchema,
    day: daySchema,
    attendees: listOf(idSchema, 100),
    nextMeeting: knownOf(daySchema),
  })
  .readonly();
export type SteeringMeeting = z.infer<typeof meetingSchema>;

/** What may go wrong for the project. Nobody grades it: it is talked about until it is closed. */
const riskSchema = z
  .strictObject({
    id: idSchema,
    day: daySchema,
    words: longTextSchema,
    owner: idOrNoneSchema,
    closedOn: knownOf(daySchema),
  })
  .readonly();
export type ProjectRisk = z.infer<typeof riskSchema>;

const noteSchema = z
  .strictObject({ id: idSchema, day: daySchema, by: idOrNoneSchema, words: longTextSchema })
  .readonly();
export type ProjectNote = z.infer<typeof noteSchema>;

/** What a funder was asked, and what it said. */
const fundingRequestSchema = z
  .strictObject({
    id: idSchema,
    partner: idOrNoneSchema,
    /** Unknown while it is not sent. */
    askedOn: knownOf(daySchema),
    askedCents: knownOf(centsSchema),
    answer: knownOf(
      z
        .strictObject({ kind: z.enum(fundingAnswers), day: daySchema, cents: knownOf(centsSchema) })
        .readonly(),
    ),
  })
  .readonly();
export type FundingRequest = z.infer<typeof fundingRequestSchema>;

/** What the works council was told, and the opinion it gave, with what its members want written beside it. */
const consultationSchema = z
  .strictObject({
    id: idSchema,
    about: z.enum(consultationTopics),
    informedOn: knownOf(daySchema),
    opinion: knownOf(
      z
        .strictObject({
          kind: z.enum(opinionKinds),
          day: daySchema,
          words: longTextSchema,
          dissent: listOf(dissentSchema, 40),
        })
        .readonly(),
    ),
  })
  .readonly();
export type Consultation = z.infer<typeof consultationSchema>;

/** A line of the ledger of design effort. It names a function and an organisation, never a person. */
const effortLineSchema = z
  .strictObject({
    id: idSchema,
    stage: z.enum(effortStages),
    actor: z.enum(designActors),
    /** Partner that bears the time; "" for the company whose project it is. */
    partner: idOrNoneSchema,
    kind: z.enum(effortKinds),
    words: shortTextSchema,
    minutes: minutesSchema,
    /** Rate of this line; while unknown, that of its function counts. */
    hourlyCostCents: knownOf(centsSchema),
    day: knownOf(daySchema),
    gesture: z.enum(effortGestures),
  })
  .readonly();
export type ProjectEffortLine = z.infer<typeof effortLineSchema>;

/** What an hour of a function costs, charges included: one figure for the function in an organisation. */
const effortRateSchema = z
  .strictObject({ actor: z.enum(designActors), partner: idOrNoneSchema, hourlyCostCents: centsSchema })
  .readonly();
export type EffortRate = z.infer<typeof effortRateSchema>;

/** Every field of a project, for those that read some of them. */
export const projectFields = {
  schemaVersion: z.literal(1),
  label: z.string().trim().min(1).max(120),
  /** The day it was first written down. */
  startedOn: daySchema,
  company: z.strictObject({ name: shortTextSchema, headcount: headcountSchema }).readonly(),
  targetGroup: targetGroupSchema,
  partners: listOf(partnerSchema, 40),
  actors: listOf(projectActorSchema, 100),
  /** Actor who keeps the project moving, or "". */
  lead: idOrNoneSchema,
  participants: listOf(participantSchema, 500),
  diagnosis: idOrNoneSchema,
  design: idOrNoneSchema,
  /** Alternative of the design that was chosen, or "". */
  alternative: idOrNoneSchema,
  /** Everything that happened to its step, the first first: the step itself is read from them. */
  passages: listOf(passageSchema, passagesAtMost),
  milestones: listOf(milestoneSchema, 200),
  sessions: listOf(sessionSchema, 400),
  sequencesDone: listOf(sequenceDoneSchema, 4000),
  meetings: listOf(meetingSchema, 200),
  decisions: listOf(decisionSchema, 400),
  risks: listOf(riskSchema, 100),
  notes: listOf(noteSchema, 400),
  fundingRequests: listOf(fundingRequestSchema, 40),
  worksCouncil: z
    .strictObject({ exists: knownOf(z.boolean()), consultations: listOf(consultationSchema, 40) })
    .readonly(),
  effort: listOf(effortLineSchema, 1000),
  effortRates: listOf(effortRateSchema, 100),
  /** What was learnt, in a few sentences; "" while nobody said. */
  lessons: longTextSchema,
  /** Projects kept before it existed have none: they read as one that says nothing. */
  invitation: invitationSchema.default(blankInvitation),
};

/**
 * A training project, whole. Identifiers are unique in their list; a reference to what is no longer there is ignored
 * by every rule. Passages follow each other as the steps allow.
 */
export const projectSchema = z
  .strictObject(projectFields)
  .superRefine((project, context) => {
    for (const [place, keys] of Object.entries(keysOf(project))) {
      if (new Set(keys).size === keys.length) continue;
      context.addIssue({ code: "custom", path: [place], message: "must not hold the same thing twice" });
    }
    // A day that is not one would make the order of the passages mean nothing.
    if (context.issues.length > 0) return;
    const course = readCourse(project);
    if (course.ok) return;
    const path = ["passages", course.refusal.passage];
    context.addIssue({
      code: "custom",
      path,
      message: `must follow from the one before: ${course.refusal.code}`,
    });
  })
  .readonly();
export type Project = z.infer<typeof projectSchema>;

type Identified = readonly { readonly id: string }[];

interface Lists {
  readonly partners: Identified;
  readonly actors: Identified;
  readonly participants: Identified;
  readonly milestones: Identified;
  readonly sessions: readonly ProjectSession[];
  readonly meetings: Identified;
  readonly decisions: Identified;
  readonly risks: Identified;
  readonly notes: Identified;
  readonly fundingRequests: Identified;
  readonly worksCouncil: { readonly consultations: Identified };
  readonly effort: Identified;
  readonly effortRates: readonly EffortRate[];
}

/** What must stand once in each list. */
function keysOf(project: Lists): Readonly<Record<string, readonly string[]>> {
  const { partners, actors, participants, milestones, sessions, meetings } = project;
  const { decisions, risks, notes, fundingRequests, effort } = project;
  const { consultations } = project.worksCouncil;
  const first = { partners, actors, participants, milestones, sessions, meetings };
  const lists = { ...first, decisions, risks, notes, fundingRequests, effort, consultations };
  const ids = Object.entries(lists).map(([place, list]) => [place, list.map(({ id }) => id)] as const);
  const attendance = sessions.flatMap(({ id, attendance: lines }) =>
    lines.map(({ participant }) => `${id} ${participant}`),
  );
  const effortRates = project.effortRates.map(({ actor, partner }) => `${actor} ${partner}`);
  return { ...Object.fromEntries(ids), attendance, effortRates };
}
