import type { Id } from "../kernel/brand.ts";

export type OrganisationId = Id<"Organisation">;
export type AccountId = Id<"Account">;

/** What an account may be in an organisation. An account without a role may do nothing. */
export const roles = [
  "owner",
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "adviser",
  "analyst",
  "worksCouncil",
  "evaluator",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

/**
 * A company (later also an OPCO, an industry branch, a provider…) whose people and projects are kept apart from all
 * others.
 */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** Made up for the demonstration; can be erased at once. */
  readonly isFictional: boolean;
}

/** Who asks, for which organisation, and as what. Reaches every use case. */
export interface Actor {
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
}

/** The refusal that every use case shares and checks first. */
export interface NotAllowed {
  readonly code: "notAllowed";
}

/** One line of the audit trail: who did or saw what, on what, and how it ended. Never holds personal data. */
export interface AuditEntry {
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly useCase: UseCase;
  /** Identifier of the thing acted on (a category, an import), or "" when there is none. */
  readonly subject: string;
  readonly outcome: "done" | "refused";
  /** Coordinated universal time, ISO 8601. */
  readonly at: string;
}

/** Everything a person can do, one word per use case. */
export const useCases = [
  "viewAuditTrail",
  "viewOrganisations",
  "renameOrganisation",
  "importPayrollFile",
  "importTrainingRegister",
  "viewImports",
  "viewWorkforce",
  "viewPayrollYear",
  "answerWorkQuestions",
  "mapJobGrades",
  "eraseFictionalCompany",
  "defineCategory",
  "viewCategories",
  "previewCategory",
  "viewCategoryProfile",
  "publishCategoryPage",
  "estimateEffect",
  "viewRules",
  "correctRule",
  "viewDiagnoses",
  "editDiagnosis",
  "removeDiagnosis",
  "viewTrainingDesigns",
  "editTrainingDesign",
  "removeTrainingDesign",
] as const;
export type UseCase = (typeof useCases)[number];
