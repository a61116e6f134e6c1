import type { QuestionKey, StakeholderKind } from "./model.ts";
import { themeOf } from "./questions.ts";
import type { Warning } from "./warnings.ts";

/** Every next step that can be proposed, in the order it is proposed. */
export const stepKeys = [
  "settleConditions",
  "strategicSupport",
  "needsAnalysis",
  "fundingCapacity",
  "clarifyConditions",
  "stateWhy",
  "involveExecutive",
  "involveFrontlineManager",
  "involveExpert",
  "expertResources",
  "settleOthers",
  "answerEmployees",
  "triggerEvent",
  "frontlineInvolvement",
  "projectSteering",
  "lackOfResources",
  "needHardToIdentify",
  "underEquipped",
  "offerUnsuited",
  "fewSupervisors",
  "notExpressive",
  "lowDemand",
  "askRest",
  "startDesign",
] as const;
export type StepKey = (typeof stepKeys)[number];

/** Who does a step, with whom, and for how long; `calledBy` tells the warnings that call for it. */
export interface StepPlan {
  readonly key: StepKey;
  readonly calledBy: (warning: Warning) => boolean;
  /** In order of preference: the first function that somebody holds takes the step. */
  readonly owners: readonly StakeholderKind[];
  readonly together: readonly StakeholderKind[];
  /** Orders of magnitude of ours, in minutes of work for the owner; a firm replaces them by its own. */
  readonly minutes: readonly [from: number, to: number];
}

type People = readonly StakeholderKind[];

const isCondition = (question: QuestionKey) => themeOf(question) === "necessaryCondition";

/** Called by one question whose answers say that something is to be done. */
function actOn(question: QuestionKey, owners: People, together: People, minutes: StepPlan["minutes"]) {
  const calledBy = (warning: Warning) => warning.kind === "toAct" && warning.question === question;
  const [, key] = question.split(".");
  return {
    key: stepKeys.find((step) => step === key) ?? "answerEmployees",
    calledBy,
    owners,
    together,
    minutes,
  };
}

function involve(of: string, key: StepKey, owners: People, together: People): StepPlan {
  const calledBy = (warning: Warning) => warning.kind === "involvement" && warning.of === of;
  return { key, calledBy, owners, together, minutes: [15, 45] };
}

const director: People = ["executive"];
const officeFirst: People = ["hr", "executive"];
const nearWork: People = ["frontlineManager", "executive"];

const lacksExpert = (warning: Warning) =>
  warning.kind === "involvement" && warning.of === "expert" && warning.missing.includes("person");

/** An expert who is named has something to do; one who is not has to be found, which is asked once. */
const involveExpert: StepPlan = {
  key: "involveExpert",
  calledBy: (warning) => warning.kind === "involvement" && warning.of === "expert" && !lacksExpert(warning),
  owners: officeFirst,
  together: ["expert"],
  minutes: [15, 45],
};
const noExpert = actOn("factor.expertResources", officeFirst, ["expert"], [30, 90]);
const findExpert: StepPlan = {
  ...noExpert,
  calledBy: (warning) => noExpert.calledBy(warning) || lacksExpert(warning),
};

/** In the order of what blocks most: conditions, reasons, the three who count, factors, obstacles, loose ends. */
export const stepPlans: readonly StepPlan[] = [
  {
    key: "settleConditions",
    calledBy: (warning) => warning.kind === "toSettle" && isCondition(warning.question),
    owners: director,
    together: [],
    minutes: [30, 60],
  },
  actOn("condition.strategicSupport", director, ["hr", "expert"], [30, 60]),
  actOn("condition.needsAnalysis", nearWork, ["expert", "employees"], [180, 420]),
  actOn("condition.fundingCapacity", officeFirst, ["expert"], [30, 90]),
  {
    key: "clarifyConditions",
    calledBy: (warning) =>
      (warning.kind === "toClarify" || warning.kind === "toAsk") && isCondition(warning.question),
    owners: director,
    together: ["hr"],
    minutes: [15, 30],
  },
  {
    key: "stateWhy",
    calledBy: (warning) => warning.kind === "noMotive",
    owners: director,
    together: ["frontlineManager", "hr"],
    minutes: [20, 40],
  },
  involve("executive", "involveExecutive", director, ["hr"]),
  involve("frontlineManager", "involveFrontlineManager", director, ["frontlineManager"]),
  involveExpert,
  findExpert,
  {
    key: "settleOthers",
    calledBy: (warning) => warning.kind === "toSettle" && !isCondition(warning.question),
    owners: officeFirst,
    together: [],
    minutes: [30, 60],
  },
  actOn("motive.employeesPush", officeFirst, ["employees", "worksCouncil"], [30, 60]),
  actOn("factor.triggerEvent", director, ["frontlineManager"], [15, 30]),
  actOn("factor.frontlineInvolvement", nearWork, ["executive"], [30, 60]),
  actOn("factor.projectSteering", director, ["hr", "frontlineManager"], [15, 30]),
  actOn("obstacle.lackOfResources", director, ["frontlineManager"], [30, 60]),
  actOn("obstacle.needHardToIdentify", nearWork, ["employees", "expert"], [60, 180]),
  actOn("obstacle.underEquipped", officeFirst, ["frontlineManager", "expert"], [60, 120]),
  actOn("obstacle.offerUnsuited", officeFirst, ["expert"], [60, 120]),
  actOn("obstacle.fewSupervisors", director, ["frontlineManager", "workplaceTutor"], [30, 60]),
  actOn("obstacle.notExpressive", nearWork, ["employees", "worksCouncil"], [60, 120]),
  actOn("obstacle.lowDemand", nearWork, ["employees", "workplaceTutor"], [30, 60]),
  {
    key: "askRest",
    calledBy: (warning) =>
      (warning.kind === "toAsk" || warning.kind === "toClarify") && !isCondition(warning.question),
    owners: officeFirst,
    together: ["frontlineManager", "employees"],
    minutes: [10, 30],
  },
];

/** Proposed when nothing necessary is missing and the three are involved. */
export const startDesignPlan: StepPlan = {
  key: "startDesign",
  calledBy: () => false,
  owners: ["hr", "frontlineManager", "executive"],
  together: ["executive", "frontlineManager", "expert"],
  minutes: [120, 240],
};
