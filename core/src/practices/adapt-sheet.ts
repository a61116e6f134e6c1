import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { AdaptedSheet, KeptAdaptation } from "./adapted-sheet.ts";
import type { AdaptationStore } from "./ports.ts";
import { practiceSheets } from "./practice-sheets.ts";

/** The words of a sheet anew; `basedOnRevision` is the one that was on screen, 0 when there was none. */
export interface AdaptSheet {
  readonly sheet: string;
  readonly content: Omit<AdaptedSheet, "schemaVersion" | "fromVersion">;
  readonly basedOnRevision: number;
}

/** In order of precedence. `changedMeanwhile`: somebody else adapted it, or took it back, since. */
export type AdaptSheetRefusal =
  | NotAllowed
  | { readonly code: "unknownEntry" }
  | { readonly code: "changedMeanwhile" };

interface AdaptingHouse {
  readonly adaptations: AdaptationStore;
  readonly clock: Clock;
}

/** Keeps the organisation's own version of a sheet of the house, as a new revision. */
export async function adaptSheet(
  house: AdaptingHouse,
  actor: Actor,
  { sheet, content, basedOnRevision }: AdaptSheet,
): Promise<Result<KeptAdaptation, AdaptSheetRefusal>> {
  if (!may(actor, "adaptPractice")) return refuse(notAllowed);
  const from = practiceSheets.find(({ id }) => id === sheet);
  if (from === undefined) return refuse({ code: "unknownEntry" });
  const kept: KeptAdaptation = {
    id: sheet,
    revision: basedOnRevision + 1,
    savedAt: house.clock.now(),
    savedBy: actor.account,
    content: { ...content, schemaVersion: 1, fromVersion: from.version },
  };
  const isKept =
    basedOnRevision === 0
      ? await house.adaptations.add(kept)
      : (await house.adaptations.replace(kept)) === "saved";
  return isKept ? accept(kept) : refuse({ code: "changedMeanwhile" });
}

/** In order of precedence. */
export type DropAdaptationRefusal = NotAllowed | { readonly code: "unknownEntry" };

/** Takes the organisation's own version away: the sheet of the house is read again. */
export async function dropAdaptation(
  house: Pick<AdaptingHouse, "adaptations">,
  actor: Actor,
  { sheet }: { readonly sheet: string },
): Promise<Result<{ readonly removed: true }, DropAdaptationRefusal>> {
  if (!may(actor, "adaptPractice")) return refuse(notAllowed);
  const removed = await house.adaptations.remove(sheet);
  return removed ? accept({ removed }) : refuse({ code: "unknownEntry" });
}

/** The organisation's own versions, the last saved first. */
export async function viewAdaptations(
  house: Pick<AdaptingHouse, "adaptations">,
  actor: Actor,
): Promise<Result<{ readonly adaptations: readonly KeptAdaptation[] }, NotAllowed>> {
  if (!may(actor, "viewPractices")) return refuse(notAllowed);
  return accept({ adaptations: await house.adaptations.all() });
}
