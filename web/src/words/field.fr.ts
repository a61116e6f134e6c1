import { tellingWordsFr } from "../field/words.fr.ts";

/** Sentences about what phones sent. */
export const words = { ...tellingWordsFr };
