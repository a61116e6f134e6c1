import { z } from "zod";
import type { Id } from "../kernel/brand.ts";
import { parseDay } from "../kernel/calendar.ts";

export type DiagnosisId = Id<"Diagnosis">;

/** Who may say something about the company: functions, not accounts. One person may hold several. */
export const stakeholderKinds = [
  "executive",
  "frontlineManager",
  "hr",
  "workplaceTutor",
  "expert",
  "employees",
  "worksCouncil",
] as const;
export type StakeholderKind = (typeof stakeholderKinds)[number];

/** "unknown" is an answer: the person was asked and does not know. */
export const answerValues = ["yes", "no", "unknown"] as const;
export type AnswerValue = (typeof answerValues)[number];

/** The four families of questions, in the order they are asked; obstacles stand by the side that carries them. */
export const questionThemes = ["motive", "necessaryCondition", "enablingFactor", "obstacle"] as const;
export type QuestionTheme = (typeof questionThemes)[number];

/** Every question, in the order it is asked. */
export const questionKeys = [
  "motive.shortTerm",
  "motive.regulatory",
  "motive.prospective",
  "motive.resources",
  "motive.managerial",
  "motive.employeesPush",
  "condition.strategicSupport",
  "condition.needsAnalysis",
  "condition.fundingCapacity",
  "factor.triggerEvent",
  "factor.frontlineInvolvement",
  "factor.projectSteering",
  "factor.expertResources",
  "obstacle.needHardToIdentify",
  "obstacle.lackOfResources",
  "obstacle.underEquipped",
  "obstacle.offerUnsuited",
  "obstacle.fewSupervisors",
  "obstacle.notExpressive",
  "obstacle.lowDemand",
] as const;
export type QuestionKey = (typeof questionKeys)[number];

/** What somebody did, on a day, that commits them. A function is committed by the acts that are its own. */
export const actKinds = [
  "goalDecided",
  "budgetCommitted",
  "timeGranted",
  "workAnalyzed",
  "teamTold",
  "tutoringPlanned",
  "situationsStudied",
  "trainingDesigned",
  "fundingSought",
] as const;
export type ActKind = (typeof actKinds)[number];

/** Days lost and spoilt that go on costing while nothing is done. */
export const costFigureKeys = ["leavers", "absenceDays", "accidents", "accidentDays", "complaints"] as const;
export type CostFigureKey = (typeof costFigureKeys)[number];

/** What turns the company's figures into hours and euros. Hours are minutes, amounts are cents. */
export const costAssumptionKeys = [
  "hourCost",
  "recruitmentTime",
  "handoverTime",
  "learningTime",
  "absenceDayCost",
  "daysPerAccident",
  "accidentDayCost",
  "complaintTime",
] as const;
export type CostAssumptionKey = (typeof costAssumptionKeys)[number];

/** The most that an assumption may be: an end for its slider, and sums that stay exact. Cents, minutes or days. */
export const assumptionLimits: Readonly<Record<CostAssumptionKey, number>> = {
  hourCost: 8_000,
  recruitmentTime: 6_000,
  handoverTime: 6_000,
  learningTime: 36_000,
  absenceDayCost: 50_000,
  daysPerAccident: 120,
  accidentDayCost: 80_000,
  complaintTime: 2_400,
};

const idText = z.string().min(1).max(60);
const dayText = z.string().refine((text) => parseDay(text) !== undefined);
const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const note = z.string().max(300);

/** `payroll` names the last of the twelve months it was counted on; `told` was typed by somebody. */
export const figureSourceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("payroll"), month: monthText }),
  z.strictObject({ kind: z.literal("told") }),
]);
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** A whole number of people, days or cases over twelve months; absent as long as nobody knows it. */
export const keptFigureSchema = z.strictObject({
  value: z.int().min(0).max(10_000_000),
  source: figureSourceSchema,
});
export type KeptFigure = z.infer<typeof keptFigureSchema>;

/** Three values of one thing, in rising order: the least, the likeliest, the most. */
export const rangeSchema = z
  .strictObject({
    low: z.int().min(0),
    likely: z.int().min(0),
    high: z.int().min(0),
  })
  .refine(({ low, likely, high }) => low <= likely && likely <= high);
export type Range = z.infer<typeof rangeSchema>;

/** `name` is typed freely: initials are enough. `employees` and `worksCouncil` are groups, never one person. */
export const stakeholderSchema = z.strictObject({
  id: idText,
  kinds: z.array(z.enum(stakeholderKinds)).min(1).max(stakeholderKinds.length),
  name: z.string().trim().max(80),
});
export type Stakeholder = z.infer<typeof stakeholderSchema>;

/** What one stakeholder said to one question, and when. */
export const stakeholderAnswerSchema = z.strictObject({
  question: z.enum(questionKeys),
  stakeholder: idText,
  value: z.enum(answerValues),
  day: dayText,
  note,
});
export type StakeholderAnswer = z.infer<typeof stakeholderAnswerSchema>;

/** What a stakeholder did, with what shows it ("took part in the work analysis of 3 March, report attached"). */
export const actSchema = z.strictObject({
  id: idText,
  kind: z.enum(actKinds),
  stakeholder: idText,
  day: dayText,
  evidence: note,
});
export type Act = z.infer<typeof actSchema>;

/** The whole diagnosis, as it is edited, kept and taken along. At most one megabyte, by the bounds of its parts. */
export const diagnosisSchema = z
  .strictObject({
    format: z.literal(1),
    label: z.string().trim().min(1).max(120),
    headcount: keptFigureSchema.optional(),
    /** Asks the questions of large firms to a small one. */
    wantsEveryQuestion: z.boolean(),
    category: z
      .strictObject({ id: idText.max(100), version: z.int().min(1), label: z.string().max(120) })
      .optional(),
    stakeholders: z.array(stakeholderSchema).max(20),
    answers: z.array(stakeholderAnswerSchema).max(400),
    acts: z.array(actSchema).max(100),
    figures: z.partialRecord(z.enum(costFigureKeys), keptFigureSchema),
    assumptions: z.partialRecord(z.enum(costAssumptionKeys), rangeSchema),
  })
  .refine(
    ({ assumptions }) =>
      costAssumptionKeys.every((key) => (assumptions[key]?.high ?? 0) <= assumptionLimits[key]),
    { path: ["assumptions"] },
  )
  .refine(({ stakeholders }) => areDistinct(stakeholders.map(({ id }) => id)), { path: ["stakeholders"] })
  .refine(({ acts }) => areDistinct(acts.map(({ id }) => id)), { path: ["acts"] })
  .refine(
    ({ answers }) => areDistinct(answers.map(({ question, stakeholder }) => `${question} ${stakeholder}`)),
    { path: ["answers"] },
  )
  .refine(
    ({ stakeholders, answers, acts }) => {
      const known = new Set(stakeholders.map(({ id }) => id));
      return [...answers, ...acts].every(({ stakeholder }) => known.has(stakeholder));
    },
    { path: ["stakeholders"] },
  );
export type Diagnosis = z.infer<typeof diagnosisSchema>;

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
