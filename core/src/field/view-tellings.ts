import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { Voice } from "./model.ts";
import type { FieldStore, TellingLine } from "./ports.ts";

/** In order of precedence. */
export type ViewTellingsRefusal = NotAllowed | { readonly code: "unknownDocument" };
/** In order of precedence. */
export type ViewVoiceRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownTelling" };

interface ReadingHouse {
  readonly field: FieldStore;
  readonly projects: ProjectStore;
}

/** What tutors and front-line managers told about a project: about situations, never a grade of anybody. */
export async function viewTellings(
  house: ReadingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<readonly TellingLine[], ViewTellingsRefusal>> {
  if (!may(actor, "viewTellings")) return refuse(notAllowed);
  // The store of projects decides what this actor sees: one shared with them shows its own tellings only.
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  return accept(await house.field.listTellings(project));
}

/** The recording of a telling. */
export async function viewVoice(
  house: ReadingHouse,
  actor: Actor,
  { project, telling }: { readonly project: string; readonly telling: string },
): Promise<Result<Voice, ViewVoiceRefusal>> {
  if (!may(actor, "viewTellings")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const voice = await house.field.findVoice(project, telling);
  return voice === undefined ? refuse({ code: "unknownTelling" }) : accept(voice);
}
