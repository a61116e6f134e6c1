import type { Diagnosis } from "../diagnosis/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { blankDesign } from "./blank-design.ts";
import { idSchema } from "./block-model.ts";
import type { TrainingDesign } from "./model.ts";

/** Most employees that the funding facts of a design hold. */
const employeesAtMost = 1_000_000;

/**
 * A design begun from a kept diagnosis: its name, its category, the size of the company for the funding rules, and
 * which diagnosis it was. How many people will be trained is not the size of the company: it stays to be said.
 * Nothing is copied of the obstacles: `readObstacles` reads them in the diagnosis as it is now.
 */
export function designFromDiagnosis(
  { id, content }: { readonly id: string; readonly content: Diagnosis },
  alternative?: string,
): TrainingDesign {
  const blank = blankDesign(content.label, alternative);
  const { category, headcount } = content;
  const isSized = headcount !== undefined && headcount.value <= employeesAtMost;
  const company = {
    ...blank.fundingFacts.company,
    headcount: isSized ? known(headcount.value) : unknown,
  };
  return {
    ...blank,
    targetGroup: { ...blank.targetGroup, category: categoryOf(category), words: category?.label ?? "" },
    diagnosis: idSchema.safeParse(id).success ? id : "",
    fundingFacts: { ...blank.fundingFacts, company },
  };
}

function categoryOf(category: Diagnosis["category"]): TrainingDesign["targetGroup"]["category"] {
  if (category === undefined || !idSchema.safeParse(category.id).success) return unknown;
  return known({ id: category.id, version: category.version });
}
