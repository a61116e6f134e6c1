import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { type ReturnBook, returnBookBytesAtMost } from "./model.ts";
import type { KeptReturnBook, ReturnStore } from "./ports.ts";

/** The whole book anew; `basedOnRevision` is the one that was on screen, 0 for the first. */
export interface SaveReturn {
  readonly project: string;
  readonly content: ReturnBook;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveReturnRefusal =
  | NotAllowed
  | { readonly code: "documentTooLarge" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly projects: ProjectStore;
  readonly returns: ReturnStore;
  readonly clock: Clock;
}

/** Keeps the next revision of what was written to set effects beside costs, whole. */
export async function saveReturn(
  house: SavingHouse,
  actor: Actor,
  { project, content, basedOnRevision }: SaveReturn,
): Promise<Result<KeptReturnBook, SaveReturnRefusal>> {
  if (!may(actor, "editReturn")) return refuse(notAllowed);
  const { byteLength } = new TextEncoder().encode(JSON.stringify(content));
  if (byteLength > returnBookBytesAtMost) return refuse({ code: "documentTooLarge" });
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: project, revision: basedOnRevision + 1 };
  if (basedOnRevision === 0) {
    return (await house.returns.add(kept)) ? accept(kept) : refuse({ code: "revisionOutdated" });
  }
  const outcome = await house.returns.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
