import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { portfolioRoutes } from "../../../core/src/portfolio/public.ts";

/** What a table of firms would do, or did. */
export type ImportAnswer = RouteOutput<typeof portfolioRoutes.importFirms>;
