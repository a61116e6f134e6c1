import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { privacyRoutes } from "../../../core/src/privacy/public.ts";

/** Somebody that a search found: what tells them apart, and where they are held. */
export type FoundClue = RouteOutput<typeof privacyRoutes.find>[number];
