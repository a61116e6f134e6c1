import { evaluationScreenWordsFr } from "../evaluation/words.fr.ts";

/** Sentences that the pages about the effect say. */
export const words = { ...evaluationScreenWordsFr };
