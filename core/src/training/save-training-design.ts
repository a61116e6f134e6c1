import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { designBytesAtMost, type TrainingDesign } from "./model.ts";
import type { KeptTrainingDesign, TrainingDesignStore } from "./ports.ts";
import { designByteCount } from "./read-training-design.ts";

/** A new training design. */
export interface BeginTrainingDesign {
  readonly content: TrainingDesign;
}

/** The whole design anew; `basedOnRevision` is the one that was on screen. */
export interface SaveTrainingDesign extends BeginTrainingDesign {
  readonly design: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. */
export type BeginTrainingDesignRefusal = NotAllowed | { readonly code: "documentTooLarge" };

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveTrainingDesignRefusal =
  | BeginTrainingDesignRefusal
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly trainingDesigns: TrainingDesignStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new training design or the next revision of one, whole. */
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: SaveTrainingDesign,
): Promise<Result<KeptTrainingDesign, SaveTrainingDesignRefusal>>;
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: BeginTrainingDesign,
): Promise<Result<KeptTrainingDesign, BeginTrainingDesignRefusal>>;
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: BeginTrainingDesign | SaveTrainingDesign,
): Promise<Result<KeptTrainingDesign, SaveTrainingDesignRefusal>> {
  if (!may(actor, "editTrainingDesign")) return refuse(notAllowed);
  if (designByteCount(command.content) > designBytesAtMost) return refuse({ code: "documentTooLarge" });
  const change = "design" in command ? command : undefined;
  const kept: KeptTrainingDesign = {
    id: change?.design ?? house.ids.next(),
    revision: (change?.basedOnRevision ?? 0) + 1,
    savedAt: house.clock.now(),
    savedBy: actor.account,
    content: command.content,
  };
  if (change === undefined) {
    const isNew = await house.trainingDesigns.add(kept);
    if (!isNew) throw new Error(`invalid ids; a new one must not be taken: ${kept.id}`);
    return accept(kept);
  }
  const outcome = await house.trainingDesigns.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
