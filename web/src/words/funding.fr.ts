import { fundingScreenWordsFr } from "../training/funding-words.fr.ts";

/** Sentences that the funding view of a training design says. */
export const words = { ...fundingScreenWordsFr };
