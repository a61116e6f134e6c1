import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { configurationOf } from "./configuration.ts";
import { sizeOf } from "./draft-setting.ts";
import { gatherCase } from "./gather-case.ts";
import { visibleCases } from "./library-index.ts";
import type { CaseSetting } from "./model.ts";
import { type PooledEffect, poolPublished } from "./pool-published.ts";
import type { LibraryStore } from "./ports.ts";
import { type Likeness, similarCases } from "./similar-cases.ts";
import type { ViewingHouse } from "./view-case.ts";

/** In order of precedence. */
export type ViewSimilarRefusal = NotAllowed | { readonly code: "unknownDocument" };

/**
 * Published cases that look like a project, with why; its own copy is left out. Beside them, what all published cases
 * say together of the effects that these compared.
 */
export async function viewSimilar(
  house: ViewingHouse & { readonly library: LibraryStore },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<Likeness & { readonly pooled: readonly PooledEffect[] }, ViewSimilarRefusal>> {
  if (!may(actor, "viewCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const told = (await house.cases.find(project))?.content.setting;
  const untold: CaseSetting = { sector: "unknown", size: sizeOf(subject), audiences: [], constraints: [] };
  const own = configurationOf(subject, told ?? untold, house.sayCase);
  const [{ index, isVisible }, publication] = [
    await house.library.open(),
    await house.cases.publication(project),
  ];
  const all = visibleCases(index, isVisible);
  const others = all.filter(({ id }) => id !== publication?.shelf);
  const likeness = similarCases(own, others);
  const shown = new Set(likeness.cases.map(({ id }) => id));
  const pooled = poolPublished(
    others.filter(({ id }) => shown.has(id)),
    all,
  );
  return accept({ ...likeness, pooled });
}
