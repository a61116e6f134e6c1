import { speak } from "../../files/src/words/speak.ts";
import { evaluationCommandWordsFr } from "./evaluation/words.fr.ts";
import { commandWordsFr } from "./words.fr.ts";

/** The command line's sentences. */
export const say = speak({ ...commandWordsFr, ...evaluationCommandWordsFr });
