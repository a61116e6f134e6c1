import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { CategoryDefinition } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** The latest version of each category. */
export async function listCategories(
  house: { readonly categories: CategoryStore },
  actor: Actor,
): Promise<Result<readonly CategoryDefinition[], NotAllowed>> {
  if (!may(actor, "viewCategories")) return refuse(notAllowed);
  return accept(await house.categories.latestVersions());
}
