import { z } from "zod";
import { portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { currentOrganisation } from "../http/current-organisation.ts";
import { openPortfolioDevice } from "./portfolio-database.ts";
import { type WaitingCall, waitingCallSchema } from "./waiting-call.ts";

const seenSchema = z.strictObject({
  /** Coordinated universal time, ISO 8601. */
  at: z.string(),
  portfolio: portfolioRoutes.view.answer.json,
});
export type SeenPortfolio = z.infer<typeof seenSchema>;

const device = openPortfolioDevice();
const seenKey = () => currentOrganisation() ?? "";

/** The portfolio as it was last seen from this device; nothing when it never was, or cannot be read any more. */
export async function lastSeen(): Promise<SeenPortfolio | undefined> {
  return seenSchema.safeParse(await device.get("seen", seenKey())).data;
}

export function noteSeen(seen: SeenPortfolio): Promise<void> {
  return device.put("seen", seenKey(), seen);
}

export function forgetSeen(): Promise<void> {
  return device.forgetSeen();
}

/** The notes that wait here, for every organisation. */
export async function waitingCalls(): Promise<readonly WaitingCall[]> {
  const kept = await device.all("waiting");
  return kept.flatMap((each) => {
    const read = waitingCallSchema.safeParse(each);
    return read.success ? [read.data] : [];
  });
}

export function keepWaiting(waiting: WaitingCall): Promise<void> {
  return device.put("waiting", waiting.call.id, waiting);
}

export function forgetWaiting(call: string): Promise<void> {
  return device.remove("waiting", call);
}
