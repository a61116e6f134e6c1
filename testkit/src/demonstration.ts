import type { CategoryDraft } from "../../core/src/categories/index.ts";
import { addMonths, type Month, parseMonth } from "../../core/src/kernel/calendar.ts";
import {
  type ColumnMapping,
  type JobFamilyAnswers,
  type JobGradeTable,
  workQuestions,
} from "../../core/src/workforce/index.ts";
import { type FictionalCompany, fictionalCompany } from "./company.ts";
import { type DemonstrationDocuments, demonstrationDocuments } from "./demonstration-documents.ts";
import words from "./demonstration-words.json" with { type: "json" };
import { effectHeadings, effectSheet } from "./effect-columns.ts";
import { type EffectTruth, effectTable } from "./effect-table.ts";
import { jobGradeTableOf, workAnswersOf } from "./reference-rule.ts";
import { trainingTable } from "./training-table.ts";
import { type CompanyTruth, companyTruth } from "./truth.ts";
import { csvBytes } from "./write-csv.ts";
import { dsnBytes } from "./write-dsn.ts";

export interface DemonstrationFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The fictional cleaning company that Ouvrage shows: its files, to be read the ordinary way, and what its people
 * would have entered by hand.
 */
export interface Demonstration {
  readonly company: FictionalCompany;
  readonly companyName: string;
  /** One DSN a month, first month first. */
  readonly payrollFiles: readonly (DemonstrationFile & { readonly month: Month })[];
  readonly trainingRegister: DemonstrationFile & { readonly mapping: ColumnMapping };
  /** Trained and not trained people of the group's companies, with the columns to compare them by. */
  readonly effectTable: DemonstrationFile & {
    readonly columns: typeof effectHeadings;
    readonly truth: EffectTruth;
  };
  readonly jobGradeTable: JobGradeTable;
  readonly workAnswers: readonly JobFamilyAnswers[];
  readonly startingCategory: CategoryDraft;
  readonly documents: DemonstrationDocuments & { readonly pictureLabel: string };
  /** Worked out when asked. */
  truth(): CompanyTruth;
}

/** Two years of a cleaning company of sixty people on 41 sites, with a program from October 2025. */
export function demonstrationCompany(): Demonstration {
  const [firstMonth, monthCount] = [monthOf("2024-11"), 24];
  const lastMonth = addMonths(firstMonth, monthCount - 1);
  const company = fictionalCompany({
    seed: 2611,
    headcount: 60,
    firstMonth,
    monthCount,
    sector: "cleaning",
    name: words.companyName,
    establishmentCount: 2,
    siteCount: 41,
    program: { title: words.programTitle, startMonth: 11, length: 3 },
  });
  const effects = effectTable({ seed: 2611, rowCount: 320, effect: 5, companyCount: 6 });
  const { sector } = company.settings;
  const register = trainingTable(company);
  return {
    company,
    companyName: words.companyName,
    payrollFiles: company.months.map(({ month }) => ({
      name: `${words.filePrefix}-dsn-${month}.dsn`,
      month,
      bytes: dsnBytes(company, { months: [month] }),
    })),
    trainingRegister: {
      name: `${words.filePrefix}-${words.registerSuffix}.csv`,
      bytes: csvBytes(register),
      mapping: register.mapping(1, ""),
    },
    effectTable: {
      name: `${words.filePrefix}-${words.effectSuffix}.csv`,
      bytes: csvBytes(effectSheet(effects)),
      columns: effectHeadings,
      truth: effects.truth,
    },
    jobGradeTable: jobGradeTableOf(sector),
    workAnswers: workAnswersOf(sector, words.answeredBy),
    startingCategory: startingCategory(sector.collectiveAgreement, sector.referenceGrade),
    documents: { ...demonstrationDocuments(lastMonth), pictureLabel: words.pictureLabel },
    truth: () => companyTruth(company),
  };
}

/** Unlike the reference rule, it also asks who knows the work: that is what the company found worth discussing. */
function startingCategory(collectiveAgreement: string, position: number): CategoryDraft {
  return {
    ...words.category,
    decisionForm: "draft",
    rule: {
      work: {
        kind: "any",
        conditions: [
          { kind: "workAnswers", questions: [...workQuestions], atLeast: 4 },
          { kind: "oneOf", attribute: "occupationCode", values: ["67*", "68*", "69*"] },
        ],
      },
      job: { kind: "gradeAtMost", collectiveAgreement, position },
      person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
      metWhen: "everyKnownDimension",
    },
  };
}

function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === undefined) throw new Error(`invalid month; not like 2026-10: ${text}`);
  return month;
}
