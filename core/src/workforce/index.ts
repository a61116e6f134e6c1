export {
  type ColumnMapping,
  columnMappingSchema,
  type MappedField,
  type SheetLayout,
} from "./column-mapping.ts";
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
  StopTotals,
  TrainingMode,
  TrainingRecord,
} from "./model.ts";
export type {
  DeclaredTraining,
  EmployeeMonthBatch,
  FileInspection,
  FileSource,
  MonthDifference,
  OpenPayrollFile,
  PayrollFileReader,
  Pseudonyms,
  ReadingPhase,
  SheetInspector,
  StoredMonth,
  StoredPayrollFile,
  TrainingRegisterReader,
  WorkforceStore,
} from "./ports.ts";
export {
  type Attribute,
  attributes,
  type CodedColumn,
  codeColumn,
  listAttributes,
  type WorkforceSnapshot,
} from "./snapshot.ts";
export {
  type JobFamilyAnswers,
  type JobGradeTable,
  type WorkQuestion,
  workQuestions,
} from "./work-knowledge.ts";
