/**
 * Codes of the DSN (norm NEODeS, technical specification CT2026.1, norms P25V01 and P26V01) turned into our words.
 * A code that is not listed has no meaning here and reads as unknown.
 */

/** S21.G00.40.002, statut du salarié (conventionnel). Code 07 holds qualified and unqualified ouvriers together. */
export const jobStatusByDsnCode = {
  "01": "selfEmployed",
  "02": "selfEmployed",
  "03": "executive",
  "04": "cadre",
  "05": "intermediate",
  "06": "employe",
  "07": "ouvrier",
  "08": "publicServant",
  "09": "publicServant",
  "10": "publicServant",
} as const;
export type JobStatus = (typeof jobStatusByDsnCode)[keyof typeof jobStatusByDsnCode];

/** S21.G00.40.007, nature du contrat; the codes of apprenticeship of S21.G00.40.008 (64, 65, 81) prevail. */
export const contractKindByDsnCode = {
  "01": "permanent",
  "02": "fixedTerm",
  "03": "agency",
  "07": "permanent",
  "08": "permanent",
  "09": "permanent",
  "10": "fixedTerm",
  "29": "internship",
  "32": "other",
  "50": "other",
  "60": "fixedTerm",
  "70": "other",
  "80": "other",
  "82": "permanent",
  "89": "other",
  "90": "other",
  "91": "permanent",
  "92": "fixedTerm",
} as const;
export const apprenticeshipSchemeCodes: readonly string[] = ["64", "65", "81"];
export type ContractKind =
  | (typeof contractKindByDsnCode)[keyof typeof contractKindByDsnCode]
  | "apprenticeship";

/** S21.G00.40.014, modalité d'exercice du temps de travail. */
export const workingTimeByDsnCode = {
  "10": "fullTime",
  "20": "partTime",
  "40": "partTime",
  "41": "partTime",
  "42": "partTime",
} as const;
export type WorkingTime = (typeof workingTimeByDsnCode)[keyof typeof workingTimeByDsnCode];

/** S21.G00.62.002, motif de rupture, in families. Motives linked to health or death are in "other". */
export const exitReasonByDsnCode = {
  "011": "economicDismissal",
  "012": "economicDismissal",
  "014": "economicDismissal",
  "015": "economicDismissal",
  "020": "otherDismissal",
  "025": "economicDismissal",
  "026": "economicDismissal",
  "031": "endOfFixedTerm",
  "032": "endOfAgencyAssignment",
  "034": "endOfTrial",
  "035": "endOfTrial",
  "036": "earlyEndOfFixedTerm",
  "037": "earlyEndOfFixedTerm",
  "038": "retirement",
  "039": "retirement",
  "043": "mutualTermination",
  "058": "resignation",
  "059": "resignation",
  "081": "endOfApprenticeship",
  "087": "otherDismissal",
  "088": "otherDismissal",
  "100": "groupTransfer",
  "110": "mutualTermination",
  "998": "groupTransfer",
} as const;
export type ExitReason = (typeof exitReasonByDsnCode)[keyof typeof exitReasonByDsnCode] | "other";

/**
 * S21.G00.34.001, facteur d'exposition. Only code 08 (night) was confirmed in use; the others follow the order of
 * the legal list and are unconfirmed, which screens must say.
 */
export const exposureByDsnCode = {
  "01": "heavyLoads",
  "02": "awkwardPostures",
  "03": "vibrations",
  "04": "chemicals",
  "05": "hyperbaric",
  "06": "extremeTemperatures",
  "07": "noise",
  "08": "nightWork",
  "09": "alternatingShifts",
  "10": "repetitiveWork",
} as const;
export type Exposure = (typeof exposureByDsnCode)[keyof typeof exposureByDsnCode];

/** S21.G00.30.005. */
export const sexByDsnCode = { "01": "male", "02": "female" } as const;
export type Sex = (typeof sexByDsnCode)[keyof typeof sexByDsnCode];

/**
 * S21.G00.30.024, niveau de formation le plus élevé. The official values were not confirmed: they are read by
 * analogy with S21.G00.30.025 and the national framework of 2019 (decree 2019-14), and imports say so.
 */
export const qualificationLevelByDsnCode = {
  "01": 1,
  "02": 2,
  "03": 3,
  "04": 4,
  "05": 5,
  "06": 6,
  "07": 7,
  "08": 8,
} as const;
/** National framework of certifications: 3 is CAP or BEP, 4 is baccalauréat; below 3 means no CAP. */
export type QualificationLevel =
  (typeof qualificationLevelByDsnCode)[keyof typeof qualificationLevelByDsnCode];

/** The meaning of a code in one of the tables above, or `undefined` when the code is not in it. */
export function meaningOf<Code extends string, Meaning extends string | number>(
  table: Readonly<Record<Code, Meaning>>,
  code: string,
): Meaning | undefined {
  return isCodeOf(table, code) ? table[code] : undefined;
}

function isCodeOf<Code extends string>(table: Readonly<Record<Code, unknown>>, code: string): code is Code {
  return Object.hasOwn(table, code);
}
