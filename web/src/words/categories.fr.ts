import { categoryWordsFr } from "../../../core/src/categories/public.ts";
import { categoryScreenWordsFr } from "../categories/words.fr.ts";

/** Sentences that the pages about categories say. */
export const words = { ...categoryWordsFr, ...categoryScreenWordsFr };
