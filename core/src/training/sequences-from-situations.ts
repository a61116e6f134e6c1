import { unknown } from "../kernel/known.ts";
import type { Sequence } from "./block-model.ts";
import type { SequenceKind } from "./vocabulary.ts";

/** What the sequences are made from. */
export interface SituationPlan {
  /** Block they are for: their ids start with its own. */
  readonly block: string;
  /** Work situations, in the order in which they are met. */
  readonly situations: readonly string[];
  /** Who leads them; the id of a trainer whose name may still be empty. */
  readonly trainer: string;
  /** Where people work, and where they look back on it, in words; "" when not known. */
  readonly workPlace: string;
  readonly reflectionPlace: string;
  /** Sequences the block has already: kept as somebody wrote them. */
  readonly existing: readonly Sequence[];
}

/**
 * Lengths proposed when nobody chose, minutes. A habit of practitioners, not a rule: the law sets no least length for
 * an AFEST (domain note §4.2).
 */
export const proposedMinutes: Readonly<Record<SequenceKind, number>> = {
  initialAssessment: 30,
  preparation: 30,
  workSituation: 90,
  reflection: 45,
  complementary: 60,
  assessment: 45,
};

/**
 * Situations as alternating sequences: initial positioning once, then for each situation a preparation, the work and a
 * reflection phase apart from it, then a final assessment (the learning acts that the 2018 experiment reports, domain
 * note §4.2). Same plan, same sequences. A situation that already has sequences gets no others: run twice, it adds
 * nothing.
 */
export function sequencesFromSituations(plan: SituationPlan): readonly Sequence[] {
  const { existing } = plan;
  const isThere = (kind: SequenceKind) => existing.some((sequence) => sequence.kind === kind);
  const told = new Set(existing.map((sequence) => sequence.situation));
  const fresh = [...new Set(plan.situations)].filter((situation) => situation !== "" && !told.has(situation));
  if (fresh.length === 0) return existing;
  const added = fresh.flatMap((situation) =>
    (["preparation", "workSituation", "reflection"] as const).map((kind) =>
      sequenceOf(plan, kind, situation),
    ),
  );
  const closing = trailingAssessments(existing);
  return [
    ...(isThere("initialAssessment") ? [] : [sequenceOf(plan, "initialAssessment", "")]),
    ...existing.slice(0, existing.length - closing),
    ...added,
    ...existing.slice(existing.length - closing),
    ...(isThere("assessment") ? [] : [sequenceOf(plan, "assessment", "")]),
  ];
}

/** Assessments that end the list: new situations come before them. */
function trailingAssessments(sequences: readonly Sequence[]): number {
  const fromEnd = sequences.toReversed().findIndex((sequence) => sequence.kind !== "assessment");
  return fromEnd === -1 ? sequences.length : fromEnd;
}

function sequenceOf(plan: SituationPlan, kind: SequenceKind, situation: string): Sequence {
  return {
    id: freeId(plan, [plan.block, kind, ...(situation === "" ? [] : [situation])].join(":")),
    kind,
    title: "",
    situation,
    trainer: plan.trainer,
    minutes: proposedMinutes[kind],
    place: kind === "workSituation" ? plan.workPlace : plan.reflectionPlace,
    moment: unknown,
    evidence: "",
    attachments: [],
  };
}

/** Unique in the design, since the ids of blocks are. */
function freeId({ existing }: SituationPlan, wanted: string): string {
  const isTaken = (id: string) => existing.some((sequence) => sequence.id === id);
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}:${count}`;
  return id;
}
