import { type SayTraining, trainingWordsFr } from "../../../core/src/training/index.ts";
import { speak } from "../words/speak.ts";

/** Writes the sentences of the training room in French. */
export function sayTrainingFrench(): SayTraining {
  return speak(trainingWordsFr);
}
