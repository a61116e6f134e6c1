/** How far a case study may go, from the nearest to the farthest. `named`: public, with the name of the company. */
export const reaches = ["internal", "network", "anonymous", "named"] as const;
export type Reach = (typeof reaches)[number];

/** Where a published copy stands: what is internal is never copied. */
export const publishedReaches = ["network", "anonymous", "named"] as const;
export type PublishedReach = (typeof publishedReaches)[number];

/** Whether what may go as far as `allowed` may go as far as `wanted`. */
export function reachesAsFar(allowed: Reach, wanted: Reach): boolean {
  return reaches.indexOf(allowed) >= reaches.indexOf(wanted);
}

/** The fields of a monograph, in the order in which it is read (domain note §3.13). */
export const caseFields = [
  "setting",
  "trigger",
  "motives",
  "audience",
  "obstacles",
  "solution",
  "actors",
  "conditions",
  "steering",
  "effort",
  "funding",
  "evaluation",
  "effects",
  "transferable",
  "contextual",
  "limits",
] as const;
export type CaseField = (typeof caseFields)[number];

/** What a sentence comes from: a thing of the project's log, or the person who typed it. */
export const traceKinds = [
  "project",
  "diagnosis",
  "design",
  "block",
  "actor",
  "partner",
  "decision",
  "milestone",
  "passage",
  "risk",
  "session",
  "funding",
  "consultation",
  "effort",
  "seal",
  "indicator",
  "story",
  "author",
] as const;
export type TraceKind = (typeof traceKinds)[number];

/** At whose demand a sentence was removed: a function, never a name. */
export const removalDemands = ["contributor", "executive", "hr", "worksCouncil", "author"] as const;
export type RemovalDemand = (typeof removalDemands)[number];

export const companySizes = ["under10", "from10", "from50", "from250", "unknown"] as const;
export type CompanySize = (typeof companySizes)[number];

/** Sections of the French nomenclature of activities (NAF rev. 2), in our words, for what a writer can tell at once. */
export const sectors = [
  "agriculture",
  "food",
  "industry",
  "water",
  "construction",
  "trade",
  "transport",
  "hospitality",
  "cleaning",
  "security",
  "agency",
  "office",
  "care",
  "homeCare",
  "education",
  "laundry",
  "culture",
  "public",
  "unknown",
] as const;
export type Sector = (typeof sectors)[number];

/** What made it hard to train at all there, whatever people wished. */
export const constraints = [
  "scatteredSites",
  "splitHours",
  "noReplacement",
  "seasonality",
  "shortContracts",
  "littleReading",
  "manyLanguages",
  "noRoom",
  "clientSites",
] as const;
export type Constraint = (typeof constraints)[number];

/** The three necessary conditions, then what helps (domain note §3.7). */
export const conditionKeys = [
  "strategicSupport",
  "needsAnalysis",
  "fundingCapacity",
  "triggerEvent",
  "frontlineInvolvement",
  "projectSteering",
  "expertResources",
] as const;
export type ConditionKey = (typeof conditionKeys)[number];

export const motiveKeys = [
  "shortTerm",
  "regulatory",
  "prospective",
  "resources",
  "managerial",
  "employeesPush",
] as const;
export type CaseMotive = (typeof motiveKeys)[number];

export const obstacleKeys = [
  "needHardToIdentify",
  "lackOfResources",
  "underEquipped",
  "offerUnsuited",
  "fewSupervisors",
  "notExpressive",
  "lowDemand",
] as const;
export type CaseObstacle = (typeof obstacleKeys)[number];

/** For whom, in words that the library can search by. */
export const audiences = [
  "newcomers",
  "cleaners",
  "operators",
  "carers",
  "cashiers",
  "drivers",
  "kitchenStaff",
  "guards",
  "agencyStaff",
  "allFirstLevels",
] as const;
export type Audience = (typeof audiences)[number];

/** Who a practice sheet or a kit is for. */
export const sheetReaders = [
  "executive",
  "hr",
  "frontlineManager",
  "trainer",
  "worksCouncil",
  "adviser",
  "accountant",
] as const;
export type SheetReader = (typeof sheetReaders)[number];

/** Forms of the company's own dossier: to read or print, to edit. */
export const dossierFormats = ["html", "docx"] as const;
export type DossierFormat = (typeof dossierFormats)[number];
