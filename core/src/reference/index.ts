export {
  establishmentSizeBandOf,
  establishmentSizeBands,
  type PayBand,
  payBandOf,
  payBands,
  type TenureBand,
  tenureBandOf,
  tenureBands,
} from "./bands.ts";
export { type CleaDomain, type CleaSubdomain, cleaReference } from "./clea.ts";
export { ruleRoutes } from "./contract.ts";
export { type CorrectRule, type CorrectRuleRefusal, correctRule } from "./correct-rule.ts";
export { departmentOfPostcode } from "./departments.ts";
export {
  apprenticeshipSchemeCodes,
  type ContractKind,
  contractKindByDsnCode,
  type ExitReason,
  type Exposure,
  exitReasonByDsnCode,
  exposureByDsnCode,
  type JobStatus,
  jobStatusByDsnCode,
  meaningOf,
  type QualificationLevel,
  qualificationLevelByDsnCode,
  type Sex,
  sexByDsnCode,
  type WorkingTime,
  workingTimeByDsnCode,
} from "./dsn-codes.ts";
export { isStale } from "./is-stale.ts";
export { openMemoryOwnRuleStore } from "./memory-own-rule-store.ts";
export { type MinimumWage, minimumWageOf, minimumWageTable } from "./minimum-wage.ts";
export {
  amountUnits,
  type OwnRuleRow,
  ownRuleRowSchema,
  type RuleAmount,
  type RuleAmountUnit,
  type RuleAnswer,
  type Rulebook,
  type RuleCheck,
  type RuleCondition,
  type RuleFigure,
  type RuleOutcome,
  type RuleReading,
  type RuleRow,
  type RuleSentence,
  type RuleSource,
  type RuleStatus,
  type RuleStep,
  type RuleTopic,
  ruleKeySchema,
  ruleRowSchema,
  ruleStatusSchema,
  ruleTopics,
} from "./model.ts";
export { firstLevelOccupationOf, occupationFamilyOf, occupationNomenclature } from "./occupations.ts";
export { type Opco, opcoOfAgreement, opcoReference } from "./opcos.ts";
export type { OwnRuleStore, RecordOutcome } from "./ports.ts";
export { checkedOnSchema, statusSchema } from "./provenance.ts";
export { publicHolidays, publicHolidayTable } from "./public-holidays.ts";
export { qualificationLevelReference } from "./qualification-levels.ts";
export { qualiopiReference } from "./qualiopi.ts";
export { type AfestComponent, type AfestProofs, afestComponents, checkAfest } from "./rulebook/afest.ts";
export {
  type CareerInterviewDate,
  type CareerInterviewFacts,
  type CareerInterviewKind,
  careerInterviewDates,
} from "./rulebook/career-interview.ts";
export {
  type CpfCredit,
  type CpfCreditFacts,
  checkLowQualifiedCredit,
  cpfAnnualCredit,
  type LowQualifiedAnswers,
} from "./rulebook/cpf-credit.ts";
export {
  type CpfAction,
  type CpfActionKind,
  type CpfCap,
  cpfActionCap,
  cpfActionKinds,
  cpfParticipation,
  type Participation,
  type ParticipationExemption,
  type ParticipationFacts,
  participationExemptions,
} from "./rulebook/cpf-payment.ts";
export { euroText } from "./rulebook/euro-text.ts";
export {
  type CompanyFacts,
  type ConsultationDuties,
  checkInterviewPreparation,
  checkSkillsPlanFunding,
  consultationDuties,
  type RuleDuty,
} from "./rulebook/headcount-duties.ts";
export {
  checkPersonalRights,
  nextPersonalQuestion,
  type PersonalAmount,
  type PersonalAnswers,
  type PersonalDoubt,
  type PersonalQuestion,
  type PersonalRights,
  personalQuestions,
  personalRules,
} from "./rulebook/personal-rights.ts";
export { publishedRuleRows } from "./rulebook/published-rows.ts";
export {
  checkReconversion,
  type HostContract,
  type ReconversionAim,
  type ReconversionDeadlines,
  type ReconversionHours,
  type ReconversionPlan,
  reconversionAims,
  reconversionDeadlines,
  reconversionFunding,
} from "./rulebook/reconversion.ts";
export {
  type ContractAfter,
  checkPmsmp,
  checkPoec,
  checkPoei,
  type ImmersionPurpose,
  type PoecPlan,
  type PoeiMode,
  type PoeiPlan,
  poeiModes,
  poeiTutoringAid,
} from "./rulebook/recruitment-schemes.ts";
export { amountOf, figureOf, historyOf, rowOn, rulebookOf, ruleOn } from "./rulebook/rule-on.ts";
export { applyRule, articleOf, checkOf, checkRule, stepFrom } from "./rulebook/rule-step.ts";
export {
  type OffTimeAgreement,
  type TrainingTime,
  type TrainingTimeFacts,
  trainingTime,
} from "./rulebook/training-time.ts";
export { type VaeLeaveDates, vaeLeaveDates } from "./rulebook/vae-leave.ts";
export {
  checkWorkStudyContract,
  type WorkStudyLength,
  type WorkStudyPlan,
  workStudyLengths,
} from "./rulebook/work-study-contract.ts";
export { ruleStepWordsFr } from "./step-words.fr.ts";
export { type RulebookView, viewRules } from "./view-rules.ts";
export { ruleWordsFr } from "./words.fr.ts";
export {
  mayShareChart,
  type Yardstick,
  yardstickSchema,
  yardsticks,
  yardstickWarning,
} from "./yardsticks.ts";
