import { opensWithKey } from "./key-scopes.ts";
import { type Actor, type NotAllowed, type Role, roles, type UseCase } from "./model.ts";

/** Everyone who makes a project succeed, and who checks it. */
const whoSeesProjects: readonly Role[] = [
  "owner",
  "hr",
  "adviser",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "worksCouncil",
  "evaluator",
  "auditor",
];

/**
 * Who may do what. A use case that is not in this table is allowed to nobody.
 * Screens never read this table to hide data: the use cases and the stores refuse by themselves.
 */
const allowedRoles: Readonly<Partial<Record<UseCase, readonly Role[]>>> = {
  viewAuditTrail: ["owner", "auditor"],
  exportAuditTrail: ["owner", "auditor"],
  checkAuditTrail: ["owner", "auditor"],
  viewOrganisations: [...roles],
  renameOrganisation: ["owner"],
  viewMembers: ["owner", "auditor"],
  inviteMember: ["owner"],
  changeMember: ["owner"],
  joinOrganisation: [...roles],
  handOverOrganisation: ["owner"],
  viewProgramKeys: [...roles],
  // Those whose roles open something to a program.
  makeProgramKey: ["owner", "adviser"],
  endProgramKey: [...roles],
  importPayrollFile: ["owner", "hr"],
  importTrainingRegister: ["owner", "hr"],
  viewImports: ["owner", "hr", "auditor"],
  viewWorkforce: ["owner", "hr"],
  viewPayrollYear: ["owner", "hr"],
  viewTrajectories: ["owner", "hr"],
  answerWorkQuestions: ["owner", "hr"],
  mapJobGrades: ["owner", "hr"],
  eraseFictionalCompany: ["owner"],
  defineCategory: ["owner", "hr"],
  viewCategories: ["owner", "hr", "worksCouncil", "evaluator", "auditor"],
  previewCategory: ["owner", "hr"],
  viewCategoryProfile: ["owner", "hr"],
  publishCategoryPage: ["owner", "hr"],
  viewRules: [...roles],
  correctRule: ["owner"],
  estimateEffect: ["owner", "hr", "evaluator"],
  viewDiagnoses: ["owner", "hr", "adviser", "frontlineManager", "worksCouncil"],
  editDiagnosis: ["owner", "hr", "adviser"],
  removeDiagnosis: ["owner", "hr"],
  // Representatives read the same facts as management, before the consultation (Code du travail, art. L. 2312-38).
  viewTrainingDesigns: [
    "owner",
    "hr",
    "adviser",
    "trainer",
    "frontlineManager",
    "workplaceTutor",
    "worksCouncil",
  ],
  editTrainingDesign: ["owner", "hr", "adviser", "trainer"],
  removeTrainingDesign: ["owner", "hr"],
  viewProjects: [...whoSeesProjects],
  editProject: ["owner", "hr", "adviser"],
  moveProject: ["owner", "hr", "adviser"],
  removeProject: ["owner", "hr"],
  viewInvitationVoice: [...whoSeesProjects],
  viewCouncilWords: ["owner", "hr", "adviser", "worksCouncil"],
  recordInvitation: ["owner", "hr", "adviser", "frontlineManager"],
  viewPlan: [...whoSeesProjects],
  editPlan: ["owner", "hr", "adviser", "evaluator"],
  sealPlan: ["owner", "hr", "adviser"],
  viewEffects: [...whoSeesProjects],
  exportDataRows: ["owner", "hr"],
  editEffects: ["owner", "hr", "adviser"],
  viewReturn: [...whoSeesProjects],
  editReturn: ["owner", "hr", "adviser", "evaluator"],
  // Everybody learns from what others published; it leads to no organisation.
  viewPractices: [...roles],
  adaptPractice: ["owner", "hr", "adviser", "trainer"],
  viewCaseStudy: ["owner", "hr", "adviser", "worksCouncil", "evaluator", "auditor"],
  editCaseStudy: ["owner", "hr", "adviser"],
  consentCaseStudy: ["owner"],
  publishCaseStudy: ["owner", "hr"],
  // Figures of companies are read by those who answer for the observatory; by nobody else before they are protected.
  viewObservatory: ["owner", "analyst"],
  askTables: ["owner", "analyst"],
  receivePackages: ["owner", "analyst"],
  releaseTables: ["owner", "analyst"],
  viewTableRequests: ["owner", "hr"],
  answerTableRequest: ["owner", "hr"],
  viewPublishedTables: [...roles],
  viewPatterns: ["owner", "hr", "adviser", "worksCouncil", "evaluator"],
  viewComparisons: [...whoSeesProjects],
  prepareComparison: ["owner", "hr", "evaluator"],
  chooseComparison: ["owner", "hr", "evaluator"],
  viewQuestionnaires: ["owner", "hr", "adviser", "trainer", "worksCouncil", "evaluator", "auditor"],
  editQuestionnaire: ["owner", "hr", "adviser", "evaluator"],
  removeQuestionnaire: ["owner", "hr"],
  viewWaves: ["owner", "hr", "adviser", "worksCouncil", "evaluator", "auditor"],
  planWave: ["owner", "hr", "evaluator"],
  viewTellings: ["owner", "hr", "adviser", "trainer"],
  removeTelling: ["owner", "hr"],
  viewLinks: ["owner", "hr", "adviser", "trainer"],
  makeLink: ["owner", "hr", "adviser", "trainer"],
  sendLink: ["owner", "hr", "adviser", "trainer"],
  revokeLink: ["owner", "hr", "adviser", "trainer"],
  viewInvitations: ["owner", "hr", "adviser", "worksCouncil", "evaluator", "auditor"],
  makeInvitation: ["owner", "hr", "adviser"],
  countAnswers: ["owner", "hr", "adviser", "evaluator"],
  viewReleasedAnswers: ["owner", "hr", "adviser", "worksCouncil", "evaluator"],
  readAnswerWords: ["adviser", "evaluator"],
  // And only to those who have no other role: see `mayHear`.
  hearAnswerVoices: ["adviser", "evaluator"],
  viewPortfolio: ["owner", "adviser"],
  editPortfolioFirm: ["owner", "adviser"],
  removePortfolioFirm: ["owner", "adviser"],
  createOrganisation: [...roles],
  viewOrganisation: ["owner", "hr", "adviser", "auditor"],
  chooseOrganisationKind: ["owner"],
  renewConnectionCode: ["owner"],
  placeOrganisation: ["owner"],
  welcomeOrganisation: ["owner"],
  shareProject: ["owner", "hr", "adviser"],
  changeShare: ["owner", "hr", "adviser"],
  withdrawShare: ["owner", "hr", "adviser"],
  viewShares: [...whoSeesProjects],
  leaveShare: ["owner", "hr", "adviser"],
  viewSharedProjects: [...whoSeesProjects],
  // The two that programs of a partner read: what a share shows, without a person in it.
  viewSharedStandings: [...whoSeesProjects],
  viewSharedEffort: [...whoSeesProjects],
  viewNetwork: ["owner", "hr", "adviser", "trainer"],
  editNetworkOffer: ["owner", "hr", "adviser"],
  askNetwork: ["owner", "hr", "adviser"],
  answerNetwork: ["owner", "hr", "adviser"],
  viewPersonalRegister: ["owner", "hr", "auditor"],
  changeRetention: ["owner"],
  findPerson: ["owner", "hr"],
  exportPerson: ["owner", "hr"],
  erasePerson: ["owner", "hr"],
};

