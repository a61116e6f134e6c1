import type { CaseEffect, CaseEstimate, Features, ProjectCase } from "./model.ts";
import type { FeatureKey, Presence } from "./vocabulary.ts";

/** Every feature unknown, but those that are told. */
export function featuresOf(told: Partial<Record<FeatureKey, Presence>> = {}): Features {
  return { ...allUnknown, ...told };
}

const allUnknown: Features = {
  basicAndTrade: "unknown",
  recognition: "unknown",
  modular: "unknown",
  inWorkSituation: "unknown",
  severalSchemes: "unknown",
  contentsFromWork: "unknown",
  materialsFromWork: "unknown",
  observationInWork: "unknown",
  workSituation: "unknown",
  workStudyPrinciple: "unknown",
  professionalsInvolved: "unknown",
  widerThanPosition: "unknown",
  communication: "unknown",
  testimonies: "unknown",
  individualisation: "unknown",
  referenceToExperience: "unknown",
  inCompany: "unknown",
  allInWorkingTime: "unknown",
  withProvider: "unknown",
  withOpco: "unknown",
  withExpertHelp: "unknown",
  withTerritory: "unknown",
  strategicSupport: "unknown",
  needsAnalysis: "unknown",
  fundingCapacity: "unknown",
  triggerEvent: "unknown",
  frontlineInvolvement: "unknown",
  projectSteering: "unknown",
  expertResources: "unknown",
};

export function caseOf(facts: Partial<ProjectCase> & Pick<ProjectCase, "id">): ProjectCase {
  return { label: facts.id, owner: "", features: featuresOf(), effects: [], estimates: [], ...facts };
}

export function effectOf(sense: CaseEffect["sense"], facts: Partial<CaseEffect> = {}): CaseEffect {
  return { key: "turnover", label: "Départs", evidence: "measured", sense, ...facts };
}

export function estimateOf(estimate: number, standardError: number): CaseEstimate {
  return { outcome: "stillEmployed", horizonMonths: 12, estimate, standardError };
}
