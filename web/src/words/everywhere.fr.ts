import { accessScreenWordsFr } from "../access/words.fr.ts";
import { appWordsFr } from "../app/words.fr.ts";

/** Sentences that any page may say. */
export const words = { ...appWordsFr, ...accessScreenWordsFr };
