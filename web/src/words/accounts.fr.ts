import { accountWordsFr } from "../../../core/src/accounts/public.ts";
import { accountScreenWordsFr } from "../accounts/words.fr.ts";

/** Sentences that the pages about signing in, one's account and the members say. */
export const words = { ...accountWordsFr, ...accountScreenWordsFr };
