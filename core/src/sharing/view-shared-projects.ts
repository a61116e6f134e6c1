import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { shownProject } from "../projects/index.ts";
import type { SharedProject, ShareStore } from "./ports.ts";

/**
 * The projects that other organisations share with this one today, each as far as its share shows it: what a portfolio
 * is sorted from. A share's id names its project, since two organisations may use the same one.
 */
export async function viewSharedProjects(
  house: { readonly shares: ShareStore; readonly clock: Clock },
  actor: Actor,
): Promise<Result<readonly SharedProject[], NotAllowed>> {
  if (!may(actor, "viewSharedProjects")) return refuse(notAllowed);
  const shared = await house.shares.projects(house.clock.today());
  return accept(
    shared.map((each) => {
      const through = { id: each.share.id, project: each.share.project };
      const reader = { ...actor, roles: [each.share.role], share: through };
      return { ...each, project: shownProject(each.project, reader).content };
    }),
  );
}
