import { addTotals, type KnownTotal, totalOf } from "./known-total.ts";
import type { Alternative, Dispensation, Trainee } from "./model.ts";

/** What one person follows of an alternative, and what experience already gave. */
export interface TrainingPath {
  readonly trainee: string;
  readonly alternative: string;
  /** Blocks to follow, in the order of the alternative. */
  readonly blocks: readonly string[];
  readonly dispensations: readonly Dispensation[];
  /** Asked for, and without effect until this is written. */
  readonly waiting: readonly { readonly block: string; readonly missing: "reason" | "evidence" }[];
  /** Dispensed from mandatory training: only a certificate still valid may stand for it. */
  readonly mandatoryDispensed: readonly string[];
  readonly minutes: KnownTotal;
  readonly savedMinutes: KnownTotal;
}

/**
 * The individual path: the blocks of the alternative minus the dispensations. A dispensation counts once it says why
 * and what shows it; of two for the same block, one that counts is enough. Those of other alternatives are left aside.
 */
export function adaptForTrainee(alternative: Alternative, trainee: Trainee): TrainingPath {
  const own = alternative.blocks.map((block) => ({
    block,
    dispensation: dispensationFrom(trainee, block.id),
  }));
  const followed = own.filter(({ dispensation }) => dispensation === undefined || !counts(dispensation));
  const left = own.filter(({ dispensation }) => dispensation !== undefined && counts(dispensation));
  return {
    trainee: trainee.id,
    alternative: alternative.id,
    blocks: followed.map(({ block }) => block.id),
    dispensations: left.flatMap(({ dispensation }) => dispensation ?? []),
    waiting: followed.flatMap(({ block, dispensation }) =>
      dispensation === undefined
        ? []
        : [{ block: block.id, missing: isBlank(dispensation.reason) ? "reason" : "evidence" } as const],
    ),
    mandatoryDispensed: left
      .filter(({ block }) => block.purposes.includes("mandatory"))
      .map(({ block }) => block.id),
    minutes: addTotals(followed.map(({ block }) => totalOf(block.minutes))),
    savedMinutes: addTotals(left.map(({ block }) => totalOf(block.minutes))),
  };
}

/** Whether a person follows a block. */
export function follows(trainee: Trainee, block: string): boolean {
  return !trainee.dispensations.some((dispensation) => dispensation.block === block && counts(dispensation));
}

function dispensationFrom({ dispensations }: Trainee, block: string): Dispensation | undefined {
  const about = dispensations.filter((dispensation) => dispensation.block === block);
  return about.find(counts) ?? about[0];
}

function counts({ reason, evidence, attachments }: Dispensation): boolean {
  return !isBlank(reason) && (!isBlank(evidence) || attachments.length > 0);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
