import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { CategoryDefinition } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** In order of precedence. */
export type ViewCategoryRefusal = NotAllowed | { readonly code: "unknownCategory" };

/** All versions of a category, oldest first. */
export async function viewCategory(
  house: { readonly categories: CategoryStore },
  actor: Actor,
  query: { readonly category: string },
): Promise<Result<readonly CategoryDefinition[], ViewCategoryRefusal>> {
  if (!may(actor, "viewCategories")) return refuse(notAllowed);
  const versions = await house.categories.versions(query.category);
  return versions.length === 0 ? refuse({ code: "unknownCategory" }) : accept(versions);
}
