import { z } from "zod";
import { type Month, parseMonth } from "../kernel/calendar.ts";
import type { EmployeeId } from "../workforce/index.ts";
import { asideSchema } from "./model.ts";
import { computableRules } from "./vocabulary.ts";

/** What is known of a person in the last month before the start; what payroll does not tell is absent. */
export const startFactsSchema = z
  .strictObject({
    /** Months in the company, by the middle of their band: payroll keeps no finer figure. */
    tenure: z.number().exactOptional(),
    /** Years, by the middle of their band. */
    age: z.number().exactOptional(),
    site: z.string().exactOptional(),
    occupation: z.string().exactOptional(),
    contract: z.string().exactOptional(),
    workingTime: z.string().exactOptional(),
    /** Hourly pay in euros. */
    pay: z.number().exactOptional(),
    /** Months of the last twelve away for most of them. */
    absenceBefore: z.number().exactOptional(),
  })
  .readonly();
export type StartFacts = z.infer<typeof startFactsSchema>;

/** Facts on which people compared must be the same, when payroll tells them. */
export const everyCellFact = ["site", "occupation", "contract"] as const;
export type CellFact = (typeof everyCellFact)[number];

const employeeSchema = z.custom<EmployeeId>((value) => z.guid().safeParse(value).success);
const monthSchema = z.custom<Month>((value) => typeof value === "string" && parseMonth(value) !== undefined);

/** Somebody of a comparison as known in the last month before the start: nothing that came later. */
export const fixedPersonSchema = z
  .object({ employee: employeeSchema, isTrained: z.boolean(), facts: startFactsSchema })
  .readonly();
export type FixedPerson = z.infer<typeof fixedPersonSchema>;

/** A participant of a project and the same person in the payroll. */
export const participantLinkSchema = z
  .object({ participant: z.string(), employee: employeeSchema })
  .readonly();
export type ParticipantLink = z.infer<typeof participantLinkSchema>;

/** The months of a comparison, and what its people have in common. */
export const fixedSpanSchema = z
  .object({
    /** Absent from what was fixed before rules were kept. */
    rule: z.enum(computableRules).exactOptional(),
    describedIn: monthSchema,
    /** Month in which the people compared are described: earlier for those of an earlier time. */
    comparedIn: monthSchema,
    /** Month whose payroll tells the outcome of the trained. */
    readIn: monthSchema,
    exact: z.array(z.enum(everyCellFact)).readonly(),
    aside: asideSchema,
  })
  .readonly();
export type FixedSpan = z.infer<typeof fixedSpanSchema>;
