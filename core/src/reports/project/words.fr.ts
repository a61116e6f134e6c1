import { councilPaperWordsFr } from "./council-words.fr.ts";
import { invitationPaperWordsFr } from "./invitation-words.fr.ts";
import { meetingPaperWordsFr } from "./meeting-words.fr.ts";
import { planPaperWordsFr } from "./plan-words.fr.ts";

/** Sentences of the documents of a project, as ICU messages. Days, names and amounts come as texts already written. */
export const projectPaperWordsFr = {
  ...meetingPaperWordsFr,
  ...councilPaperWordsFr,
  ...invitationPaperWordsFr,
  ...planPaperWordsFr,
} as const;
export type ProjectPaperWordKey = keyof typeof projectPaperWordsFr;
