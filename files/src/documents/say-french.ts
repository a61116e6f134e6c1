import { patternWordsFr } from "../../../core/src/patterns/index.ts";
import { planWordsFr } from "../../../core/src/plans/index.ts";
import { portfolioWordsFr } from "../../../core/src/portfolio/index.ts";
import { practiceWordsFr, type SayCase } from "../../../core/src/practices/index.ts";
import { personalPaperWordsFr, type SayPrivacy } from "../../../core/src/privacy/index.ts";
import { projectWordsFr } from "../../../core/src/projects/index.ts";
import {
  effectsPaperWordsFr,
  prepPaperWordsFr,
  projectPaperWordsFr,
  reportWordsFr,
  type Say,
  type SayEffects,
  type SayPrep,
  type SayProject,
} from "../../../core/src/reports/index.ts";
import { returnWordsFr } from "../../../core/src/returns/index.ts";
import { trainingWordsFr } from "../../../core/src/training/index.ts";
import { speak } from "../words/speak.ts";

/** Writes the sentences of documents in French. */
export function sayFrench(): Say {
  return speak(reportWordsFr);
}

/** Writes the sentences of the documents of a project in French. */
export function sayProjectFrench(): SayProject {
  return speak({ ...planWordsFr, ...projectWordsFr, ...trainingWordsFr, ...projectPaperWordsFr });
}

/** Writes the sentences of the documents about the effects of a project in French. */
export function sayEffectsFrench(): SayEffects {
  return speak({
    ...planWordsFr,
    ...projectWordsFr,
    ...trainingWordsFr,
    ...projectPaperWordsFr,
    ...returnWordsFr,
    ...effectsPaperWordsFr,
  });
}

/** Writes the sentences of the sheet that prepares a call in French. */
export function sayPrepFrench(): SayPrep {
  return speak<string>({ ...projectWordsFr, ...trainingWordsFr, ...portfolioWordsFr, ...prepPaperWordsFr });
}

/** Writes the sentences of the documents about personal data in French. */
export function sayPrivacyFrench(): SayPrivacy {
  return speak<string>(personalPaperWordsFr);
}

/** Writes the sentences of a case study in French. */
export function sayCaseFrench(): SayCase {
  return speak<string>({ ...patternWordsFr, ...projectWordsFr, ...trainingWordsFr, ...practiceWordsFr });
}
