import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type RuleFlaw, ruleFlawOf } from "./check-rule.ts";
import { labelKey } from "./label-key.ts";
import type { CategoryDefinition, CategoryDraft } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** A new category. */
export interface DefineCategory {
  readonly draft: CategoryDraft;
}

/** The next version of a category that was on screen at `basedOnVersion`. */
export interface RedefineCategory extends DefineCategory {
  readonly category: string;
  readonly basedOnVersion: number;
}

/** In order of precedence. */
export type DefineCategoryRefusal = NotAllowed | { readonly code: "labelTaken" } | RuleFlaw;

/** In order of precedence: an unknown category comes after `notAllowed`, an outdated version last. */
export type RedefineCategoryRefusal =
  | DefineCategoryRefusal
  | { readonly code: "unknownCategory" }
  | { readonly code: "versionOutdated" };

interface DefiningHouse {
  readonly categories: CategoryStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Writes a version of a category. Earlier versions stay as they are: what was decided and measured still stands. */
export async function defineCategory(
  house: DefiningHouse,
  actor: Actor,
  command: RedefineCategory,
): Promise<Result<CategoryDefinition, RedefineCategoryRefusal>>;
export async function defineCategory(
  house: DefiningHouse,
  actor: Actor,
  command: DefineCategory,
): Promise<Result<CategoryDefinition, DefineCategoryRefusal>>;
export async function defineCategory(
  house: DefiningHouse,
  actor: Actor,
  command: DefineCategory | RedefineCategory,
): Promise<Result<CategoryDefinition, RedefineCategoryRefusal>> {
  if (!may(actor, "defineCategory")) return refuse(notAllowed);
  const { draft } = command;
  const change = "category" in command ? command : undefined;
  const id = change?.category ?? house.ids.next();
  const basedOn = change?.basedOnVersion ?? 0;
  const latest = await house.categories.latestVersions();
  const current = latest.find((definition) => definition.id === id);
  if (change !== undefined && current === undefined) return refuse({ code: "unknownCategory" });
  const flaw = flawOf(
    draft,
    latest.filter((other) => other.id !== id),
  );
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

function flawOf(
  { label, rule }: CategoryDraft,
  others: readonly CategoryDefinition[],
): Exclude<DefineCategoryRefusal, NotAllowed> | undefined {
  const key = labelKey(label);
  if (others.some((other) => labelKey(other.label) === key)) return { code: "labelTaken" };
  return ruleFlawOf(rule);
}
