import { visitScreenWordsFr } from "../visit/words.fr.ts";

/** Sentences that the pages about a first visit say. */
export const words = { ...visitScreenWordsFr };
