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

/** What an organisation is. It opens nothing by itself: what a member may do is told by roles alone. */
export const organisationKinds = [
  "company",
  "opco",
  "industryBranch",
  "observatory",
  "provider",
  "consultancy",
  "territorialNetwork",
  "funder",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A company, an OPCO, a provider… whose people and projects are kept apart from all others. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Made up for the demonstration; can be erased at once. */
  readonly isFictional: boolean;
}

/** Who asks, for which organisation, and as what. Reaches every use case. */
export interface Actor {
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  /**
   * The share through which a member of a partner acts in the organisation that gave it, on this project alone and as
   * the share's role.
   */
  readonly share?: { readonly id: string; readonly project: string };
  /** Id of the link by which somebody without an account acts; `account` is then who gave the link. */
  readonly link?: string;
  /** The key by which a program acts for the account: only what the key's scope opens. */
  readonly key?: { readonly id: string; readonly scope: KeyScope };
}

/** The refusal that every use case shares and checks first. */
export interface NotAllowed {
  readonly code: "notAllowed";
}

/** One line of the audit trail: who did or saw what, on what, and how it ended. Never holds personal data. */
export interface AuditEntry {
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly useCase: AuditedAct;
  /** Identifier of the thing acted on (a category, an import), or "" when there is none. */
  readonly subject: string;
  readonly outcome: "done" | "refused";
  /** Coordinated universal time, ISO 8601. */
  readonly at: string;
}

/** A line as the trail gives it back. */
export interface AuditLine extends AuditEntry {
  /** The share through which a partner acted, and the partner's name ("" once the share is no longer kept). */
  readonly share?: { readonly id: string; readonly partner: string };
  /** The link by which somebody without an account acted. */
  readonly link?: AuditedLink;
  /** The key by which a program acted for the account; its name is "" once it is kept no more. */
  readonly key?: { readonly id: string; readonly name: string };
  /** Done without login, by whoever was at the computer: the account has no name and never will. */
  readonly isLocal?: true;
  /** What `subject` names, when it names a thing. */
  readonly thing?: AuditedThing;
}

/** A link as the trail tells it: `purpose` is "" once it is kept no more, `label` also for who may not see links. */
export interface AuditedLink {
  readonly id: string;
  readonly purpose: string;
  readonly label: string;
}

/** Kinds of things that acts are done on. */
export const thingKinds = [
  "category",
  "project",
  "plan",
  "questionnaire",
  "wave",
  "design",
  "diagnosis",
  "import",
  "link",
  "telling",
  "share",
  "key",
  "member",
  "organisation",
  "firm",
  "workforce",
  "tables",
  "network",
  "personal",
  "rule",
  "trail",
] as const;
export type ThingKind = (typeof thingKinds)[number];

/**
 * A thing as the trail tells it: by its name, "" for things that have none; `hidden` when it is there and the reader's
 * roles do not show it; `gone` when it is there no more.
 */
export interface AuditedThing {
  readonly kind: ThingKind | "unknown";
  readonly standing: "named" | "hidden" | "gone";
  readonly name: string;
  /** The project it belongs to, by its name: a link, a share, a telling, a wave. "" for others. */
  readonly of: string;
}

/** What people without an account do by a link; writing is allowed by the link itself, not by a role. */
export const linkActs = [
  "openLink",
  "tellByLink",
  "noteAttendanceByLink",
  "giveMinutesByLink",
  "approveByLink",
  "opineByLink",
] as const;
export type LinkAct = (typeof linkActs)[number];

/** Everything that a line of the trail may tell. */
export type AuditedAct = UseCase | LinkAct;

/** Everything a person can do, one word per use case. */
export const useCases = [
  "viewAuditTrail",
  "exportAuditTrail",
  "checkAuditTrail",
  "viewOrganisations",
  "renameOrganisation",
  "viewMembers",
  "inviteMember",
  "changeMember",
  "joinOrganisation",
  "handOverOrganisation",
  "viewProgramKeys",
  "makeProgramKey",
  "endProgramKey",
  "importPayrollFile",
  "importTrainingRegister",
  "viewImports",
  "viewWorkforce",
  "viewPayrollYear",
  "viewTrajectories",
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
  "viewProjects",
  "editProject",
  "moveProject",
  "removeProject",
  "viewInvitationVoice",
  "viewCouncilWords",
  "recordInvitation",
  "viewPlan",
  "editPlan",
  "sealPlan",
  "viewEffects",
  "exportDataRows",
  "editEffects",
  "viewReturn",
  "editReturn",
  "viewPatterns",
  "viewPractices",
  "adaptPractice",
  "viewCaseStudy",
  "editCaseStudy",
  "consentCaseStudy",
  "publishCaseStudy",
  "viewObservatory",
  "askTables",
  "receivePackages",
  "releaseTables",
  "viewTableRequests",
  "answerTableRequest",
  "viewPublishedTables",
  "viewComparisons",
  "prepareComparison",
  "chooseComparison",
  "viewQuestionnaires",
  "editQuestionnaire",
  "removeQuestionnaire",
  "viewWaves",
  "planWave",
  "viewTellings",
  "removeTelling",
  "viewLinks",
  "makeLink",
  "sendLink",
  "revokeLink",
  "viewInvitations",
  "makeInvitation",
  "countAnswers",
  "viewReleasedAnswers",
  "readAnswerWords",
  "hearAnswerVoices",
  "viewPortfolio",
  "editPortfolioFirm",
  "removePortfolioFirm",
  "createOrganisation",
  "viewOrganisation",
  "chooseOrganisationKind",
  "renewConnectionCode",
  "placeOrganisation",
  "welcomeOrganisation",
  "shareProject",
  "changeShare",
  "withdrawShare",
  "viewShares",
  "leaveShare",
  "viewSharedProjects",
  "viewSharedStandings",
  "viewSharedEffort",
  "viewNetwork",
  "editNetworkOffer",
  "askNetwork",
  "answerNetwork",
  "viewPersonalRegister",
  "changeRetention",
  "findPerson",
  "exportPerson",
  "erasePerson",
] as const;
export type UseCase = (typeof useCases)[number];

/** What a program may do with a key, whatever else the roles of the person who made it open. */
export const keyScopes = [
  "readPortfolio",
  "writePortfolio",
  "readSharedStandings",
  "readSharedEffort",
] as const;
export type KeyScope = (typeof keyScopes)[number];
