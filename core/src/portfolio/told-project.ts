import { z } from "zod";
import { portfolioPiles, projectSteps } from "../projects/index.ts";
import { designActors } from "../training/index.ts";

/** Everything that may be told of why a firm lies in its pile. Each kind has its sentence. */
export const toldReasonKinds = [
  "startNear",
  "fundingSilent",
  "pauseOver",
  "nobodyLeads",
  "sessionsOver",
  "milestonesPassed",
  "nothingMoved",
  "atStep",
  "paused",
  "movesWaiting",
  "nothingWaiting",
  "dateAhead",
  "noDateAhead",
  "lastTrace",
  "ended",
  "lessons",
  "agreedDayCame",
  "agreedDayAhead",
  "neverCalled",
  "lastCall",
  "firmEnded",
  "firmIsBack",
  "noProject",
  "headcount",
  "headcountUnknown",
] as const;
export type ToldReasonKind = (typeof toldReasonKinds)[number];

const day = z.string();

/** A reason as flat facts: those that its sentence says, and no other. */
export const toldReasonSchema = z
  .strictObject({
    kind: z.enum(toldReasonKinds),
    day: day.optional(),
    days: z.int().optional(),
    count: z.int().optional(),
    label: z.string().optional(),
    step: z.enum(projectSteps).optional(),
    gaps: z.array(z.string()).readonly().optional(),
    /** Key of the next move told first. */
    move: z.string().optional(),
    /** What ended it, or which ending it is. */
    ending: z.string().optional(),
    because: z.string().optional(),
    isTold: z.boolean().optional(),
  })
  .readonly();
export type ToldReason = z.infer<typeof toldReasonSchema>;

/** A function and the names that hold it; none when nobody is named yet. */
export const toldPartySchema = z
  .strictObject({ kind: z.enum(designActors), names: z.array(z.string()).readonly() })
  .readonly();

/** Whose move it is, with names. */
export const toldMoveSchema = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    /** How many things it is about. */
    count: z.int(),
    owner: toldPartySchema,
    since: day,
    due: day.optional(),
  })
  .readonly();
export type ToldMove = z.infer<typeof toldMoveSchema>;

/** Something that happened, the last first. */
export const toldTraceSchema = z.strictObject({ kind: z.string(), day, label: z.string() }).readonly();
export type ToldTrace = z.infer<typeof toldTraceSchema>;

/** A project as a portfolio tells it: what a call needs, without the rest of the project. */
export const toldProjectSchema = z
  .strictObject({
    id: z.string(),
    /** Name of the organisation that shares it; "" for one of the organisation's own. */
    sharedBy: z.string(),
    label: z.string(),
    company: z.string(),
    headcount: z.int().optional(),
    pile: z.enum(portfolioPiles),
    reasons: z.array(toldReasonSchema).length(3).readonly(),
    call: z.strictObject({ whom: toldPartySchema, about: z.string() }).readonly().optional(),
    orderedBy: day,
    step: z.enum(projectSteps),
    since: day,
    participants: z.int(),
    /** The first ones: whose move it is. */
    moves: z.array(toldMoveSchema).readonly(),
    moveCount: z.int(),
    traces: z.array(toldTraceSchema).readonly(),
  })
  .readonly();
export type ToldProject = z.infer<typeof toldProjectSchema>;
