import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { NeedEnding } from "./model.ts";
import type { NeedStore } from "./ports.ts";
import { isOpen } from "./request-state.ts";

/** In order of precedence. */
export type EndNeedRefusal = NotAllowed | { readonly code: "unknownNeed" } | { readonly code: "needEnded" };

/** Ends a need, met or taken back. Those who were asked and did not answer read which. */
export async function endNeed(
  house: { readonly needs: NeedStore; readonly clock: Clock },
  actor: Actor,
  command: { readonly need: string; readonly ending: NeedEnding },
): Promise<Result<{ readonly ended: true }, EndNeedRefusal>> {
  if (!may(actor, "askNetwork")) return refuse(notAllowed);
  const { needs, clock } = house;
  const { ending } = command;
  const need = await needs.findNeed(command.need);
  if (need === undefined) return refuse({ code: "unknownNeed" });
  await needs.lockNeed(need.id);
  const latest = (await needs.findNeed(need.id)) ?? need;
  if (latest.ending !== "") return refuse({ code: "needEnded" });
  const at = clock.now();
  await needs.endNeed(need.id, ending, at);
  const open = (await needs.given()).filter((request) => request.need === need.id && isOpen(request));
  for (const request of open) await needs.close(request.id, ending, at);
  return accept({ ended: true });
}
