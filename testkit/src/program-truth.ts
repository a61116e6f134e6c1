import type { FictionalCompany } from "./company.ts";
import type { Employment } from "./employment.ts";
import type { LifeCourse, Program } from "./program.ts";
import { never } from "./story-calendar.ts";

/** What the program did to one yes-or-no outcome at the end of the story; all are shares, 0 to 1. */
export interface OutcomeTruth {
  /** Mean over the trained of their own outcome less the one they would have had: known here, never in life. */
  readonly effectOnTreated: number;
  /** Mean over the whole cohort. */
  readonly averageEffect: number;
  readonly trainedShare: number;
  readonly untrainedShare: number;
  /** Trained less untrained: what a comparison without care would say. */
  readonly naiveDifference: number;
}

export interface ProgramTruth {
  readonly cohort: number;
  readonly trained: number;
  readonly promotion: OutcomeTruth;
  readonly retention: OutcomeTruth;
}

export interface CohortMember {
  readonly employment: Employment;
  readonly program: Program;
}

/** Everyone who could have been trained. */
export function* cohortOf(company: FictionalCompany): Generator<CohortMember> {
  for (const employment of company.employments()) {
    if (employment.program !== undefined) yield { employment, program: employment.program };
  }
}

/** Promoted by the end of the story. */
export function isPromoted(course: LifeCourse): boolean {
  return course.promotionMonth !== never;
}

/** Still there after the story. */
export function hasStayed(course: LifeCourse): boolean {
  return course.exitMonth === never;
}

export function programTruth(company: FictionalCompany): ProgramTruth | undefined {
  if (company.settings.program === undefined) return undefined;
  const [promotion, retention] = [outcomeTally(isPromoted), outcomeTally(hasStayed)];
  let [cohort, trained] = [0, 0];
  for (const { program } of cohortOf(company)) {
    cohort += 1;
    trained += program.isTrained ? 1 : 0;
    promotion.see(program);
    retention.see(program);
  }
  return { cohort, trained, promotion: promotion.found(), retention: retention.found() };
}

function outcomeTally(isMet: (course: LifeCourse) => boolean): {
  see(program: Program): void;
  found(): OutcomeTruth;
} {
  const trained = { count: 0, met: 0, effect: 0 };
  const untrained = { count: 0, met: 0, effect: 0 };
  return {
    see(program) {
      const group = program.isTrained ? trained : untrained;
      const [withTraining, without] = [isMet(program.trained), isMet(program.untrained)];
      group.count += 1;
      group.met += (program.isTrained ? withTraining : without) ? 1 : 0;
      group.effect += Number(withTraining) - Number(without);
    },
    found() {
      const trainedShare = trained.met / trained.count;
      const untrainedShare = untrained.met / untrained.count;
      return {
        effectOnTreated: trained.effect / trained.count,
        averageEffect: (trained.effect + untrained.effect) / (trained.count + untrained.count),
        trainedShare,
        untrainedShare,
        naiveDifference: trainedShare - untrainedShare,
      };
    },
  };
}
