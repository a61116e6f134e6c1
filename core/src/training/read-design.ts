import type { Alternative, Block, TrainingDesign } from "./model.ts";
import type { readingWordsFr } from "./reading-words.fr.ts";
import {
  type AdaptationKind,
  adaptationKinds,
  type CombinationAxis,
  combinationAxes,
  type WorkLinkKind,
  workLinkKinds,
} from "./vocabulary.ts";

/** Where a practice was seen: keys of the sources, as the words of the room name them. */
export type PracticeSource = "S" | "L2" | "L7" | "T7";

/** A sentence to say, and the published practice behind it when there is one. Never a mark. */
export interface DesignSentence {
  readonly key: keyof typeof readingWordsFr;
  readonly values: Readonly<Record<string, string | number>>;
  readonly about: "axes" | "work" | "people" | "whole";
  /** `warning`: something to look at before going on. */
  readonly tone: "present" | "absent" | "warning";
  readonly sources: readonly PracticeSource[];
}

/** Poles found on an axis, with the blocks that hold each; `untold` counts the blocks that say nothing of it. */
export interface AxisReading {
  readonly axis: CombinationAxis;
  readonly poles: readonly { readonly pole: string; readonly blocks: readonly string[] }[];
  readonly isCombined: boolean;
  readonly untold: readonly string[];
}

export interface DesignReading {
  readonly alternative: string;
  readonly axes: readonly AxisReading[];
  readonly workLinks: readonly {
    readonly kind: WorkLinkKind;
    readonly blocks: readonly string[];
    /** Some link of the kind goes wider than the seat held today. */
    readonly isBeyondPosition: boolean;
  }[];
  readonly adaptations: readonly {
    readonly kind: AdaptationKind | "workingTime";
    readonly blocks: readonly string[];
  }[];
  readonly offWorkBlocks: readonly string[];
  readonly sentences: readonly DesignSentence[];
}

/**
 * What an alternative holds and lacks: on the five axes (domain note §3.3), in its ties with work (§3.4), in how it
 * takes people into account (§3.5). What is absent is told without being wrong: a practice seen
 * elsewhere is shown beside it.
 */
export function readDesign(design: TrainingDesign, alternative: Alternative): DesignReading {
  const { blocks } = alternative;
  const facts = {
    axes: combinationAxes.map((axis) => readAxis(axis, blocks)),
    workLinks: workLinkKinds.map((kind) => readWorkLink(kind, blocks)),
    adaptations: [
      ...adaptationKinds.map((kind) => ({
        kind,
        blocks: idsOf(blocks, (each) => each.adaptations.includes(kind)),
      })),
      {
        kind: "workingTime" as const,
        blocks: idsOf(blocks, ({ isInWorkingTime }) => isInWorkingTime.known && isInWorkingTime.value),
      },
    ],
    offWorkBlocks: idsOf(blocks, isOffWork),
  };
  const reading = { alternative: alternative.id, ...facts };
  if (blocks.length === 0)
    return { ...reading, sentences: [say("training.reading.empty", "whole", "warning")] };
  return {
    ...reading,
    sentences: [
      ...warningsOf(blocks, reading),
      ...reading.axes.map(sayAxis),
      ...sayWorkLinks(reading.workLinks),
      ...reading.adaptations.map(sayAdaptation),
      ...sayUnderused(blocks),
      ...sayMissingGroup(design),
    ],
  };
}

/** A block that happens away from work and takes nothing from it. */
export function isOffWork({ axes, workLinks, situations, sequences }: Block): boolean {
  const isAway = axes.mode.known && (axes.mode.value === "trainingCentre" || axes.mode.value === "distance");
  const isTied =
    workLinks.length > 0 || situations.length > 0 || sequences.some(({ kind }) => kind === "workSituation");
  return isAway && !isTied;
}

function readAxis(axis: CombinationAxis, blocks: readonly Block[]): AxisReading {
  const blocksByPole = new Map<string, string[]>();
  const untold: string[] = [];
  for (const block of blocks) {
    const poles = polesOf(axis, block);
    if (poles.length === 0) untold.push(block.id);
    for (const pole of new Set(poles)) blocksByPole.set(pole, [...(blocksByPole.get(pole) ?? []), block.id]);
  }
  const poles = [...blocksByPole].map(([pole, ids]) => ({ pole, blocks: ids }));
  return { axis, poles, isCombined: poles.length > 1, untold };
}

function polesOf(axis: CombinationAxis, { axes }: Block): readonly string[] {
  if (axis === "schemes") return axes.schemes.filter((scheme) => scheme !== "none");
  const pole = axes[axis];
  if (!pole.known) return [];
  return pole.value === "both" ? ["basicSkills", "trade"] : [pole.value];
}

