export {
  type ColumnMapping,
  type MappedField,
  payrollFields,
  type SheetLayout,
  trainingFields,
} from "./column-mapping.ts";
export { workforceRoutes } from "./contract.ts";
export { gradeTextKey } from "./grade-text.ts";
export {
  type AgeBand,
  type ImportProblem,
  importProblemSchema,
  type ReadingSummary,
  readingSummarySchema,
} from "./model.ts";
export type { MonthDifference, StoredMonth } from "./ports.ts";
export { type Attribute, attributes } from "./snapshot.ts";
export type { PayrollYear } from "./view-payroll-year.ts";
export { workforceWordsFr } from "./words.fr.ts";
export {
  type JobFamilyAnswers,
  type JobGradeTable,
  type WorkQuestion,
  workQuestions,
} from "./work-knowledge.ts";
