import { actWordsFr } from "../../../core/src/access/public.ts";
import { trailWordsFr } from "../access/trail-words.fr.ts";

/** Sentences that the page of the audit trail says. */
export const words = { ...trailWordsFr, ...actWordsFr };
