import { diagnosisWordsFr } from "../../../core/src/diagnosis/public.ts";
import { diagnosisScreenWordsFr } from "../diagnosis/words.fr.ts";

/** Sentences that the pages about the diagnosis say. */
export const words = { ...diagnosisWordsFr, ...diagnosisScreenWordsFr };
