import { planWordsFr } from "../training/plan-words.fr.ts";

/** Sentences of the views that plan a training design: people, time at work, cost, dates, documents. */
export const words = { ...planWordsFr };
