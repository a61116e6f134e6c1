import type { LongWork } from "../kernel/long-work.ts";
import type { FileSource, ImportProblem, ReadingPhase } from "../workforce/index.ts";
import type { TextTable } from "./model.ts";

/** Long calculations go step by step, and let others be served in between. */
export interface Turns {
  giveWay(): Promise<void>;
}

/** Reads a CSV or a workbook's first table as text. */
export interface TableReader {
  read(
    file: FileSource,
    work: LongWork<ReadingPhase>,
  ): Promise<
    | { readonly kind: "table"; readonly table: TextTable }
    | { readonly kind: "unreadable"; readonly problems: readonly ImportProblem[] }
  >;
}
