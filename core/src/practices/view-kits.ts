import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type PracticeKit, practiceKits } from "./practice-kit.ts";

/** The kits, for whoever may read the library. */
export async function viewKits(
  actor: Actor,
): Promise<Result<{ readonly kits: readonly PracticeKit[] }, NotAllowed>> {
  return may(actor, "viewPractices") ? accept({ kits: practiceKits }) : refuse(notAllowed);
}
