import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { type EffectBook, effectBookBytesAtMost } from "./model.ts";
import type { EffectBookStore, KeptEffectBook } from "./ports.ts";

/** The whole book anew; `basedOnRevision` is the one that was on screen, 0 for a book that nobody wrote in yet. */
export interface SaveEffects {
  readonly project: string;
  readonly content: EffectBook;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveEffectsRefusal =
  | NotAllowed
  | { readonly code: "documentTooLarge" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly projects: ProjectStore;
  readonly effectBooks: EffectBookStore;
  readonly clock: Clock;
}

/** Keeps the next revision of the book of effects of a project, whole. */
export async function saveEffects(
  house: SavingHouse,
  actor: Actor,
  { project, content, basedOnRevision }: SaveEffects,
): Promise<Result<KeptEffectBook, SaveEffectsRefusal>> {
  if (!may(actor, "editEffects")) return refuse(notAllowed);
  const { byteLength } = new TextEncoder().encode(JSON.stringify(content));
  if (byteLength > effectBookBytesAtMost) return refuse({ code: "documentTooLarge" });
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: project, revision: basedOnRevision + 1 };
  const isKept =
    basedOnRevision === 0
      ? await house.effectBooks.add(kept)
      : (await house.effectBooks.replace(kept)) === "saved";
  return isKept ? accept(kept) : refuse({ code: "revisionOutdated" });
}
