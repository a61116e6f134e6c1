import { type Actor, type NotAllowed, type Role, roles, type UseCase } from "./model.ts";

/**
 * Who may do what. A use case that is not in this table is allowed to nobody.
 * Screens never read this table to hide data: the use cases and the stores refuse by themselves.
 */
const allowedRoles: Readonly<Partial<Record<UseCase, readonly Role[]>>> = {
  viewAuditTrail: ["owner", "auditor"],
  viewOrganisations: [...roles],
  renameOrganisation: ["owner"],
  importPayrollFile: ["owner", "hr"],
  importTrainingRegister: ["owner", "hr"],
  viewImports: ["owner", "hr", "auditor"],
  viewWorkforce: ["owner", "hr"],
  viewPayrollYear: ["owner", "hr"],
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
  viewTrainingDesigns: ["owner", "hr", "adviser", "trainer", "frontlineManager", "workplaceTutor"],
  editTrainingDesign: ["owner", "hr", "adviser", "trainer"],
  removeTrainingDesign: ["owner", "hr"],
};

export function rolesThatMay(useCase: UseCase): readonly Role[] {
  return allowedRoles[useCase] ?? [];
}

export function may(actor: Actor, useCase: UseCase): boolean {
  const allowed = rolesThatMay(useCase);
  return actor.roles.some((role) => allowed.includes(role));
}

export const notAllowed: NotAllowed = { code: "notAllowed" };
