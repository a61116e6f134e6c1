import { homeWordsFr } from "../app/home-words.fr.ts";

/** Sentences that the first page says. */
export const words = { ...homeWordsFr };
