import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type RuleFlaw, ruleFlawOf } from "./check-rule.ts";
import { labelKey } from "./label-key.ts";
import type { CategoryDefinition, CategoryDraft } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** A new category, or the next version of one that was on screen at `basedOnVersion`. */
export interface DefineCategory {
  readonly draft: CategoryDraft;
  readonly change?: { readonly category: string; readonly basedOnVersion: number };
}

/** In order of precedence. */
export type DefineCategoryRefusal =
  | NotAllowed
  | { readonly code: "unknownCategory" }
  | { readonly code: "labelTaken" }
  | RuleFlaw
  | { readonly code: "versionOutdated" };

/** Writes a version of a category. Earlier versions stay as they are: what was decided and measured still stands. */
export async function defineCategory(
  house: { readonly categories: CategoryStore; readonly ids: Ids; readonly clock: Clock },
  actor: Actor,
  { draft, change }: DefineCategory,
): Promise<Result<CategoryDefinition, DefineCategoryRefusal>> {
  if (!may(actor, "defineCategory")) return refuse(notAllowed);
  const id = change?.category ?? house.ids.next();
  const basedOn = change?.basedOnVersion ?? 0;
  const latest = await house.categories.latestVersions();
  const current = latest.find((definition) => definition.id === id);
  if (change !== undefined && current === undefined) return refuse({ code: "unknownCategory" });
  const key = labelKey(draft.label);
  const isTaken = latest.some((other) => other.id !== id && labelKey(other.label) === key);
  if (isTaken) return refuse({ code: "labelTaken" });
  const flaw = ruleFlawOf(draft.rule);
  if (flaw !== undefined) return refuse(flaw);
  if ((current?.version ?? 0) !== basedOn) return refuse({ code: "versionOutdated" });
  const definition: CategoryDefinition = {
    ...draft,
    id,
    version: basedOn + 1,
    definedAt: house.clock.now(),
    definedBy: actor.account,
  };
  // The store has the last word: someone else may have saved since the checks above.
  const outcome = await house.categories.save(definition);
  return outcome === "saved" ? accept(definition) : refuse({ code: outcome });
}
