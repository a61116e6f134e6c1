import { categoryWordsFr } from "../../../core/src/categories/public.ts";
import { diagnosisWordsFr } from "../../../core/src/diagnosis/public.ts";
import { ruleWordsFr } from "../../../core/src/reference/public.ts";
import { trainingWordsFr } from "../../../core/src/training/public.ts";
import { workforceWordsFr } from "../../../core/src/workforce/public.ts";
import { accessScreenWordsFr } from "../access/words.fr.ts";
import { appWordsFr } from "../app/words.fr.ts";
import { categoryScreenWordsFr } from "../categories/words.fr.ts";
import { diagnosisScreenWordsFr } from "../diagnosis/words.fr.ts";
import { evaluationScreenWordsFr } from "../evaluation/words.fr.ts";
import { ruleScreenWordsFr } from "../reference/words.fr.ts";
import { trainingScreenWordsFr } from "../training/words.fr.ts";
import { visitScreenWordsFr } from "../visit/words.fr.ts";
import { workforceScreenWordsFr } from "../workforce/words.fr.ts";

/** Every sentence of the screens. */
export const wordsFr = {
  ...appWordsFr,
  ...accessScreenWordsFr,
  ...workforceWordsFr,
  ...workforceScreenWordsFr,
  ...categoryWordsFr,
  ...categoryScreenWordsFr,
  ...diagnosisWordsFr,
  ...diagnosisScreenWordsFr,
  ...trainingWordsFr,
  ...trainingScreenWordsFr,
  ...evaluationScreenWordsFr,
  ...ruleWordsFr,
  ...ruleScreenWordsFr,
  ...visitScreenWordsFr,
};
