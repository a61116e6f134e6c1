import { releasedScreenWordsFr } from "../answers/released-words.fr.ts";
import { answerScreenWordsFr } from "../answers/words.fr.ts";

/** Sentences about invitations to answer and about what was answered, for the screens of professionals. */
export const words = { ...answerScreenWordsFr, ...releasedScreenWordsFr };
