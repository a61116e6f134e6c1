import { surveyWordsFr } from "../../../core/src/surveys/public.ts";
import { surveyScreenWordsFr } from "../surveys/words.fr.ts";

/** Sentences that the pages about questionnaires and waves say. */
export const words = { ...surveyWordsFr, ...surveyScreenWordsFr };
