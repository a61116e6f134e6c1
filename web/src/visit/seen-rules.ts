import { z } from "zod";
import { type Rulebook, rulebookOf, ruleRoutes } from "../../../core/src/reference/public.ts";
import { CallRefused } from "../http/call.ts";
import type { VisitShelf } from "./visit-shelf.ts";

const rowsSchema = ruleRoutes.view.answer.json;
const seenSchema = z.strictObject({ at: z.iso.datetime(), rows: rowsSchema });

/** The rows of law and funding as the organisation had them, and when they were seen. */
export interface SeenRules {
  readonly at: string;
  readonly book: Rulebook;
}

/** What seeing rules needs. */
export interface SeeingPorts {
  readonly shelf: Pick<VisitShelf, "seen" | "noteSeen">;
  /** The rows as they are now over there. Throws `CallRefused`. */
  ask(): Promise<z.infer<typeof rowsSchema>>;
  now(): string;
}

/** The rules as they are when the organisation answers, which are then kept; else as they were last seen, if ever. */
export async function seeRules({ shelf, ask, now }: SeeingPorts): Promise<SeenRules | undefined> {
  const rows = await answerOf(ask);
  if (rows !== undefined) await shelf.noteSeen("rules", { at: now(), rows });
  return lastSeenRules(shelf);
}

/** The rules as they were last seen, without asking anybody: nobody waits for a network that does not answer. */
export async function lastSeenRules(shelf: Pick<VisitShelf, "seen">): Promise<SeenRules | undefined> {
  const seen = seenSchema.safeParse(await shelf.seen("rules"));
  if (!seen.success) return undefined;
  const { at, rows: kept } = seen.data;
  return { at, book: rulebookOf(kept.published, kept.own) };
}

/** Nothing when it cannot be reached, or when this person may not see its rules. */
async function answerOf<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CallRefused) return undefined;
    throw error;
  }
}
