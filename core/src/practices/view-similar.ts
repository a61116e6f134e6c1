import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { configurationOf } from "./configuration.ts";
import { sizeOf } from "./draft-setting.ts";
import { gatherCase } from "./gather-case.ts";
import type { CaseSetting } from "./model.ts";
import type { LibraryStore } from "./ports.ts";
import { type Likeness, similarCases } from "./similar-cases.ts";
import type { ViewingHouse } from "./view-case.ts";

/** In order of precedence. */
export type ViewSimilarRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** Published cases that look like a project, with why. Its own copy is left out. */
export async function viewSimilar(
  house: ViewingHouse & { readonly library: LibraryStore },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<Likeness, ViewSimilarRefusal>> {
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
  const others = index.all().flatMap((entry) => {
    if (entry.kind !== "case" || entry.id === publication?.shelf || !isVisible(entry.id)) return [];
    const { id, title, isFictional, configuration } = entry.content;
    return [{ id, title, isFictional, configuration }];
  });
  return accept(similarCases(own, others));
}
