import { effectWordsFr } from "../../../core/src/effects/public.ts";
import { effectScreenWordsFr } from "../effects/words.fr.ts";

/** Sentences that the page of effects says. */
export const words = { ...effectWordsFr, ...effectScreenWordsFr };
