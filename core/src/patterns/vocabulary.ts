/** Features of a training, by what they are read from: five axes, work, people, partners, the diagnosis. */
export const featureGroups = {
  axes: ["basicAndTrade", "recognition", "modular", "inWorkSituation", "severalSchemes"],
  work: [
    "contentsFromWork",
    "materialsFromWork",
    "observationInWork",
    "workSituation",
    "workStudyPrinciple",
    "professionalsInvolved",
    "widerThanPosition",
  ],
  people: [
    "communication",
    "testimonies",
    "individualisation",
    "referenceToExperience",
    "inCompany",
    "allInWorkingTime",
  ],
  partners: ["withProvider", "withOpco", "withExpertHelp", "withTerritory"],
  conditions: [
    "strategicSupport",
    "needsAnalysis",
    "fundingCapacity",
    "triggerEvent",
    "frontlineInvolvement",
    "projectSteering",
    "expertResources",
  ],
} as const;
export type FeatureGroup = keyof typeof featureGroups;
export type FeatureKey = (typeof featureGroups)[FeatureGroup][number];

export const featureKeys: readonly FeatureKey[] = Object.values(featureGroups).flat();

/** Whether a training has a feature. What nobody said is unknown, and never an absence. */
export const presences = ["yes", "no", "unknown"] as const;
export type Presence = (typeof presences)[number];

/** Fewer projects than this, and nothing is put together. */
export const projectsForPooling = 3;
/** Fewer projects than this, and no feature is set against an effect. */
export const projectsForFeature = 10;
/** Fewest projects with the feature, and fewest without. */
export const projectsOnEachSide = 3;
/** Most features laid out together: more would leave one project in each row. */
export const featuresTogether = 4;
/** Most projects gathered, those saved last. */
export const casesAtMost = 300;
