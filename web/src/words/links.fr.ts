import { linkWordsFr } from "../../../core/src/links/public.ts";
import { linkScreenWordsFr } from "../links/words.fr.ts";

/** Sentences that the screen of links says. */
export const words = { ...linkWordsFr, ...linkScreenWordsFr };
