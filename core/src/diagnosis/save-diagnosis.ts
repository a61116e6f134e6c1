import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Diagnosis } from "./model.ts";
import type { DiagnosisStore, KeptDiagnosis } from "./ports.ts";

/** A new diagnosis. */
export interface BeginDiagnosis {
  readonly content: Diagnosis;
  /** Chosen by who begins: beginning again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole diagnosis anew; `basedOnRevision` is the one that was on screen. */
export interface SaveDiagnosis {
  readonly content: Diagnosis;
  readonly diagnosis: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveDiagnosisRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly diagnoses: DiagnosisStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new diagnosis or the next revision of one, whole. */
export async function saveDiagnosis(
  house: SavingHouse,
  actor: Actor,
  command: SaveDiagnosis,
): Promise<Result<KeptDiagnosis, SaveDiagnosisRefusal>>;
export async function saveDiagnosis(
  house: SavingHouse,
  actor: Actor,
  command: BeginDiagnosis,
): Promise<Result<KeptDiagnosis, NotAllowed>>;
export async function saveDiagnosis(
  house: SavingHouse,
  actor: Actor,
  command: BeginDiagnosis | SaveDiagnosis,
): Promise<Result<KeptDiagnosis, SaveDiagnosisRefusal>> {
  if (!may(actor, "editDiagnosis")) return refuse(notAllowed);
  const change = "diagnosis" in command ? command : undefined;
  const kept: KeptDiagnosis = {
    id: idOf(house, command),
    revision: (change?.basedOnRevision ?? 0) + 1,
    savedAt: house.clock.now(),
    savedBy: actor.account,
    content: command.content,
  };
  if (change === undefined) {
    if (await house.diagnoses.add(kept)) return accept(kept);
    const begun = await house.diagnoses.find(kept.id);
    if (begun === undefined) throw new Error(`invalid store; the taken id must be found: ${kept.id}`);
    return accept(begun);
  }
  const outcome = await house.diagnoses.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}

function idOf({ ids }: SavingHouse, command: BeginDiagnosis | SaveDiagnosis): string {
  return "diagnosis" in command ? command.diagnosis : (command.id ?? ids.next());
}
