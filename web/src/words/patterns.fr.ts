import { patternWordsFr } from "../../../core/src/patterns/public.ts";
import { patternScreenWordsFr } from "../patterns/words.fr.ts";

/** Sentences of the page that tells what goes with what. */
export const words = { ...patternWordsFr, ...patternScreenWordsFr };
