import { z } from "zod";

/** What a column of a payroll export may hold. */
export const payrollFields = [
  "staffNumber",
  "month",
  "establishment",
  "postcode",
  "activityCode",
  "occupationCode",
  "jobLabel",
  "exposures",
  "jobStatus",
  "jobGrade",
  "collectiveAgreement",
  "contractKind",
  "workingTime",
  "workingTimeShare",
  "contractHours",
  "paidHours",
  "grossPay",
  "hourlyPay",
  "qualificationLevel",
  "certifications",
  "sex",
  "birthDate",
  "contractStart",
  "contractEnd",
  "exitReason",
  "stopDays",
  "suspensionDays",
] as const;

/** What a column of a training register may hold. */
export const trainingFields = [
  "staffNumber",
  "trainingTitle",
  "firstDay",
  "lastDay",
  "trainingHours",
  "isMandatory",
  "trainingMode",
  "trainingCertification",
] as const;

export type PayrollField = (typeof payrollFields)[number];
export type TrainingField = (typeof trainingFields)[number];
export type MappedField = PayrollField | TrainingField;

/** Which table of the file is read, and what each of its columns holds; a column left out is not read at all. */
export const columnMappingSchema = z.strictObject({
  /** Sheet of a workbook; "" for CSV. */
  sheet: z.string(),
  /** Row of the headings, 1 for the first. */
  headingRow: z.int().min(1).max(20),
  columns: z.array(
    z.strictObject({
      /** Position of the column, 0 for the first. */
      index: z.int().min(0),
      field: z.enum([...payrollFields, ...trainingFields]),
    }),
  ),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** A table found in a file: its headings, a few rows to recognise it by, and what the columns seem to hold. */
export const sheetLayoutSchema = z.object({
  sheet: z.string(),
  headingRow: z.int(),
  headings: z.array(z.string()),
  /** First rows, as text, with personal columns masked. */
  sample: z.array(z.array(z.string())),
  proposal: columnMappingSchema,
  /** Fields that could not be found although a reading needs them. */
  missing: z.array(z.enum([...payrollFields, ...trainingFields])),
  /** Columns that hold names, social security numbers and the like: never read. */
  setAside: z.array(z.string()),
  looksLike: z.enum(["payroll", "trainingRegister", "unclear"]),
});
export type SheetLayout = z.infer<typeof sheetLayoutSchema>;

/** The same headings in the same order make the same key: a corrected mapping is found again next month. */
export function headingsKeyOf(headings: readonly string[]): string {
  return headings.map((heading) => heading.trim().toLowerCase()).join("\u001f");
}
