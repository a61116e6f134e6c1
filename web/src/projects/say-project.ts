import { planWordsFr } from "../../../core/src/plans/public.ts";
import { projectWordsFr } from "../../../core/src/projects/public.ts";
import { projectPaperWordsFr, type SayProject } from "../../../core/src/reports/public.ts";
import { trainingWordsFr } from "../../../core/src/training/public.ts";
import { sayFrom } from "../words/say-from.ts";

/** Says the sentences of the documents of a project, as the house that prints them does. */
export const sayProject: SayProject = sayFrom({
  ...planWordsFr,
  ...projectWordsFr,
  ...trainingWordsFr,
  ...projectPaperWordsFr,
});
