import type { LongWork } from "../kernel/long-work.ts";
import type { FileSource, ReadingPhase } from "../workforce/index.ts";
import type { EffectBook } from "./model.ts";
import type { SeriesReading, SeriesValue } from "./series-model.ts";

/** A book with what the house knows of its keeping; its id is that of its project. Revision 1 is the first. */
export interface KeptEffectBook {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: EffectBook;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceBookOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The books of effects of one organisation, each under the id of its project. Opened for one actor. */
export interface EffectBookStore {
  find(project: string): Promise<KeptEffectBook | undefined>;
  /** Keeps a new one; false, and nothing is kept, when the project has one. The check and the write are one act. */
  add(kept: KeptEffectBook): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptEffectBook): Promise<ReplaceBookOutcome>;
}

/** What is written beside the figures of a series. */
export interface SeriesKeeping {
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string;
}

/** The business series of one organisation: figures by month and site. Opened for one actor. */
export interface SeriesStore {
  /** Those of a project, by series, then by site and month. */
  ofProject(project: string): Promise<readonly SeriesValue[]>;
  /** Keeps figures; one of the same series, site and month is replaced, the others stay. */
  put(project: string, values: readonly SeriesValue[], keeping: SeriesKeeping): Promise<void>;
  /** Takes a whole series away; false when there is none of this name. */
  remove(project: string, series: string): Promise<boolean>;
}

/** Reads a CSV or a workbook's first table as business series. */
export interface SeriesReader {
  read(file: FileSource, work: LongWork<ReadingPhase>): Promise<SeriesReading>;
}
