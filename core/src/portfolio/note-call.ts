import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { callsAtMost, type FirmCall } from "./model.ts";
import type { FirmStore, KeptFirm } from "./ports.ts";

/** A call that was made to a firm. Its id is chosen by who notes it: the same note sent again is kept once. */
export interface NoteCall {
  readonly firm: string;
  readonly call: FirmCall;
}

/** Times that somebody else may save first before something must be wrong. */
const turnsAtMost = 100;

/** In order of precedence. `tooManyCalls`: the firm holds as many as a firm can. */
export type NoteCallRefusal =
  | NotAllowed
  | { readonly code: "unknownFirm" }
  | { readonly code: "tooManyCalls" };

/**
 * Writes a call down beside those that are there, whoever noted them: two advisers who call the same firm never lose
 * each other's words.
 */
export async function noteCall(
  house: { readonly firms: FirmStore; readonly clock: Clock },
  actor: Actor,
  { firm, call }: NoteCall,
): Promise<Result<KeptFirm, NoteCallRefusal>> {
  if (!may(actor, "editPortfolioFirm")) return refuse(notAllowed);
  // Somebody else may save between the look and the write; the note is then added to what they saved.
  for (let turn = 0; turn < turnsAtMost; turn += 1) {
    const current = await house.firms.find(firm);
    if (current === undefined) return refuse({ code: "unknownFirm" });
    const { content } = current;
    if (content.calls.some(({ id }) => id === call.id)) return accept(current);
    if (content.calls.length >= callsAtMost) return refuse({ code: "tooManyCalls" });
    const signed = { savedAt: house.clock.now(), savedBy: actor.account };
    const calls = [...content.calls, call];
    const next = { ...signed, id: firm, revision: current.revision + 1, content: { ...content, calls } };
    if ((await house.firms.replace(next)) === "saved") return accept(next);
  }
  throw new Error("invalid store; a firm just read must be writable in the end");
}
