import { projectWordsFr } from "../../../core/src/projects/public.ts";
import { projectScreenWordsFr } from "../projects/words.fr.ts";

/** Sentences that the pages about projects say. */
export const words = { ...projectWordsFr, ...projectScreenWordsFr };
