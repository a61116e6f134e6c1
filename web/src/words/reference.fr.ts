import { ruleWordsFr } from "../../../core/src/reference/public.ts";
import { ruleScreenWordsFr } from "../reference/words.fr.ts";

/** Sentences that the pages about rules of law and funding say. */
export const words = { ...ruleWordsFr, ...ruleScreenWordsFr };
