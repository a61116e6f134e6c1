import {
  type Alternative,
  type Block,
  blankBlock,
  type TrainingDesign,
  type WorkSituation,
} from "../../../core/src/training/public.ts";

interface Identified {
  readonly id: string;
}

/** Ids are counted within the document: the next one is above all those it has. */
export function nextId(taken: readonly Identified[], letter: string): string {
  const numbers = taken.map(({ id }) => Number(id.slice(letter.length))).filter(Number.isInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** The list with one of its members changed. */
export function patchIn<Member extends Identified>(
  list: readonly Member[],
  id: string,
  patch: Partial<Member>,
): readonly Member[] {
  return list.map((member) => (member.id === id ? { ...member, ...patch } : member));
}

export function without<Member extends Identified>(list: readonly Member[], id: string): readonly Member[] {
  return list.filter((member) => member.id !== id);
}

/** The same list with the member at a place changed; a member becomes nothing when it is taken out. */
export function replaceAt<Value>(
  list: readonly Value[],
  place: number,
  value: Value | undefined,
): readonly Value[] {
  return list.flatMap((each, index) => (index === place ? (value === undefined ? [] : [value]) : [each]));
}

const blankSituation: Omit<WorkSituation, "id"> = {
  words: "",
  attachments: [],
  site: "",
  gestures: "",
  difficulty: "",
  whatCanGoWrong: "",
  cleaDecisions: [],
};

export function addSituation(design: TrainingDesign, facts: Partial<WorkSituation>): TrainingDesign {
  const situation = { ...blankSituation, ...facts, id: nextId(design.situations, "s") };
  return { ...design, situations: [...design.situations, situation] };
}

/** Takes a situation out, and the blocks' ties to it; sequences already made stay, about no situation. */
export function removeSituation(design: TrainingDesign, id: string): TrainingDesign {
  return mapBlocks({ ...design, situations: without(design.situations, id) }, (block) => ({
    ...block,
    situations: block.situations.filter((each) => each !== id),
    sequences: block.sequences.map((sequence) =>
      sequence.situation === id ? { ...sequence, situation: "" } : sequence,
    ),
  }));
}

export function blocksOf({ alternatives }: TrainingDesign): readonly Block[] {
  return alternatives.flatMap(({ blocks }) => blocks);
}

function mapBlocks(design: TrainingDesign, change: (block: Block) => Block): TrainingDesign {
  const alternatives = design.alternatives.map((each) => ({ ...each, blocks: each.blocks.map(change) }));
  return { ...design, alternatives };
}

export function patchBlock(design: TrainingDesign, id: string, patch: Partial<Block>): TrainingDesign {
  return mapBlocks(design, (block) => (block.id === id ? { ...block, ...patch } : block));
}

/** Adds a block at the end of an alternative. Gives its id too. */
export function addBlock(
  design: TrainingDesign,
  alternative: string,
  facts: Partial<Block>,
): { readonly design: TrainingDesign; readonly block: string } {
  const block = nextId(blocksOf(design), "b");
  const added = { ...blankBlock(block), ...facts, id: block };
  return { block, design: changeBlocks(design, alternative, (blocks) => [...blocks, added]) };
}

/** Takes a block out, with what was said of it for each person. */
export function removeBlock(design: TrainingDesign, id: string): TrainingDesign {
  return {
    ...design,
    alternatives: design.alternatives.map((each) => ({ ...each, blocks: without(each.blocks, id) })),
    trainees: design.trainees.map((trainee) => ({
      ...trainee,
      dispensations: trainee.dispensations.filter(({ block }) => block !== id),
    })),
  };
}

/** Where a block goes: before another of the alternative, or at its end. */
export interface BlockPlace {
  readonly alternative: string;
  /** "" for the end. */
  readonly before: string;
}

/** Most blocks that an alternative holds. */
export const mostBlocks = 60;

/** Puts a block elsewhere, in its alternative or in another one; nothing changes when there is no room. */
export function placeBlock(design: TrainingDesign, id: string, place: BlockPlace): TrainingDesign {
  const block = blocksOf(design).find((each) => each.id === id);
  const aim = design.alternatives.find((each) => each.id === place.alternative);
  if (block === undefined || aim === undefined || place.before === id) return design;
  const isFull = aim.blocks.length >= mostBlocks && !aim.blocks.includes(block);
  if (isFull) return design;
  const lifted = {
    ...design,
    alternatives: design.alternatives.map((each) => ({ ...each, blocks: without(each.blocks, id) })),
  };
  return changeBlocks(lifted, place.alternative, (blocks) => {
    const found = blocks.findIndex((each) => each.id === place.before);
    return blocks.toSpliced(found === -1 ? blocks.length : found, 0, block);
  });
}

/** The place one step up or down in the same alternative; `undefined` at either end. */
export function stepPlace({ id, blocks }: Alternative, block: string, step: -1 | 1): BlockPlace | undefined {
  const at = blocks.findIndex((each) => each.id === block);
  if (at + step < 0 || at + step >= blocks.length) return undefined;
  return { alternative: id, before: blocks[step === -1 ? at - 1 : at + 2]?.id ?? "" };
}

function changeBlocks(
  design: TrainingDesign,
  alternative: string,
  change: (blocks: readonly Block[]) => readonly Block[],
): TrainingDesign {
  const alternatives = design.alternatives.map((each) =>
    each.id === alternative ? { ...each, blocks: change(each.blocks) } : each,
  );
  return { ...design, alternatives };
}

/** Adds an alternative, empty or with copies of the blocks of another; dates written in the original stay there. */
export function addAlternative(design: TrainingDesign, label: string, copied: string): TrainingDesign {
  const id = nextId(design.alternatives, "v");
  const source = design.alternatives.find((each) => each.id === copied)?.blocks ?? [];
  const first = Number(nextId(blocksOf(design), "b").slice(1));
  const blocks = source.map((block, index) => copyOf(block, `b${first + index}`));
  return {
    ...design,
    alternatives: [...design.alternatives, { id, label, blocks }],
    fundingFacts: certifyCopies(design, source, blocks),
  };
}

/** A copy certifies what its original does: it is not asked again. */
function certifyCopies(
  { fundingFacts }: TrainingDesign,
  source: readonly Block[],
  copies: readonly Block[],
): TrainingDesign["fundingFacts"] {
  const told = new Map(fundingFacts.blocks.map((each) => [each.block, each.certification]));
  const copied = copies.flatMap(({ id }, place) => {
    const certification = told.get(source[place]?.id ?? "");
    return certification === undefined ? [] : [{ block: id, certification }];
  });
  return { ...fundingFacts, blocks: [...fundingFacts.blocks, ...copied] };
}

function copyOf(block: Block, id: string): Block {
  const sequences = block.sequences.map((sequence, index) => ({
    ...sequence,
    id: `${id}:${index + 1}`,
    moment: { known: false } as const,
  }));
  return { ...block, id, sequences };
}

export function removeAlternative(design: TrainingDesign, id: string): TrainingDesign {
  return {
    ...design,
    alternatives: without(design.alternatives, id),
    chosen: design.chosen === id ? "" : design.chosen,
    effort: design.effort.filter((line) => line.alternative !== id),
  };
}

/** The alternative to show first: the one asked for, else the one chosen, else the first. */
export function shownAlternative(design: TrainingDesign, asked: string): Alternative | undefined {
  const named = (id: string) => design.alternatives.find((each) => each.id === id);
  return named(asked) ?? named(design.chosen) ?? design.alternatives[0];
}
