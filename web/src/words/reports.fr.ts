import { reportScreenWordsFr } from "../reports/words.fr.ts";

/** Sentences of the page of documents about effects. */
export const words = { ...reportScreenWordsFr };
