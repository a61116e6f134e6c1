import { portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { browserNow } from "../app/browser-clock.ts";
import { CallRefused, call } from "../http/call.ts";
import { lastSeen, noteSeen, type SeenPortfolio } from "./portfolio-shelf.ts";

/** A portfolio, and whether the server was reached or this is what was last seen here. */
export interface LoadedPortfolio extends SeenPortfolio {
  readonly isFresh: boolean;
}

/** The portfolio as it is now, with the projects that others share; without network, as it was last seen here. */
export async function loadPortfolio(signal: AbortSignal): Promise<LoadedPortfolio> {
  performance.mark("portfolio-asked");
  try {
    const seen = { at: browserNow(), portfolio: await call(portfolioRoutes.view, {}, signal) };
    // Nobody waits for the device, and a browser that keeps nothing still shows what the server says.
    noteSeen(seen).catch(() => undefined);
    return { ...seen, isFresh: true };
  } catch (error) {
    if (!(error instanceof CallRefused) || error.refusal.code !== "unreachable") throw error;
    const seen = await lastSeen();
    if (seen === undefined) throw error;
    return { ...seen, isFresh: false };
  }
}
