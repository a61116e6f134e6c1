import type { patternWordsFr } from "../patterns/index.ts";
import type { projectWordsFr } from "../projects/index.ts";
import type { trainingWordsFr } from "../training/index.ts";
import type { dossierWordsFr } from "./dossier-words.fr.ts";
import type { draftWordsFr } from "./draft-words.fr.ts";

/** Writes a sentence of a case study; the ICU grammar is the implementation's. */
export type SayCase = (
  key:
    | keyof typeof draftWordsFr
    | keyof typeof dossierWordsFr
    | keyof typeof patternWordsFr
    | keyof typeof projectWordsFr
    | keyof typeof trainingWordsFr,
  values?: Readonly<Record<string, string | number>>,
) => string;
