import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { CaseChange, practiceRoutes } from "../../../core/src/practices/public.ts";

/** A case study as the page shows it. */
export type ViewedCase = RouteOutput<typeof practiceRoutes.view>;

/** Makes one change, and shows what came of it; rejects with `CallRefused`. */
export type MakeChange = (change: CaseChange) => Promise<void>;
