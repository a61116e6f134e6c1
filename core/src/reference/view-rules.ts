import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OwnRuleRow, RuleRow } from "./model.ts";
import type { OwnRuleStore } from "./ports.ts";
import { publishedRuleRows } from "./rulebook/published-rows.ts";

/** The rows published with Ouvrage, and those that the organisation wrote over them: the book is made of both. */
export interface RulebookView {
  readonly published: readonly RuleRow[];
  readonly own: readonly OwnRuleRow[];
}

export async function viewRules(
  house: { readonly ownRules: OwnRuleStore },
  actor: Actor,
): Promise<Result<RulebookView, NotAllowed>> {
  if (!may(actor, "viewRules")) return refuse(notAllowed);
  return accept({ published: publishedRuleRows, own: await house.ownRules.all() });
}
