import { comparisonWordsFr } from "../../../core/src/comparisons/public.ts";
import { comparisonGuideWordsFr } from "../../../core/src/evaluation/public.ts";
import { comparisonScreenWordsFr } from "../comparisons/words.fr.ts";

/** Sentences of the page that compares: the guide, what is fixed, and what is found. */
export const words = { ...comparisonWordsFr, ...comparisonGuideWordsFr, ...comparisonScreenWordsFr };
