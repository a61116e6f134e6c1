import { planWordsFr } from "../../../core/src/plans/public.ts";
import { planScreenWordsFr } from "../plans/words.fr.ts";

/** Sentences that the page of an evaluation plan says. */
export const words = { ...planWordsFr, ...planScreenWordsFr };
