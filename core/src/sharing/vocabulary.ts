/**
 * What a partner organisation may be in a shared project. Never owner nor human resources: those run the organisation
 * and its payroll. Never analyst: an analyst works without projects.
 */
export const shareRoles = [
  "adviser",
  "trainer",
  "evaluator",
  "worksCouncil",
  "frontlineManager",
  "workplaceTutor",
  "auditor",
] as const;
export type ShareRole = (typeof shareRoles)[number];

/** Who ended a share before its day: the organisation that gave it, or the partner. */
export const shareEndings = ["withdrawn", "givenUp"] as const;
export type ShareEnding = (typeof shareEndings)[number];
