import { known } from "../../../core/src/kernel/known.ts";
import {
  type Block,
  sequencesFromSituations,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { addBlock, blocksOf, patchBlock } from "./edit-design.ts";

export interface SequenceWish {
  readonly alternative: string;
  /** Block that receives them; "" for a new one. */
  readonly block: string;
  /** Title of the new block. */
  readonly title: string;
}

/** Blocks that may receive sequences: those that say nothing else of how they are learnt. */
export function receivingBlocks(design: TrainingDesign, alternative: string): readonly Block[] {
  const blocks = design.alternatives.find(({ id }) => id === alternative)?.blocks ?? [];
  return blocks.filter(({ axes }) => axes.mode.known && axes.mode.value === "workSituation");
}

/** Situations that no sequence of the block is about yet. */
export function freshSituations(design: TrainingDesign, block: string): readonly string[] {
  const told = blocksOf(design).find(({ id }) => id === block)?.sequences ?? [];
  return design.situations
    .map(({ id }) => id)
    .filter((id) => !told.some(({ situation }) => situation === id));
}

/**
 * Turns the situations of the design into sequences of a block. A new block says only what is sure of it: it is learnt
 * in work, its length is that of its sequences, and it is tied to the position at least.
 */
export function makeSequences(design: TrainingDesign, wish: SequenceWish): TrainingDesign {
  if (wish.block === "") {
    const added = addBlock(design, wish.alternative, { title: wish.title });
    const [axes] = blocksOf(added.design).flatMap((block) => (block.id === added.block ? [block.axes] : []));
    const begun = patchBlock(added.design, added.block, {
      ...(axes === undefined ? {} : { axes: { ...axes, mode: known("workSituation" as const) } }),
      isOffSite: known(false),
      workLinks: [{ kind: "workSituation", reach: "position", words: "" }],
    });
    return fill(begun, added.block);
  }
  return fill(design, wish.block);
}

function fill(design: TrainingDesign, id: string): TrainingDesign {
  const block = blocksOf(design).find((each) => each.id === id);
  if (block === undefined) return design;
  const situations = design.situations.map((situation) => situation.id);
  const sequences = sequencesFromSituations({
    block: id,
    situations,
    trainer: block.afest.trainer,
    workPlace: placeOfAll(design),
    reflectionPlace: "",
    existing: block.sequences,
  });
  const minutes = sequences.reduce((sum, sequence) => sum + sequence.minutes, 0);
  return patchBlock(design, id, {
    sequences,
    situations: [...new Set([...block.situations, ...situations])],
    minutes: known(minutes),
  });
}

/** The place when every situation happens at the same one, else "". */
function placeOfAll({ situations }: TrainingDesign): string {
  const places = new Set(situations.map(({ site }) => site.trim()));
  const [place = ""] = places;
  return places.size === 1 ? place : "";
}
