/** What a block is for. The last two are seldom used and worth offering (domain note §3.2). */
export const purposes = [
  "mandatory",
  "adaptation",
  "certifying",
  "basicSkills",
  "socialisation",
  "obstacles",
] as const;
export type Purpose = (typeof purposes)[number];

/** Obstacles that a block may work on. */
export const obstacleKinds = [
  "mobility",
  "childcare",
  "language",
  "digital",
  "health",
  "schedule",
  "confidence",
  "other",
] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

/** The five axes of combination (domain note §3.3) and their poles. The fifth, schemes, is an ordered chain. */
export const objectives = ["basicSkills", "trade", "both"] as const;
export const logics = ["recognition", "acquisition"] as const;
export const obligations = ["mandatory", "modular"] as const;
export const trainingModes = ["trainingCentre", "workStudy", "distance", "workSituation"] as const;
export const schemes = [
  "none",
  "skillsPlan",
  "cpf",
  "vae",
  "reconversion",
  "poei",
  "poec",
  "contratPro",
  "apprenticeship",
  "pmsmp",
  "ptp",
] as const;
export type Scheme = (typeof schemes)[number];

export const combinationAxes = ["objective", "logic", "obligation", "mode", "schemes"] as const;
export type CombinationAxis = (typeof combinationAxes)[number];

/** Six ways in which training is tied to work (domain note §3.4). */
export const workLinkKinds = [
  "contentsFromWork",
  "materialsFromWork",
  "observationInWork",
  "workSituation",
  "workStudyPrinciple",
  "professionalsInvolved",
] as const;
export type WorkLinkKind = (typeof workLinkKinds)[number];

/** `position`: the seat held today. `work`: what is done around it, wider than the seat. */
export const workLinkReaches = ["position", "work"] as const;

/** Ways of taking the people into account (domain note §3.5); working time is read from each block. */
export const adaptationKinds = [
  "communication",
  "testimonies",
  "individualisation",
  "referenceToExperience",
  "inCompany",
] as const;
export type AdaptationKind = (typeof adaptationKinds)[number];

/** Who does something in a design. */
export const designActors = [
  "executive",
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "trainingProvider",
  "trainee",
  "colleague",
  "opco",
  "expert",
  "worksCouncil",
] as const;
export type DesignActor = (typeof designActors)[number];

/** Steps that alternate work and reflection. `complementary` is a training step beside them. */
export const sequenceKinds = [
  "initialAssessment",
  "preparation",
  "workSituation",
  "reflection",
  "complementary",
  "assessment",
] as const;
export type SequenceKind = (typeof sequenceKinds)[number];

/** What a price is counted by. `sessionHour`: an hour of one group, however many people are in it. */
export const priceUnits = ["sessionHour", "traineeHour", "person", "fixed"] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** What design effort is spent on. */
export const effortKinds = [
  "analysis",
  "design",
  "mobilisation",
  "tutoring",
  "steering",
  "evaluation",
  "delivery",
] as const;
export type EffortKind = (typeof effortKinds)[number];

export const attachmentKinds = ["photo", "voice"] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Files accepted, told by their first bytes. */
export const attachmentMediaTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "audio/webm",
  "audio/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
] as const;
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];
