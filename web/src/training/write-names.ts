import type { Block, Trainer, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";

/** The name given to an alternative, else "Variante A", "Variante B"… by its rank. */
export function writeAlternative({ alternatives }: TrainingDesign, id: string): string {
  const rank = alternatives.findIndex((each) => each.id === id);
  const label = alternatives[rank]?.label.trim() ?? "";
  return label === "" ? say("design.alternative.default", { letter: "ABCDEFGH"[rank] ?? "" }) : label;
}

export function writeBlock({ title }: Block): string {
  return title.trim() || say("design.block.unnamed");
}

export function writeTrainer({ name, kind }: Trainer): string {
  return name.trim() || say(`design.trainer.unnamed.${kind}`);
}
