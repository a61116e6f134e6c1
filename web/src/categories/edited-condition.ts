import type { Condition } from "../../../core/src/categories/public.ts";
import type { RulePart } from "./lab-state.ts";
import type { LabKnowledge } from "./use-knowledge.ts";

/** A condition in a hand: what it is, what can be chosen, and how to change or remove it (`undefined`). */
export interface EditedCondition {
  readonly part: RulePart;
  readonly condition: Condition;
  readonly knowledge: LabKnowledge;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition that holds no other. */
export type Leaf = Exclude<Condition, { kind: "all" | "any" | "not" }>;

export type EditedLeaf = Omit<EditedCondition, "condition"> & { readonly condition: Leaf };
