import type { Actor } from "../../../core/src/access/index.ts";
import type { FieldLanguage } from "../../../core/src/field/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import type { Rooms } from "../http/rooms.ts";
import type { PhoneScripts } from "../phone/phone-scripts.ts";

/** What these pages use of the house, opened for a link. */
export type FieldRooms = Pick<
  Rooms,
  | "audit"
  | "field"
  | "projects"
  | "invitationVoices"
  | "trainingDesigns"
  | "passports"
  | "passportKeys"
  | "siteOrigin"
  | "draw"
  | "ids"
  | "practicalDocuments"
  | "clock"
>;

export interface FieldHouse {
  /** One transaction behind the walls of the actor's organisation, which a refusal undoes. */
  act<Value, Fault>(
    actor: Actor,
    work: (rooms: FieldRooms) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault>>;
  readonly languages: readonly [FieldLanguage, ...FieldLanguage[]];
  readonly scripts: PhoneScripts | undefined;
}
