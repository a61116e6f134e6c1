import type { CurrentLine } from "./current-line.ts";
import type { Drafts } from "./drafts.ts";
import { setterByCode } from "./fields.ts";
import { blockOf, codeOfIndex, indexCount, indexOfCode } from "./rubric-index.ts";
import { type KeptCode, keptRubrics } from "./rubrics.ts";

/** A rubric that is looked at, as the reader meets it: its block, its bit among the rubrics of the block, its setter. */
export interface Field {
  readonly block: number;
  readonly bit: number;
  readonly isBoundary: boolean;
  readonly set: (drafts: Drafts, line: CurrentLine) => void;
}

/** Fields by number, 0 being none: the number that a line reader gives for a wanted line. */
export const fields: readonly Field[] = [
  { block: -1, bit: 0, isBoundary: false, set: () => {} },
  ...Object.keys(keptRubrics).filter(isKeptCode).map(fieldOf),
];

/** Wanted rubrics of a monthly declaration. */
export const everyField: Uint8Array = tableOf(() => true);

/** Wanted rubrics while a declaration is skipped: those that open and close declarations and envelopes. */
export const structureFields: Uint8Array = tableOf((code) => !code.startsWith("S21"));

function tableOf(isWanted: (code: KeptCode) => boolean): Uint8Array {
  const table = new Uint8Array(indexCount);
  for (const [position, code] of Object.keys(keptRubrics).filter(isKeptCode).entries())
    if (isWanted(code)) table[indexOfCode(code)] = position + 1;
  return table;
}

function fieldOf(code: KeptCode, position: number, codes: readonly KeptCode[]): Field {
  const block = blockOf(indexOfCode(code));
  const first = codes.findIndex((other) => blockOf(indexOfCode(other)) === block);
  return {
    block,
    bit: 1 << (position - first),
    isBoundary: keptRubrics[code].use === "boundary",
    set: setterByCode[code],
  };
}

function isKeptCode(code: string): code is KeptCode {
  return Object.hasOwn(keptRubrics, code);
}

/** "S21.G00.30" for the number of a block. */
export function codeOfBlock(block: number): string {
  return codeOfIndex(block * 1000).slice(0, 10);
}
