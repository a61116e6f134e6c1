import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { Sha256 } from "../training/index.ts";
import { checkLinks, checkSeals, readContent } from "./check-chain.ts";
import type { SealStore } from "./ports.ts";
import type { SealedContent, SealLink } from "./seal-model.ts";

/** What was sealed of a project, in order. `isIntact`: it is still what was sealed, and so is the whole chain. */
export interface CheckedSeals {
  readonly seals: readonly { readonly link: SealLink; readonly content: SealedContent }[];
  readonly isIntact: boolean;
}

/** In order of precedence. */
export type ViewSealsRefusal = NotAllowed | { readonly code: "unknownDocument" };

interface SealHouse {
  readonly projects: ProjectStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
}

/** What was sealed of the plan of a project and what was added since. */
export async function viewSeals(
  house: SealHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<CheckedSeals, ViewSealsRefusal>> {
  if (!may(actor, "viewPlan")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  return accept(await checkedSeals(house, project));
}

/** Reads the seals of a project and checks them on the way; those that cannot be read are left out, and told. */
export async function checkedSeals(
  { planSeals: store, sha256 }: Omit<SealHouse, "projects">,
  project: string,
): Promise<CheckedSeals> {
  const [found, chain] = [await store.ofProject(project), await store.chain()];
  const faults = [...checkLinks(chain, sha256), ...checkSeals(chain, found, sha256)];
  const seals = found.flatMap(({ link, content: text }) => {
    const content = readContent(text);
    return content === undefined ? [] : [{ link, content }];
  });
  return { seals, isIntact: faults.length === 0 };
}
