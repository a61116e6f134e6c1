export { answerWorkQuestions } from "./answer-work-questions.ts";
export { buildSnapshot, writeList } from "./build-snapshot.ts";
export type { SheetLayout } from "./column-mapping.ts";
export { type ColumnMapping, columnMappingSchema, type MappedField } from "./column-mapping.ts";
export { workforceRoutes } from "./contract.ts";
export { gradeTextKey } from "./grade-text.ts";
export { importPayrollFile, type PayrollFileImported } from "./import-payroll-file.ts";
export { importTrainingRegister } from "./import-training-register.ts";
export { inspectFile } from "./inspect-file.ts";
export { jobFamilyOf } from "./job-family.ts";
export { mapJobGrades } from "./map-job-grades.ts";
export type {
  Declaration,
  DeclaredBatch,
  DeclaredEmployee,
  EmployeeId,
  EmployeeMonth,
  Establishment,
  ImportProblem,
  PayrollFileId,
  PayrollFormat,
  PayrollReading,
  ReadingSummary,
  StopTotals,
  TrainingMode,
  TrainingRecord,
} from "./model.ts";
export { readingSummarySchema, trainingModes } from "./model.ts";
export { openImport } from "./open-import.ts";
export type {
  DeclaredTraining,
  EmployeeMonthBatch,
  FileInspection,
  FileSource,
  ImportDesk,
  ImportTicket,
  MonthDifference,
  OpenPayrollFile,
  PayrollFileReader,
  PayrollReadingOptions,
  Pseudonyms,
  ReadingPhase,
  SheetInspector,
  StoredMonth,
  StoredPayrollFile,
  TrainingRegisterReader,
  WorkforceStore,
} from "./ports.ts";
export { readingOptionsSchema } from "./reading-options.ts";
export { rememberMapping } from "./remember-mapping.ts";
export { settleImport } from "./settle-import.ts";
export type { WorkforceSnapshot } from "./snapshot.ts";
export { type Attribute, attributes, type CodedColumn, codeColumn, listAttributes } from "./snapshot.ts";
export {
  emptyListLabel,
  type SnapshotBuilder,
  type SnapshotFields,
  snapshotBuilder,
} from "./snapshot-builder.ts";
export { stopImport } from "./stop-import.ts";
export { summarizeReading } from "./summarize-reading.ts";
export { viewImport } from "./view-import.ts";
export { type PayrollYear, viewPayrollYear } from "./view-payroll-year.ts";
export { viewWorkKnowledge } from "./view-work-knowledge.ts";
export { viewWorkforce } from "./view-workforce.ts";
export { workforceWordsFr } from "./words.fr.ts";
export {
  type JobFamilyAnswers,
  type JobGradeTable,
  jobFamilyAnswersSchema,
  jobGradeTableSchema,
  type WorkQuestion,
  workQuestions,
} from "./work-knowledge.ts";
