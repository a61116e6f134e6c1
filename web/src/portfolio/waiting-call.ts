import { z } from "zod";
import { firmCallSchema, firmSchema, type SeenFirm } from "../../../core/src/portfolio/public.ts";

/** The note of a call that this device holds until the server has it. */
export const waitingCallSchema = z.strictObject({
  organisation: z.string(),
  firm: z.string(),
  /** Name of the firm, should its record be gone. */
  label: z.string(),
  /** The record to add first, for a firm that nobody wrote down. */
  begin: firmSchema.optional(),
  call: firmCallSchema,
  /** Calls of the firm that were on screen when this one was noted. */
  seenCalls: z.array(z.string()),
  /** Why the server does not want it; none while nobody asked, or could. */
  refusal: z.string().optional(),
});
export type WaitingCall = z.infer<typeof waitingCallSchema>;

/** The firms as they will be once what waits is sent. */
export function withWaiting(
  firms: readonly SeenFirm[],
  waiting: readonly WaitingCall[],
): readonly SeenFirm[] {
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  for (const { firm: id, begin, call, refusal } of waiting) {
    const firm = byId.get(id) ?? (begin === undefined ? undefined : { id, revision: 0, content: begin });
    if (firm === undefined || refusal !== undefined) continue;
    const { calls } = firm.content;
    const isThere = calls.some((each) => each.id === call.id);
    const content = { ...firm.content, calls: isThere ? calls : [...calls, call] };
    byId.set(id, { ...firm, content });
  }
  return [...byId.values()];
}
