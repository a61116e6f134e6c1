import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { writeAlternative } from "../training/write-names.ts";

/** The alternatives of a design to choose from, the one chosen there first. */
export function alternativesOf(
  design: TrainingDesign,
): readonly { readonly value: string; readonly text: string }[] {
  const { alternatives, chosen } = design;
  const first = alternatives.filter(({ id }) => id === chosen);
  const others = alternatives.filter(({ id }) => id !== chosen);
  return [...first, ...others].map(({ id }) => ({ value: id, text: writeAlternative(design, id) }));
}
