import {
  type CategoryRule,
  type Dimension,
  dimensions,
  type Verdict,
} from "../../core/src/categories/index.ts";
import {
  type JobFamilyAnswers,
  type JobGradeTable,
  jobFamilyOf,
  workQuestions,
} from "../../core/src/workforce/index.ts";
import type { PersonMonth } from "./person-month.ts";
import type { Sector } from "./sectors.ts";

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
  for (const trade of sector.trades) {
    const yesOrNo = (question: number) => (trade.workAnswers[question] === "y" ? "yes" : "no");
    const [learntInDays, sameStepsEveryTime, pacedByOthers] = [yesOrNo(0), yesOrNo(1), yesOrNo(2)];
    const [checkedByOthers, noWrittenInstructions, noDecisionOnTheSpot] = [3, 4, 5].map(yesOrNo);
    for (const label of trade.labels) {
      const jobFamily = jobFamilyOf(label);
      if (jobFamily === undefined) continue;
      answersByFamily.set(jobFamily, {
        jobFamily,
        answeredBy,
        answers: {
          learntInDays,
          sameStepsEveryTime,
          pacedByOthers,
          checkedByOthers: checkedByOthers ?? "unknown",
          noWrittenInstructions: noWrittenInstructions ?? "unknown",
          noDecisionOnTheSpot: noDecisionOnTheSpot ?? "unknown",
        },
      });
    }
  }
  if (workQuestions.length !== 6) throw new Error("invalid sector; it answers six questions");
  return [...answersByFamily.values()];
}

/** The verdicts that the declared facts allow, decided here by hand and not by the product's own rules. */
export function declaredVerdicts(sector: Sector, person: PersonMonth): Verdicts {
  const work: Verdict = person.occupationCode === "" ? "unknown" : inIf(isCounted(person.occupationCode));
  const position = sector.grades.findIndex(({ writtenAs }) => writtenAs.includes(person.gradeText));
  const job: Verdict = position === -1 ? "unknown" : inIf(position + 1 <= sector.referenceGrade);
  const level: Verdict = person.levelCode === "" ? "unknown" : inIf(Number(person.levelCode) <= 2);
  return { work, job, person: level, overall: overallOf([work, job, level]) };
}

/** The verdicts that full knowledge would give. */
export function trueVerdicts(sector: Sector, person: PersonMonth): Verdicts {
  const work = inIf(isCounted(person.trade.occupationCode));
  const job = inIf(person.grade <= sector.referenceGrade);
  const level = inIf(person.employment.level <= 2);
  return { work, job, person: level, overall: overallOf([work, job, level]) };
}

export const verdictNames = [...dimensions, "overall"] as const;

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