function readWorkLink(kind: WorkLinkKind, blocks: readonly Block[]): DesignReading["workLinks"][number] {
  const linked = blocks.filter(({ workLinks }) => workLinks.some((link) => link.kind === kind));
  const links = linked.flatMap(({ workLinks }) => workLinks.filter((link) => link.kind === kind));
  return {
    kind,
    blocks: linked.map(({ id }) => id),
    isBeyondPosition: links.some(({ reach }) => reach === "work"),
  };
}

function warningsOf(blocks: readonly Block[], reading: Omit<DesignReading, "sentences">): DesignSentence[] {
  const { offWorkBlocks, workLinks } = reading;
  if (offWorkBlocks.length === blocks.length) {
    const key = blocks.length === 1 ? "training.reading.singleOffWork" : "training.reading.allOffWork";
    return [say(key, "whole", "warning", { sources: ["S", "L2"], values: { blocks: blocks.length } })];
  }
  const present = workLinks.filter((link) => link.blocks.length > 0);
  const isOnlyPosition = present.length > 0 && present.every((link) => !link.isBeyondPosition);
  return isOnlyPosition ? [say("training.reading.onlyPosition", "work", "warning", { sources: ["S"] })] : [];
}

function sayAxis({ axis, poles, isCombined, untold }: AxisReading): DesignSentence {
  const values = { axis, pole: poles[0]?.pole ?? "", poles: poles.length, untold: untold.length };
  const options = { values, sources: ["S"] as const };
  if (isCombined) return say("training.reading.axisCombined", "axes", "present", options);
  if (poles.length === 1) return say("training.reading.axisOnePole", "axes", "absent", options);
  return say("training.reading.axisUntold", "axes", "absent", options);
}

/** Practices published beyond the synthesis, by kind of link. */
const sourcesByWorkLink: Readonly<Record<WorkLinkKind, readonly PracticeSource[]>> = {
  contentsFromWork: ["S", "L7"],
  materialsFromWork: ["S"],
  observationInWork: ["S"],
  workSituation: ["S", "L2"],
  workStudyPrinciple: ["S"],
  professionalsInvolved: ["S"],
};

function sayWorkLinks(links: DesignReading["workLinks"]): DesignSentence[] {
  return links.map(({ kind, blocks, isBeyondPosition }) => {
    const options = { values: { kind, blocks: blocks.length }, sources: sourcesByWorkLink[kind] };
    if (blocks.length === 0) return say("training.reading.workLinkAbsent", "work", "absent", options);
    const key = isBeyondPosition ? "training.reading.workLinkBeyond" : "training.reading.workLinkPosition";
    return say(key, "work", "present", options);
  });
}

function sayAdaptation({ kind, blocks }: DesignReading["adaptations"][number]): DesignSentence {
  // The quality of what is told raises the requests of people at the first levels of qualification (source T7).
  const sources: readonly PracticeSource[] = kind === "communication" ? ["S", "T7"] : ["S"];
  const options = { values: { kind, blocks: blocks.length }, sources };
  return blocks.length === 0
    ? say("training.reading.adaptationAbsent", "people", "absent", options)
    : say("training.reading.adaptationPresent", "people", "present", options);
}

/** Purposes that the synthesis finds under-used: offered, never required. */
function sayUnderused(blocks: readonly Block[]): DesignSentence[] {
  return (["socialisation", "obstacles"] as const).map((purpose) => {
    const count = blocks.filter(({ purposes }) => purposes.includes(purpose)).length;
    const options = { values: { purpose, blocks: count }, sources: ["S"] as const };
    return count === 0
      ? say("training.reading.purposeAbsent", "people", "absent", options)
      : say("training.reading.purposePresent", "people", "present", options);
  });
}

function sayMissingGroup({ targetGroup, trainees }: TrainingDesign): DesignSentence[] {
  const isTold = targetGroup.category.known || targetGroup.words.trim() !== "" || trainees.length > 0;
  return isTold ? [] : [say("training.reading.groupUntold", "people", "warning", { sources: ["S"] })];
}

interface SentenceOptions {
  readonly values?: DesignSentence["values"];
  readonly sources?: readonly PracticeSource[];
}

function say(
  key: DesignSentence["key"],
  about: DesignSentence["about"],
  tone: DesignSentence["tone"],
  { values = {}, sources = [] }: SentenceOptions = {},
): DesignSentence {
  return { key, about, tone, values, sources };
}

function idsOf(blocks: readonly Block[], isKept: (block: Block) => boolean): readonly string[] {
  return blocks.filter(isKept).map(({ id }) => id);
}
