export { type FictionalCompany, fictionalCompany } from "./company.ts";
export type { FictionalCompanyWish, FlawRates, MissingRates, ProgramSettings } from "./company-settings.ts";
export { type Demonstration, demonstrationCompany } from "./demonstration.ts";
export type { ToldPilot } from "./demonstration-effects.ts";
export type { ToldPlan } from "./demonstration-plan.ts";
export type { ToldProject } from "./demonstration-projects.ts";
export { effectHeadings, effectSheet } from "./effect-columns.ts";
export { type EffectTable, type EffectTableWish, effectTable } from "./effect-table.ts";
export type { Employment } from "./employment.ts";
export { fictionalSiren, fictionalSiret, nirCanary, nirKey, passesLuhn } from "./fictional-numbers.ts";
export { fileSource } from "./file-source.ts";
export { type LargeDesignWish, largeDesign } from "./large-design.ts";
export { type HeadingStyle, type PayrollTableWish, payrollTable } from "./payroll-table.ts";
export type { PersonMonth } from "./person-month.ts";
export {
  type FictionalFollowedFirm,
  type FictionalPortfolioWish,
  fictionalPortfolio,
  portfolioCsv,
} from "./portfolio.ts";
export { cohortOf, type ProgramTruth } from "./program-truth.ts";
export { jobGradeTableOf, referenceRule, workAnswersOf } from "./reference-rule.ts";
export { type SectorName, sectorNames, sectorOf } from "./sectors.ts";
export type { Table } from "./table.ts";
export { trainingTable } from "./training-table.ts";
export { type CompanyTruth, companyTruth, type Member, membersOf } from "./truth.ts";
export { type CsvDialect, csvBytes, csvChunks } from "./write-csv.ts";
export { type DsnWish, dsnBytes, dsnChunks, writeDsn } from "./write-dsn.ts";
export { type XlsxWish, xlsxBytes, xlsxChunks } from "./write-xlsx.ts";
