import { privacyWordsFr } from "../../../core/src/privacy/public.ts";
import { privacyScreenWordsFr } from "../privacy/words.fr.ts";

/** Sentences that the page about personal data says. */
export const words = { ...privacyWordsFr, ...privacyScreenWordsFr };
