import { z } from "zod";

/**
 * The six yes/no questions about the real content of the work of a job family, asked to who knows the work.
 * A "yes" is a sign of work at the first levels; none is about a person. Wording is in the words of the room.
 */
export const workQuestions = [
  "learntInDays",
  "sameStepsEveryTime",
  "pacedByOthers",
  "checkedByOthers",
  "noWrittenInstructions",
  "noDecisionOnTheSpot",
] as const;
export type WorkQuestion = (typeof workQuestions)[number];

export const jobFamilyAnswersSchema = z.strictObject({
  jobFamily: z.string().min(1).max(200),
  answers: z.record(z.enum(workQuestions), z.enum(["yes", "no", "unknown"])),
  /** Who answered, in their own words ("cheffe d'équipe du site Nord"). */
  answeredBy: z.string().max(200),
});
export type JobFamilyAnswers = z.infer<typeof jobFamilyAnswersSchema>;

/** The grid of one collective agreement, lowest position first, and what payroll writes for each position. */
export const jobGradeTableSchema = z.strictObject({
  collectiveAgreement: z.string().regex(/^\d{4}$/),
  positions: z
    .array(
      z.strictObject({ label: z.string().min(1).max(100), writtenAs: z.array(z.string().max(100)).max(200) }),
    )
    .min(1)
    .max(100),
});
export type JobGradeTable = z.infer<typeof jobGradeTableSchema>;
