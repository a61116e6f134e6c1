import { type Diagnosis, type QuestionKey, type QuestionTheme, questionKeys } from "./model.ts";

/** Below this headcount the short list is asked: the director is often the front-line manager too. */
export const lightPathBelow = 20;

/** On whose side an obstacle stands. */
export const obstacleSides = ["employer", "offer", "structure", "employees"] as const;
export type ObstacleSide = (typeof obstacleSides)[number];

interface QuestionPlan {
  readonly theme: QuestionTheme;
  /** Asked even to the smallest firms. */
  readonly isInLightPath: boolean;
  readonly side?: ObstacleSide;
}

const motive = { theme: "motive", isInLightPath: true } as const;
const condition = { theme: "necessaryCondition", isInLightPath: true } as const;
const factor = { theme: "enablingFactor", isInLightPath: false } as const;
const obstacleOf = (side: ObstacleSide, isInLightPath: boolean): QuestionPlan => ({
  theme: "obstacle",
  isInLightPath,
  side,
});

const plans: Readonly<Record<QuestionKey, QuestionPlan>> = {
  "motive.shortTerm": motive,
  "motive.regulatory": motive,
  "motive.prospective": motive,
  "motive.resources": motive,
  "motive.managerial": motive,
  "motive.employeesPush": { ...motive, isInLightPath: false },
  "condition.strategicSupport": condition,
  "condition.needsAnalysis": condition,
  "condition.fundingCapacity": condition,
  "factor.triggerEvent": { ...factor, isInLightPath: true },
  "factor.frontlineInvolvement": factor,
  "factor.projectSteering": factor,
  "factor.expertResources": { ...factor, isInLightPath: true },
  "obstacle.needHardToIdentify": obstacleOf("employer", false),
  "obstacle.lackOfResources": obstacleOf("employer", true),
  "obstacle.underEquipped": obstacleOf("employer", false),
  "obstacle.offerUnsuited": obstacleOf("offer", true),
  "obstacle.fewSupervisors": obstacleOf("structure", false),
  "obstacle.notExpressive": obstacleOf("employees", true),
  "obstacle.lowDemand": obstacleOf("employees", false),
};

/** A question with what is known of it before anybody answers. */
export interface Question extends QuestionPlan {
  readonly key: QuestionKey;
}

export const questions: readonly Question[] = questionKeys.map((key) => ({ key, ...plans[key] }));

export function themeOf(question: QuestionKey): QuestionTheme {
  return plans[question].theme;
}

/** Which list is asked. A firm of unknown size is asked everything: no short cut is taken on a guess. */
export type QuestionPath = "light" | "full";

export function pathOf(diagnosis: Pick<Diagnosis, "headcount" | "wantsEveryQuestion">): QuestionPath {
  const { headcount, wantsEveryQuestion } = diagnosis;
  if (headcount === undefined || wantsEveryQuestion) return "full";
  return headcount.value < lightPathBelow ? "light" : "full";
}

/** The questions of the path, and those that somebody answered although they are not in it. */
export function askedQuestions(diagnosis: Diagnosis): readonly Question[] {
  const isLight = pathOf(diagnosis) === "light";
  const answered = new Set(diagnosis.answers.map(({ question }) => question));
  return questions.filter(({ key, isInLightPath }) => !isLight || isInLightPath || answered.has(key));
}

/**
 * Seconds granted to a person for each thing to do. Ours, not measured on people: a question and why it is asked are
 * thirty-two words on average, read in ten seconds at two hundred words a minute, then five to think and answer.
 */
const secondsPerQuestion = 15;
const secondsToBegin = 60;
const secondsForActs = 60;
const secondsForCost = 120;

/** Whole minutes, rounded up, for one person who answers everything, with and without the cost of doing nothing. */
export function estimateMinutes(questionCount: number): {
  readonly without: number;
  readonly withCost: number;
} {
  const seconds = secondsToBegin + secondsForActs + questionCount * secondsPerQuestion;
  return { without: Math.ceil(seconds / 60), withCost: Math.ceil((seconds + secondsForCost) / 60) };
}
