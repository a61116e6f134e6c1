import { speak } from "../../files/src/words/speak.ts";
import { archiveCommandWordsFr } from "./archives/words.fr.ts";
import { choreCommandWordsFr } from "./chores/words.fr.ts";
import { doctorCommandWordsFr } from "./doctor/words.fr.ts";
import { evaluationCommandWordsFr } from "./evaluation/words.fr.ts";
import { packageCommandWordsFr } from "./packages/words.fr.ts";
import { passportCommandWordsFr } from "./passports/words.fr.ts";
import { planCommandWordsFr } from "./plans/words.fr.ts";
import { commandWordsFr } from "./words.fr.ts";

/** The command line's sentences. */
export const say = speak({
  ...commandWordsFr,
  ...evaluationCommandWordsFr,
  ...passportCommandWordsFr,
  ...planCommandWordsFr,
  ...packageCommandWordsFr,
  ...archiveCommandWordsFr,
  ...doctorCommandWordsFr,
  ...choreCommandWordsFr,
});
