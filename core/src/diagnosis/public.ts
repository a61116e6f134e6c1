export { type AssumptionPlan, assumptionPlans, assumptionsOf, type CostAssumption } from "./assumptions.ts";
export { diagnosisRoutes } from "./contract.ts";
export {
  type AmountRange,
  type CostFamily,
  type CostOfInaction,
  costFamilies,
  costOfInaction,
  type FamilyCost,
} from "./cost-of-inaction.ts";
export {
  actsOfKind,
  type JointInvolvement,
  type JointKind,
  jointKinds,
  type KindInvolvement,
  readInvolvement,
} from "./involvement.ts";
export {
  type Act,
  type ActKind,
  type AnswerValue,
  answerValues,
  assumptionLimits,
  type CostAssumptionKey,
  type CostFigureKey,
  costFigureKeys,
  type Diagnosis,
  diagnosisSchema,
  type KeptFigure,
  type QuestionKey,
  type QuestionTheme,
  type Range,
  type Stakeholder,
  type StakeholderAnswer,
  type StakeholderKind,
  stakeholderKinds,
} from "./model.ts";
export { type NamedObstacle, namedObstacles, type ObstacleKey } from "./named-obstacles.ts";
export { type NextStep, type Party, proposeNextSteps, type StepReason } from "./next-steps.ts";
export type { DiagnosisSummary, KeptDiagnosis } from "./ports.ts";
export {
  askedQuestions,
  estimateMinutes,
  lightPathBelow,
  obstacleSides,
  pathOf,
  type Question,
  type QuestionPath,
  questions,
} from "./questions.ts";
export { type AmountEuros, roundOutward } from "./round-outward.ts";
export { disagreements, type Standing, standingOf } from "./standings.ts";
export { findWarnings, type Warning } from "./warnings.ts";
export { diagnosisWordsFr } from "./words.fr.ts";
