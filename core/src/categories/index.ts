export { type RuleFlaw, ruleFlawOf } from "./check-rule.ts";
export { compareMemberships } from "./compare-memberships.ts";
export { categoryRoutes } from "./contract.ts";
export { type DefineCategory, defineCategory, type RedefineCategory } from "./define-category.ts";
export { findCheapestQuestions } from "./find-cheapest-questions.ts";
export { labelKey } from "./label-key.ts";
export { listCategories } from "./list-categories.ts";
export { measureCongruence } from "./measure-congruence.ts";
export { measureStability } from "./measure-stability.ts";
export { measureTrainingAccess } from "./measure-training-access.ts";
export { openMemoryCategoryStore } from "./memory-category-store.ts";
export {
  type CategoryDefinition,
  type CategoryDraft,
  type CategoryId,
  type CategoryRule,
  type Condition,
  categoryDefinitionSchema,
  categoryDraftSchema,
  categoryRuleSchema,
  type Dimension,
  dimensions,
  type Membership,
  type Verdict,
  type VerdictColumn,
} from "./model.ts";
export type { CategoryStore, SaveOutcome } from "./ports.ts";
export { previewCategory } from "./preview-category.ts";
export type { CategoryPreview, MembershipChange, QuestionPlan, Stability } from "./preview-model.ts";
export { profileCategory } from "./profile-category.ts";
export { type CategoryProfile, type Comparison, categoryProfileSchema, type Rate } from "./profile-model.ts";
export { type ReadingSentence, readProfile } from "./read-profile.ts";
export { type Knowledge, selectMembers } from "./select-members.ts";
export { viewCategory } from "./view-category.ts";
export { type ViewCategoryProfileRefusal, viewCategoryProfile } from "./view-category-profile.ts";
export { categoryWordsFr } from "./words.fr.ts";
