import type { Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { SequenceCaveat } from "./sequence-caveat.ts";
import type { SequenceRefusalCode } from "./sequence-refusal.ts";

/** Methods for paths of people through states, month after month. */
export const sequenceMethodNames = [
  "stateSequences",
  "kaplanMeier",
  "competingRisks",
  "logRank",
  "typicalPaths",
] as const;
export type SequenceMethodName = (typeof sequenceMethodNames)[number];

export interface SequenceEstimated<Details> {
  readonly kind: "estimated";
  readonly method: SequenceMethodName;
  /** People who count. */
  readonly people: number;
  readonly details: Details;
  readonly caveats: readonly Told<SequenceCaveat>[];
  readonly reading: Sentences;
  /** What the method did, in one sentence. */
  readonly explanation: Sentences;
}

export interface SequenceRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<SequenceRefusalCode>;
}

export type SequenceFinding<Details> = SequenceEstimated<Details> | SequenceRefused;
