import type { CurrentLine } from "./current-line.ts";
import type { Drafts } from "./drafts.ts";
import { setterByCode } from "./fields.ts";
import { blockOf, indexCount, indexOfCode } from "./rubric-index.ts";
import { type KeptCode, keptRubrics } from "./rubrics.ts";

const codes = Object.keys(keptRubrics).filter(isKeptCode);

/**
 * A wanted rubric is known by its position in the whitelist + 1, its field; 0 is no field. These tables give its block,
 * its bit among the rubrics of its block, and what is done with its value.
 */
export const blockOfField: Int32Array = Int32Array.of(-1, ...codes.map((code) => blockOf(indexOfCode(code))));
export const bitOfField: Int32Array = Int32Array.of(0, ...codes.map(bitOf));
export const setterOfField: readonly ((drafts: Drafts, line: CurrentLine) => void)[] = [
  () => {},
  ...codes.map((code) => setterByCode[code]),
];
const boundaryFields = Uint8Array.of(
  0,
  ...codes.map((code) => (keptRubrics[code].use === "boundary" ? 1 : 0)),
);

/** The field of a rubric of the whitelist. */
export function fieldOf(code: KeptCode): number {
  return codes.indexOf(code) + 1;
}

/** Whether a rubric is looked at for where it stands only: it is counted as dropped. */
export function isBoundary(field: number): boolean {
  return boundaryFields[field] === 1;
}

const watchedFields = Uint8Array.of(
  0,
  ...codes.map((code) => (/^S20|^S21\.G00\.11/.test(code) || keptRubrics[code].use === "boundary" ? 1 : 0)),
);

/** Whether reading its value is not all that a rubric asks for: declarations, establishments and boundaries. */
export function isWatched(field: number): boolean {
  return watchedFields[field] === 1;
}

/** Wanted rubrics of a monthly declaration. */
export const everyField: Uint8Array = tableOf(() => true);

/** Wanted rubrics while a declaration is skipped: those that open and close declarations and envelopes. */
export const structureFields: Uint8Array = tableOf((code) => !code.startsWith("S21"));

function tableOf(isWanted: (code: KeptCode) => boolean): Uint8Array {
  const table = new Uint8Array(indexCount);
  for (const [position, code] of codes.entries()) if (isWanted(code)) table[indexOfCode(code)] = position + 1;
  return table;
}

function bitOf(code: KeptCode, position: number): number {
  const block = blockOf(indexOfCode(code));
  return 1 << (position - codes.findIndex((other) => blockOf(indexOfCode(other)) === block));
}

function isKeptCode(code: string): code is KeptCode {
  return Object.hasOwn(keptRubrics, code);
}
