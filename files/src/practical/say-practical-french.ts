import { practicalWordsFr, type SayPractical, trainingWordsFr } from "../../../core/src/training/index.ts";
import { speak } from "../words/speak.ts";

/** Writes the sentences of practical documents in French. */
export function sayPracticalFrench(): SayPractical {
  return speak({ ...trainingWordsFr, ...practicalWordsFr });
}
