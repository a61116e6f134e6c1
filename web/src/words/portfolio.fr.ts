import { portfolioWordsFr } from "../../../core/src/portfolio/public.ts";
import { portfolioScreenWordsFr } from "../portfolio/words.fr.ts";

/** Sentences that the pages about a portfolio say. */
export const words = { ...portfolioWordsFr, ...portfolioScreenWordsFr };
