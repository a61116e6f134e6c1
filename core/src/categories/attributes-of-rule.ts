import type { Attribute } from "../workforce/index.ts";
import { type LeafCondition, leavesOf } from "./check-rule.ts";
import type { CategoryRule } from "./model.ts";

/** The attributes that one condition looks at. */
export function attributesOfLeaf(leaf: LeafCondition): readonly Attribute[] {
  switch (leaf.kind) {
    case "oneOf":
      return [leaf.attribute];
    case "gradeAtMost":
      return ["collectiveAgreement", "jobGrade"];
    case "workAnswers":
      return ["jobFamily"];
  }
}

/** The attributes that a rule looks at, each once, in the order they are read. */
export function attributesOfRule(rule: CategoryRule): readonly Attribute[] {
  const conditions = [rule.perimeter, rule.work, rule.job, rule.person];
  return [...new Set(conditions.flatMap(leavesOf).flatMap(attributesOfLeaf))];
}
