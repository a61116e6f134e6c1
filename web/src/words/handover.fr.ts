import { handoverScreenWordsFr } from "../training/handover-words.fr.ts";

/** Sentences that the view which hands a training design over says. */
export const words = { ...handoverScreenWordsFr };
