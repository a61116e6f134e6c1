import { type Known, known, unknown } from "../kernel/known.ts";
import { type BlockCost, costBlock, type MissingFigure } from "./cost-block.ts";
import { addTotals, type KnownTotal, totalOf } from "./known-total.ts";
import type { Alternative, DesignEffortLine, TrainingDesign } from "./model.ts";
import { type DesignActor, designActors } from "./vocabulary.ts";

/** What one actor must do in an alternative. Minutes are those told; the unknown ones leave the total incomplete. */
export interface ActorDuties {
  readonly actor: DesignActor;
  readonly acts: readonly {
    readonly block: string;
    readonly act: string;
    readonly minutes: Known<number>;
  }[];
  readonly minutes: KnownTotal;
}

/** Minutes of all people together. */
export interface AlternativeMinutes {
  readonly total: KnownTotal;
  readonly onSite: number;
  readonly offSite: number;
  readonly placeUnknown: number;
  readonly workingTime: number;
  readonly ownTime: number;
  readonly timeUnknown: number;
}

/** An alternative as it is laid beside the others. Amounts in cents of euro. */
export interface AlternativeCost {
  readonly alternative: string;
  readonly label: string;
  /** People listed, else the headcount of the group. */
  readonly people: Known<number>;
  readonly training: KnownTotal;
  readonly wages: KnownTotal;
  readonly designEffort: KnownTotal;
  readonly total: KnownTotal;
  /** Unknown while a term is, or when nobody is trained. */
  readonly perTrainee: Known<number>;
  readonly minutes: AlternativeMinutes;
  readonly duties: readonly ActorDuties[];
  readonly blocks: readonly BlockCost[];
  /** What to ask so that the total becomes complete. */
  readonly missing: readonly { readonly figure: MissingFigure; readonly blocks: readonly string[] }[];
  /** Lines of design effort whose hourly cost is unknown. */
  readonly unpricedEffort: readonly string[];
}

/** Costs every alternative of a design, in order. Recomputed whole at each change: it keeps no state. */
export function costAlternatives(design: TrainingDesign): readonly AlternativeCost[] {
  return design.alternatives.map((alternative) => costAlternative(design, alternative));
}

function costAlternative(design: TrainingDesign, alternative: Alternative): AlternativeCost {
  const blocks = alternative.blocks.map((block) => costBlock(design, block));
  const effort = effortOf(design, alternative.id);
  const training = addTotals(blocks.map((block) => block.training));
  const wages = addTotals(blocks.map((block) => block.wages));
  const designEffort = addTotals(effort.map(effortCents));
  const total = addTotals([training, wages, designEffort]);
  const people = design.trainees.length > 0 ? known(design.trainees.length) : design.targetGroup.headcount;
  const isDivisible = total.isComplete && people.known && people.value > 0;
  return {
    alternative: alternative.id,
    label: alternative.label,
    people,
    training,
    wages,
    designEffort,
    total,
    perTrainee: isDivisible ? known(Math.round(total.atLeast / people.value)) : unknown,
    minutes: minutesOf(blocks),
    duties: dutiesOf(alternative),
    blocks,
    missing: missingOf(blocks),
    unpricedEffort: effort.filter((line) => !line.hourlyCostCents.known).map((line) => line.id),
  };
}

/** The ledger lines that an alternative bears: its own, and those that serve all. */
export function effortOf({ effort }: TrainingDesign, alternative: string): readonly DesignEffortLine[] {
  return effort.filter((line) => line.alternative === "" || line.alternative === alternative);
}

/** What a ledger line costs, in whole cents; half a cent goes up. */
export function effortCents({
  minutes,
  hourlyCostCents,
}: Pick<DesignEffortLine, "minutes" | "hourlyCostCents">): KnownTotal {
  if (minutes === 0) return { atLeast: 0, isComplete: true };
  if (!hourlyCostCents.known) return { atLeast: 0, isComplete: false };
  return { atLeast: Math.round((minutes * hourlyCostCents.value) / 60), isComplete: true };
}

function minutesOf(blocks: readonly BlockCost[]): AlternativeMinutes {
  const sum = (part: (block: BlockCost) => number) => blocks.reduce((total, block) => total + part(block), 0);
  return {
    total: addTotals(blocks.map((block) => block.traineeMinutes)),
    onSite: sum((block) => block.onSiteMinutes),
    offSite: sum((block) => block.offSiteMinutes),
    placeUnknown: sum((block) => block.placeUnknownMinutes),
    workingTime: sum((block) => block.workingTimeMinutes),
    ownTime: sum((block) => block.ownTimeMinutes),
    timeUnknown: sum((block) => block.timeUnknownMinutes),
  };
}

function dutiesOf({ blocks }: Alternative): readonly ActorDuties[] {
  return designActors.flatMap((actor) => {
    const acts = blocks.flatMap((block) =>
      block.duties
        .filter((duty) => duty.actor === actor)
        .map(({ act, minutes }) => ({ block: block.id, act, minutes })),
    );
    const minutes = addTotals(acts.map((act) => totalOf(act.minutes)));
    return acts.length === 0 ? [] : [{ actor, acts, minutes }];
  });
}

function missingOf(blocks: readonly BlockCost[]): AlternativeCost["missing"] {
  const blocksByFigure = new Map<MissingFigure, string[]>();
  for (const { block, missing } of blocks) {
    for (const figure of missing) blocksByFigure.set(figure, [...(blocksByFigure.get(figure) ?? []), block]);
  }
  return [...blocksByFigure].map(([figure, waiting]) => ({ figure, blocks: waiting }));
}
