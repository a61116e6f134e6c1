import { returnWordsFr } from "../../../core/src/returns/public.ts";
import { returnScreenWordsFr } from "../returns/words.fr.ts";

/** Sentences of the card that sets effects beside costs. */
export const words = { ...returnWordsFr, ...returnScreenWordsFr };