export function rolesThatMay(useCase: UseCase): readonly Role[] {
  return allowedRoles[useCase] ?? [];
}

/**
 * All that a partner may do through a share, if the share's role may: read and move the one project, read when it
 * asks whom and what its closed questionnaires say, and the diagnosis and the training design it is linked to, with
 * their documents. What is not in this list is refused whatever the role.
 */
const throughShare: readonly UseCase[] = [
  "viewProjects",
  "editProject",
  "moveProject",
  "viewPlan",
  "editPlan",
  "viewEffects",
  "editEffects",
  "viewReturn",
  "editReturn",
  "viewPatterns",
  "viewComparisons",
  "viewWaves",
  "viewReleasedAnswers",
  "viewDiagnoses",
  "viewTrainingDesigns",
];

/** Whether a share opens the use case at all. Pages send a share along with these only. */
export function opensThroughShare(useCase: string): boolean {
  return throughShare.some((opened) => opened === useCase);
}

/** Whether a share given for this role opens the use case. */
export function roleMayThroughShare(role: Role, useCase: UseCase): boolean {
  return opensThroughShare(useCase) && rolesThatMay(useCase).includes(role);
}

export function may(actor: Actor, useCase: UseCase): boolean {
  if (actor.share !== undefined && !opensThroughShare(useCase)) return false;
  if (actor.key !== undefined && !opensWithKey(actor.key.scope, useCase)) return false;
  const allowed = rolesThatMay(useCase);
  return actor.roles.some((role) => allowed.includes(role));
}

export const notAllowed: NotAllowed = { code: "notAllowed" };
