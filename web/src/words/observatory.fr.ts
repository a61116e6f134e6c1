import { observatoryScreenWordsFr } from "../observatory/words.fr.ts";

/** Sentences of observatories, of those who answer them, and of published tables. */
export const words = { ...observatoryScreenWordsFr };
