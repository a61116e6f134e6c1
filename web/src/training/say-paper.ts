import { paperWordsFr, type SayPractical, trainingWordsFr } from "../../../core/src/training/public.ts";
import { sayFrom } from "../words/say-from.ts";

/** Says the sentences of the documents that are handed over. */
export const sayPaper: SayPractical = sayFrom({ ...trainingWordsFr, ...paperWordsFr });
