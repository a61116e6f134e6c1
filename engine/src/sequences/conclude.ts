import type { Sentences } from "../evaluate/study.ts";
import type { SequenceCaveat } from "./sequence-caveat.ts";
import type { SequenceEstimated, SequenceMethodName, SequenceRefused } from "./sequence-finding.ts";
import { causeOfSequence, type SequenceRefusal } from "./sequence-refusal.ts";
import { explanations, readSequenceCaveat, readSequenceRefusal } from "./words-of-sequences.ts";

interface Conclusion<Details> {
  readonly people: number;
  readonly details: Details;
  readonly caveats: readonly SequenceCaveat[];
  readonly reading: Sentences;
}

/** Puts the words of the method and of its caveats beside the figures. */
export function conclude<Details>(
  method: SequenceMethodName,
  { people, details, caveats, reading }: Conclusion<Details>,
): SequenceEstimated<Details> {
  return {
    kind: "estimated",
    method,
    people,
    details,
    caveats: caveats.map((caveat) => ({ ...caveat, reading: readSequenceCaveat(caveat) })),
    reading,
    explanation: explanations[method],
  };
}

/** The refusal with its words. */
export function refuseSequence(refusal: SequenceRefusal): SequenceRefused {
  const { code } = refusal;
  return {
    kind: "refused",
    notEstimable: { code, cause: causeOfSequence(code), reading: readSequenceRefusal(refusal) },
  };
}
