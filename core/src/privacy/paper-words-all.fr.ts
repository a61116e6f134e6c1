import { assessmentWordsFr } from "./assessment-words.fr.ts";
import { personReportWordsFr } from "./paper-words.fr.ts";
import { recordWordsFr } from "./record-words.fr.ts";
import { privacyWordsFr } from "./words.fr.ts";

/** French sentences of every document about personal data. */
export const personalPaperWordsFr = {
  ...privacyWordsFr,
  ...personReportWordsFr,
  ...recordWordsFr,
  ...assessmentWordsFr,
};
