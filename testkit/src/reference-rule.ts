import type { CategoryRule, Dimension } from "../../core/src/categories/index.ts";
import {
  type JobFamilyAnswers,
  type JobGradeTable,
  jobFamilyOf,
  type WorkQuestion,
  workQuestions,
} from "../../core/src/workforce/index.ts";
import type { PersonMonth } from "./person-month.ts";
import type { Sector } from "./sectors.ts";

export type Verdict = "in" | "out" | "unknown";

/** Verdicts of the three dimensions and of the rule as a whole. */
export type Verdicts = Readonly<Record<Dimension | "overall", Verdict>>;

/**
 * Occupation codes that the reference rule counts in: CS 67, 68 and 69 and employees' codes of the usual convention
 * (O. Chardon, Insee 2002), shortened to what our sectors need.
 */
const countedOccupations = ["67*", "68*", "69*", "551a", "552a", "561d", "561f", "563b"] as const;

/** The rule that the truth of a fictional company answers: every known dimension must be met. */
export function referenceRule(sector: Sector): CategoryRule {
  return {
    work: { kind: "oneOf", attribute: "occupationCode", values: [...countedOccupations] },
    job: {
      kind: "gradeAtMost",
      collectiveAgreement: sector.collectiveAgreement,
      position: sector.referenceGrade,
    },
    person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
    metWhen: "everyKnownDimension",
  };
}

/** The grid as an organisation would enter it once. */
export function jobGradeTableOf(sector: Sector): JobGradeTable {
  return {
    collectiveAgreement: sector.collectiveAgreement,
    positions: sector.grades.map(({ label, writtenAs }) => ({ label, writtenAs })),
  };
}

/** Answers about the work of each job family of the sector's labels. */
export function workAnswersOf(sector: Sector, answeredBy: string): JobFamilyAnswers[] {
  const answersByFamily = new Map<string, JobFamilyAnswers>();
  for (const { labels, workAnswers } of sector.trades) {
    const answers = answersOf(workAnswers);
    for (const label of labels) {
      const jobFamily = jobFamilyOf(label);
      if (jobFamily !== undefined) answersByFamily.set(jobFamily, { jobFamily, answeredBy, answers });
    }
  }
  return [...answersByFamily.values()];
}

/** Letters in the order of the questions. */
function answersOf(letters: string): JobFamilyAnswers["answers"] {
  const answer = (question: WorkQuestion) =>
    letters[workQuestions.indexOf(question)] === "y" ? "yes" : "no";
  return {
    learntInDays: answer("learntInDays"),
    sameStepsEveryTime: answer("sameStepsEveryTime"),
    pacedByOthers: answer("pacedByOthers"),
    checkedByOthers: answer("checkedByOthers"),
    noWrittenInstructions: answer("noWrittenInstructions"),
    noDecisionOnTheSpot: answer("noDecisionOnTheSpot"),
  };
}

/** The verdicts that the declared facts allow, decided here by hand and not by the product's own rules. */
export function declaredVerdicts(sector: Sector, person: PersonMonth): Verdicts {
  const work: Verdict = person.occupationCode === "" ? "unknown" : inIf(isCounted(person.occupationCode));
  const position = sector.grades.findIndex(({ writtenAs }) => writtenAs.includes(person.gradeText));
  const job: Verdict = position === -1 ? "unknown" : inIf(position + 1 <= sector.referenceGrade);
  const diploma: Verdict = person.levelCode === "" ? "unknown" : inIf(Number(person.levelCode) <= 2);
  return { work, job, person: diploma, overall: overallOf([work, job, diploma]) };
}

/** The verdicts that full knowledge would give. */
export function trueVerdicts(sector: Sector, person: PersonMonth): Verdicts {
  const work = inIf(isCounted(person.trade.occupationCode));
  const job = inIf(person.grade <= sector.referenceGrade);
  const diploma = inIf(person.employment.qualificationLevel <= 2);
  return { work, job, person: diploma, overall: overallOf([work, job, diploma]) };
}

export const verdictNames = ["work", "job", "person", "overall"] as const;

function isCounted(code: string): boolean {
  return countedOccupations.some((counted) =>
    counted.endsWith("*") ? code.startsWith(counted.slice(0, -1)) : code === counted,
  );
}

function inIf(isIn: boolean): Verdict {
  return isIn ? "in" : "out";
}

function overallOf(verdicts: readonly Verdict[]): Verdict {
  const known = verdicts.filter((verdict) => verdict !== "unknown");
  if (known.length === 0) return "unknown";
  return inIf(known.every((verdict) => verdict === "in"));
}
