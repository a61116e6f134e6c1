import { categoryWordsFr } from "../../../core/src/categories/public.ts";
import { workforceWordsFr } from "../../../core/src/workforce/public.ts";
import { accessScreenWordsFr } from "../access/words.fr.ts";
import { appWordsFr } from "../app/words.fr.ts";
import { categoryScreenWordsFr } from "../categories/words.fr.ts";
import { evaluationScreenWordsFr } from "../evaluation/words.fr.ts";
import { workforceScreenWordsFr } from "../workforce/words.fr.ts";

/** Every sentence of the screens. */
export const wordsFr = {
  ...appWordsFr,
  ...accessScreenWordsFr,
  ...workforceWordsFr,
  ...workforceScreenWordsFr,
  ...categoryWordsFr,
  ...categoryScreenWordsFr,
  ...evaluationScreenWordsFr,
};
