import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { accountRoutes } from "../../../core/src/accounts/public.ts";

/** The person's account as the server gives it, and under which name the answer is kept. */
export type AccountView = RouteOutput<typeof accountRoutes.account>;
export const accountKey = ["account"];
