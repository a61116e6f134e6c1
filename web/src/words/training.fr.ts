import { trainingWordsFr } from "../../../core/src/training/public.ts";
import { trainingScreenWordsFr } from "../training/words.fr.ts";

/** Sentences that the pages about training designs say. */
export const words = { ...trainingWordsFr, ...trainingScreenWordsFr };
