import { networkScreenWordsFr } from "../network/words.fr.ts";

/** Sentences that the pages about a territorial network say. */
export const words = { ...networkScreenWordsFr };
