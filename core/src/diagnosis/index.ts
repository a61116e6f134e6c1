export { diagnosisRoutes } from "./contract.ts";
export { costOfInaction } from "./cost-of-inaction.ts";
export { readInvolvement } from "./involvement.ts";
export { listDiagnoses } from "./list-diagnoses.ts";
export { openMemoryDiagnosisStore } from "./memory-diagnosis-store.ts";
export {
  type CostFigureKey,
  costFigureKeys,
  type Diagnosis,
  type DiagnosisId,
  diagnosisSchema,
  type QuestionKey,
  questionKeys,
  type StakeholderKind,
  stakeholderKinds,
} from "./model.ts";
export { type MotiveKey, type NamedMotive, namedMotives } from "./named-motives.ts";
export { type NamedObstacle, namedObstacles, type ObstacleKey } from "./named-obstacles.ts";
export { proposeNextSteps } from "./next-steps.ts";
export type { DiagnosisStore, DiagnosisSummary, KeptDiagnosis, ReplaceOutcome } from "./ports.ts";
export { removeDiagnosis } from "./remove-diagnosis.ts";
export { roundOutward } from "./round-outward.ts";
export { saveDiagnosis } from "./save-diagnosis.ts";
export { standingOf } from "./standings.ts";
export { viewDiagnosis } from "./view-diagnosis.ts";
export { diagnosisWordsFr } from "./words.fr.ts";
