export { attributesOfRule } from "./attributes-of-rule.ts";
export { type RuleFlaw, ruleFlawOf } from "./check-rule.ts";
export { compareMemberships } from "./compare-memberships.ts";
export { categoryRoutes } from "./contract.ts";
export {
  type CategoryDefinition,
  type CategoryDraft,
  type CategoryRule,
  type Condition,
  categoryDraftSchema,
  categoryRuleSchema,
  type Dimension,
  decisionForms,
  dimensions,
  metWhens,
} from "./model.ts";
export type { CategoryPreview, MembershipChange, QuestionPlan, Stability } from "./preview-model.ts";
export type {
  Breakdown,
  CategoryProfile,
  Comparison,
  Congruence,
  Difference,
  Rate,
} from "./profile-model.ts";
export { type ReadingSentence, readProfile } from "./read-profile.ts";
export { type Knowledge, selectMembers } from "./select-members.ts";
export { type CategoryTemplate, categoryTemplates, ruleOfTemplate } from "./templates.ts";
export { categoryWordsFr } from "./words.fr.ts";
