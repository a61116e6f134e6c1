import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { FirmStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveFirmRefusal = NotAllowed | { readonly code: "unknownFirm" };

/** Takes a firm out of the portfolio for good, with the notes of its calls. Its projects stay. */
export async function removeFirm(
  house: { readonly firms: FirmStore },
  actor: Actor,
  command: { readonly firm: string },
): Promise<Result<{ readonly removed: true }, RemoveFirmRefusal>> {
  if (!may(actor, "removePortfolioFirm")) return refuse(notAllowed);
  const removed = await house.firms.remove(command.firm);
  return removed ? accept({ removed }) : refuse({ code: "unknownFirm" });
}
