/** What tables may be crossed by. `region` and `department` are one classification read at two depths. */
export const crossings = [
  "region",
  "department",
  "occupation",
  "qualificationLevel",
  "contractKind",
  "workingTime",
  "sex",
  "ageBand",
  "tenureBand",
  "payBand",
  "companySize",
] as const;
export type Crossing = (typeof crossings)[number];

/** What is counted: people, or the hours of training that they followed in the twelve months. */
export const measures = ["people", "hours"] as const;
export type Measure = (typeof measures)[number];

/** Access to training in the twelve months that end with the month asked for. */
export const trainingAccesses = ["beyondMandatory", "mandatoryOnly", "none", "unknown"] as const;
export type TrainingAccess = (typeof trainingAccesses)[number];

/** Whether an organisation's packages are counted. `waiting`: nobody has looked at the key yet. */
export const keyStandings = ["waiting", "accepted", "refused"] as const;
export type KeyStanding = (typeof keyStandings)[number];

/** Why a package was not taken, in order of precedence. */
export const packageFaults = [
  "unreadable",
  "unknownRequest",
  "badSignature",
  "keyRefused",
  "companyUnderOtherKey",
  "keyOfOtherCompany",
  "alreadyReceived",
  "olderThanReceived",
  "alreadyPublished",
  "tooManyWaiting",
] as const;
export type PackageFault = (typeof packageFaults)[number];

/** The forms in which published tables are given. */
export const tableFormats = ["csv", "csvw", "dcat", "sdmx", "json"] as const;
export type TableFormat = (typeof tableFormats)[number];
