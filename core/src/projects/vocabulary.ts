/** Steps of a project, in the order of the field; the last two are its ends. */
export const projectSteps = [
  "idea",
  "diagnosis",
  "design",
  "fundingAsked",
  "planned",
  "running",
  "evaluating",
  "closed",
  "abandoned",
] as const;
export type ProjectStep = (typeof projectSteps)[number];

/** Everything that can happen to the step of a project. */
export const projectEvents = [
  "startDiagnosis",
  "startDesign",
  "askFunding",
  "plan",
  "returnToDesign",
  "begin",
  "evaluate",
  "resumeTraining",
  "close",
  "closeWithoutEvaluation",
  "pause",
  "resume",
  "abandon",
  "reopen",
] as const;
export type ProjectEvent = (typeof projectEvents)[number];

/** Why a project stops before its end. Facts about the project and its surroundings, never about a person. */
export const abandonReasons = [
  "noNeedAnyMore",
  "noFunding",
  "noTime",
  "noParticipants",
  "noProvider",
  "companyChanged",
  "otherSolution",
  "other",
] as const;
export type AbandonReason = (typeof abandonReasons)[number];

/** What somebody is to their employer, or is not yet, when they join. */
export const participantStatuses = ["employee", "jobSeeker", "agency", "apprentice"] as const;

export const partnerKinds = [
  "company",
  "opco",
  "industryBranch",
  "observatory",
  "provider",
  "consultancy",
  "territorialNetwork",
  "funder",
  "agency",
] as const;

export const fundingAnswers = ["granted", "partly", "refused"] as const;

/** What a works council is told and asked about. */
export const consultationTopics = ["plan", "evaluationTool"] as const;
export type ConsultationTopic = (typeof consultationTopics)[number];

export const opinionKinds = ["favorable", "favorableWithReservations", "unfavorable", "none"] as const;

/** `forecast`: what was expected before. `actual`: what was spent. */
export const effortStages = ["forecast", "actual"] as const;
export type EffortStage = (typeof effortStages)[number];

/** How the minutes were told: a tap after a meeting, the calendar, the weekly page, by hand, from the design. */
export const effortGestures = ["meeting", "calendar", "weekly", "typed", "design"] as const;
