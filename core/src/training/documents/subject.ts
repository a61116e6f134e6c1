import type { Diagnosis } from "../../diagnosis/index.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Rulebook } from "../../reference/index.ts";
import type { Sequence } from "../block-model.ts";
import type { DesignVeil } from "../design-veil.ts";
import type { FundingAnswer } from "../funding/funding-model.ts";
import type { Alternative, Block, Trainee, TrainingDesign, WorkSituation } from "../model.ts";
import type { trainingWordsFr } from "../words.fr.ts";
import type { practicalWordsFr } from "./words.fr.ts";

/** What documents are made from. */
export interface PracticalSubject {
  /** "" when the company has no name. */
  readonly company: string;
  readonly design: TrainingDesign;
  /** What this reader is not shown: it is empty in `design`. Nothing when absent. */
  readonly veil?: DesignVeil | undefined;
  readonly revision: number;
  /** The one that the documents tell; none in a design without any. */
  readonly alternative: Alternative | undefined;
  /** Whose sheet it is; none for a sheet to be filled by hand. */
  readonly trainee: Trainee | undefined;
  readonly book: Rulebook;
  readonly today: Day;
  /** The one that the design was begun from; none when there is none, or when it may not be read. */
  readonly diagnosis?: Diagnosis | undefined;
  /** Who may pay for the alternative; only what is handed over needs it. */
  readonly funding?: FundingAnswer | undefined;
}

/** Writes a sentence of documents; the ICU grammar is the implementation's. */
export type SayPractical = (
  key: keyof typeof trainingWordsFr | keyof typeof practicalWordsFr,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function blocksOf({ alternative }: PracticalSubject): readonly Block[] {
  return alternative?.blocks ?? [];
}

/** Situations that blocks use, in the order of the design; all of them when no block says which. */
export function situationsOf(design: TrainingDesign, blocks: readonly Block[]): readonly WorkSituation[] {
  const used = new Set(
    blocks.flatMap((block) => [...block.situations, ...block.sequences.map(({ situation }) => situation)]),
  );
  const found = design.situations.filter(({ id }) => used.has(id));
  return found.length > 0 ? found : design.situations;
}

/** Names of those who lead the sequences of blocks, once each. */
export function trainerNames({ trainers }: TrainingDesign, blocks: readonly Block[]): readonly string[] {
  const leading = new Set(
    blocks.flatMap(({ afest, sequences }) => [afest.trainer, ...sequences.map(({ trainer }) => trainer)]),
  );
  return trainers
    .filter(({ id, name }) => leading.has(id) && name.trim() !== "")
    .map(({ name }) => name.trim());
}

/** Name of the trainer of a sequence; "" while nobody is named. */
export function trainerName({ trainers }: TrainingDesign, { trainer }: Pick<Sequence, "trainer">): string {
  return trainers.find(({ id }) => id === trainer)?.name.trim() ?? "";
}
