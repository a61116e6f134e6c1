import { reportWordsFr, type Say } from "../../../core/src/reports/index.ts";
import { speak } from "../words/speak.ts";

/** Writes the sentences of documents in French. */
export function sayFrench(): Say {
  return speak(reportWordsFr);
}
