import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ConnectionCodes, KinStore } from "./ports.ts";

/**
 * Gives the organisation a new connection code, or none: the one before names nobody any more. What was shared with it
 * stays.
 */
export async function renewConnectionCode(
  house: { readonly kin: KinStore; readonly codes: ConnectionCodes },
  actor: Actor,
  wanted: "new" | "none",
): Promise<Result<{ readonly code: string }, NotAllowed>> {
  if (!may(actor, "renewConnectionCode")) return refuse(notAllowed);
  const code = wanted === "new" ? house.codes.next() : "";
  await house.kin.setCode(code);
  return accept({ code });
}
