import { type Diagnosis, namedObstacles, type ObstacleKey } from "../diagnosis/index.ts";
import type { Alternative, Block } from "./model.ts";
import type { AdaptationKind, DesignActor, SequenceKind, WorkLinkKind } from "./vocabulary.ts";

/** An obstacle that the diagnosis names, and the blocks that take it up; none when nothing answers it yet. */
export interface ObstacleReading {
  readonly obstacle: ObstacleKey;
  readonly isDisputed: boolean;
  readonly blocks: readonly string[];
}

/** What an alternative does about each obstacle that somebody named in the diagnosis it was begun from. */
export function readObstacles(
  diagnosis: Pick<Diagnosis, "answers">,
  { blocks }: Pick<Alternative, "blocks">,
): readonly ObstacleReading[] {
  return namedObstacles(diagnosis).map(({ obstacle, isDisputed }) => ({
    obstacle,
    isDisputed,
    blocks: blocks.filter(answers[obstacle]).map(({ id }) => id),
  }));
}

/**
 * What a block must say to take up an obstacle: the advice of the diagnosis for it, as a fact of the block. Ours, read
 * from the practices of the published evaluation (domain note §3): a block that does otherwise and well is not wrong.
 */
const answers: Readonly<Record<ObstacleKey, (block: Block) => boolean>> = {
  "obstacle.needHardToIdentify": (block) => startsFromWork(block) || isLinked(block, "observationInWork"),
  "obstacle.lackOfResources": (block) => block.obstacles.includes("schedule") || isNearWork(block),
  "obstacle.underEquipped": (block) => isHelpedBy(block, "expert", "trainingProvider", "opco"),
  "obstacle.offerUnsuited": (block) =>
    isLinked(block, "contentsFromWork", "materialsFromWork") || startsFromWork(block),
  "obstacle.fewSupervisors": (block) => isHelpedBy(block, "workplaceTutor", "trainer", "colleague"),
  "obstacle.notExpressive": (block) =>
    isAdapted(block, "individualisation") || has(block, "initialAssessment"),
  "obstacle.lowDemand": (block) =>
    block.obstacles.includes("confidence") ||
    isAdapted(block, "communication", "testimonies", "referenceToExperience"),
};

function startsFromWork(block: Block): boolean {
  return block.situations.length > 0 || has(block, "workSituation");
}

/** In working time and on the spot: the least time away from the team. */
function isNearWork({ isInWorkingTime, isOffSite }: Block): boolean {
  return isInWorkingTime.known && isInWorkingTime.value && isOffSite.known && !isOffSite.value;
}

function has({ sequences }: Block, kind: SequenceKind): boolean {
  return sequences.some((sequence) => sequence.kind === kind);
}

function isLinked({ workLinks }: Block, ...kinds: readonly WorkLinkKind[]): boolean {
  return workLinks.some(({ kind }) => kinds.includes(kind));
}

function isAdapted({ adaptations }: Block, ...kinds: readonly AdaptationKind[]): boolean {
  return adaptations.some((kind) => kinds.includes(kind));
}

/** Somebody of these functions has something to do in the block. */
function isHelpedBy({ duties }: Block, ...actors: readonly DesignActor[]): boolean {
  return duties.some(({ actor }) => actors.includes(actor));
}
