import { type AuditedAct, linkActs, type ThingKind, type UseCase, useCases } from "./model.ts";

/** Every act that a line of the trail may tell. */
export const auditedActs: readonly AuditedAct[] = [...useCases, ...linkActs];

/** The acts done on each kind of thing, in the order of a person's day. Some kinds are one thing, without a name. */
export const actsByThing: Readonly<Record<ThingKind, readonly AuditedAct[]>> = {
  project: [
    "viewProjects",
    "editProject",
    "moveProject",
    "removeProject",
    "viewInvitationVoice",
    "viewCouncilWords",
    "recordInvitation",
    "viewPractices",
    "adaptPractice",
    "viewCaseStudy",
    "editCaseStudy",
    "consentCaseStudy",
    "publishCaseStudy",
  ],
  plan: [
    "viewPlan",
    "editPlan",
    "sealPlan",
    "viewEffects",
    "exportDataRows",
    "editEffects",
    "viewReturn",
    "editReturn",
    "viewComparisons",
    "prepareComparison",
    "chooseComparison",
    "viewPatterns",
  ],
  questionnaire: ["viewQuestionnaires", "editQuestionnaire", "removeQuestionnaire"],
  wave: [
    "viewWaves",
    "planWave",
    "viewInvitations",
    "makeInvitation",
    "countAnswers",
    "viewReleasedAnswers",
    "readAnswerWords",
    "hearAnswerVoices",
  ],
  diagnosis: ["viewDiagnoses", "editDiagnosis", "removeDiagnosis"],
  design: ["viewTrainingDesigns", "editTrainingDesign", "removeTrainingDesign"],
  category: [
    "viewCategories",
    "defineCategory",
    "previewCategory",
    "viewCategoryProfile",
    "publishCategoryPage",
  ],
  import: ["importPayrollFile", "importTrainingRegister", "viewImports"],
  link: ["viewLinks", "makeLink", "sendLink", "revokeLink", ...linkActs],
  telling: ["viewTellings", "removeTelling"],
  share: [
    "viewShares",
    "shareProject",
    "changeShare",
    "withdrawShare",
    "leaveShare",
    "viewSharedProjects",
    "viewSharedStandings",
    "viewSharedEffort",
  ],
  key: ["viewProgramKeys", "makeProgramKey", "endProgramKey"],
  firm: ["viewPortfolio", "editPortfolioFirm", "removePortfolioFirm"],
  member: ["viewMembers", "inviteMember", "changeMember", "joinOrganisation", "handOverOrganisation"],
  organisation: [
    "viewOrganisations",
    "viewOrganisation",
    "renameOrganisation",
    "createOrganisation",
    "chooseOrganisationKind",
    "renewConnectionCode",
    "placeOrganisation",
    "welcomeOrganisation",
    "eraseFictionalCompany",
  ],
  workforce: [
    "viewWorkforce",
    "viewPayrollYear",
    "viewTrajectories",
    "answerWorkQuestions",
    "mapJobGrades",
    "estimateEffect",
  ],
  tables: [
    "viewObservatory",
    "askTables",
    "receivePackages",
    "releaseTables",
    "viewTableRequests",
    "answerTableRequest",
    "viewPublishedTables",
  ],
  network: ["viewNetwork", "editNetworkOffer", "askNetwork", "answerNetwork"],
  personal: ["viewPersonalRegister", "changeRetention", "findPerson", "exportPerson", "erasePerson"],
  rule: ["viewRules", "correctRule"],
  trail: ["viewAuditTrail", "exportAuditTrail", "checkAuditTrail"],
};

/** The acts on no kind of thing that has a name. */
export const otherActs: readonly AuditedAct[] = auditedActs.filter((act) => mainThingOf(act) === undefined);

/** The kind of thing that an act is done on, whatever has become of the thing. */
export function mainThingOf(act: AuditedAct): ThingKind | undefined {
  for (const kind of Object.keys(actsByThing)) {
    if (isThingKind(kind) && actsByThing[kind].includes(act)) return kind;
  }
  return undefined;
}

/** Whether an act only looks, and changes nothing. */
export function isLook(act: AuditedAct): boolean {
  return /^(view|preview|open|check)/.test(act);
}

/** Who may read the name of a thing: those who may see the thing itself. */
export const seeingThings: Readonly<Record<ThingKind, UseCase>> = {
  project: "viewProjects",
  plan: "viewPlan",
  questionnaire: "viewQuestionnaires",
  wave: "viewWaves",
  diagnosis: "viewDiagnoses",
  design: "viewTrainingDesigns",
  category: "viewCategories",
  import: "viewImports",
  link: "viewLinks",
  telling: "viewTellings",
  share: "viewShares",
  key: "viewProgramKeys",
  firm: "viewPortfolio",
  member: "viewMembers",
  organisation: "viewOrganisation",
  workforce: "viewWorkforce",
  tables: "viewTableRequests",
  network: "viewNetwork",
  personal: "viewPersonalRegister",
  rule: "viewRules",
  trail: "viewAuditTrail",
};

function isThingKind(kind: string): kind is ThingKind {
  return kind in actsByThing;
}
