import { practiceWordsFr } from "../../../core/src/practices/public.ts";
import { practiceScreenWordsFr } from "../practices/words.fr.ts";

/** Sentences of the library and of case studies. */
export const words = { ...practiceWordsFr, ...practiceScreenWordsFr };
