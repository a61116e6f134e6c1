import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { HiddenDesignPart } from "./design-veil.ts";
import { keepHidden } from "./keep-hidden.ts";
import { designBytesAtMost, type TrainingDesign, trainingDesignSchema } from "./model.ts";
import type { KeptTrainingDesign, TrainingDesignStore } from "./ports.ts";
import { designByteCount } from "./read-training-design.ts";
import { type ShownDesign, shownDesign } from "./shown-design.ts";

/** A new training design. */
export interface BeginTrainingDesign {
  readonly content: TrainingDesign;
  /** Chosen by who begins: beginning again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole design anew; `basedOnRevision` is the one that was on screen. */
export interface SaveTrainingDesign {
  readonly content: TrainingDesign;
  readonly design: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. */
export type BeginTrainingDesignRefusal = NotAllowed | { readonly code: "documentTooLarge" };

/**
 * In order of precedence. `revisionOutdated`: somebody else saved since. `hiddenPartsInTheWay`: what the author is not
 * shown must stay, and cannot beside what they write.
 */
export type SaveTrainingDesignRefusal =
  | BeginTrainingDesignRefusal
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" }
  | { readonly code: "hiddenPartsInTheWay" };

interface SavingHouse {
  readonly trainingDesigns: TrainingDesignStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

type Shown = KeptTrainingDesign & ShownDesign;

/**
 * Keeps a new training design or the next revision of one, whole. What the author is not shown stays as it was kept,
 * and they are given what they may read of the outcome.
 */
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: SaveTrainingDesign,
): Promise<Result<Shown, SaveTrainingDesignRefusal>>;
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: BeginTrainingDesign,
): Promise<Result<Shown, BeginTrainingDesignRefusal>>;
export async function saveTrainingDesign(
  house: SavingHouse,
  actor: Actor,
  command: BeginTrainingDesign | SaveTrainingDesign,
): Promise<Result<Shown, SaveTrainingDesignRefusal>> {
  if (!may(actor, "editTrainingDesign")) return refuse(notAllowed);
  const { content: sent } = command;
  if (designByteCount(sent) > designBytesAtMost) return refuse({ code: "documentTooLarge" });
  const { hidden } = shownDesign(sent, actor).veil;
  if ("design" in command) return saveNext(house, actor, command, hidden);
  const content = keepHidden(undefined, sent, hidden);
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const begun = { ...signed, id: command.id ?? house.ids.next(), revision: 1 };
  return accept(shownTo(actor, await beginOnce(house.trainingDesigns, begun, command.id)));
}

async function saveNext(
  { trainingDesigns, clock }: SavingHouse,
  actor: Actor,
  { design, content: sent, basedOnRevision }: SaveTrainingDesign,
  hidden: readonly HiddenDesignPart[],
): Promise<Result<Shown, SaveTrainingDesignRefusal>> {
  const current = await trainingDesigns.find(design);
  if (current === undefined) return refuse({ code: "unknownDocument" });
  if (current.revision !== basedOnRevision) return refuse({ code: "revisionOutdated" });
  const content = keepHidden(current.content, sent, hidden);
  if (hidden.length > 0) {
    if (!trainingDesignSchema.safeParse(content).success) return refuse({ code: "hiddenPartsInTheWay" });
    if (designByteCount(content) > designBytesAtMost) return refuse({ code: "documentTooLarge" });
  }
  const signed = { savedAt: clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: design, revision: basedOnRevision + 1 };
  const outcome = await trainingDesigns.replace(kept);
  return outcome === "saved" ? accept(shownTo(actor, kept)) : refuse({ code: outcome });
}

function shownTo(actor: Actor, kept: KeptTrainingDesign): Shown {
  return { ...kept, ...shownDesign(kept.content, actor) };
}
