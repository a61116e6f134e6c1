import { portfolioWordsFr } from "../../../core/src/portfolio/public.ts";
import { projectWordsFr } from "../../../core/src/projects/public.ts";
import { prepPaperWordsFr, type SayPrep } from "../../../core/src/reports/public.ts";
import { trainingWordsFr } from "../../../core/src/training/public.ts";
import { sayFrom } from "../words/say-from.ts";

/** Says the sentences of a prep sheet, as the house that prints it does. */
export const sayPrep: SayPrep = sayFrom({
  ...projectWordsFr,
  ...trainingWordsFr,
  ...portfolioWordsFr,
  ...prepPaperWordsFr,
});
