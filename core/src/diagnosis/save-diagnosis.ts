import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
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
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: command.content };
  if ("diagnosis" in command) {
    const kept = { ...signed, id: command.diagnosis, revision: command.basedOnRevision + 1 };
    const outcome = await house.diagnoses.replace(kept);
    return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
  }
  const begun = { ...signed, id: command.id ?? house.ids.next(), revision: 1 };
  return accept(await beginOnce(house.diagnoses, begun, command.id));
}
