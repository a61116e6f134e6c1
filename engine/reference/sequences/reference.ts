import { readFileSync } from "node:fs";
import type { SequenceFinding } from "../../src/sequences/sequence-finding.ts";

/** What R says of the synthetic paths (sequences.R); read by the tests that know its shape. */
export function sequenceReference() {
  return JSON.parse(readFileSync(new URL("sequences.json", import.meta.url), "utf8"));
}

/** The people followed of one of R's groups. */
export function spellsOf(group: { readonly months: readonly number[]; readonly cause: readonly number[] }) {
  return { months: group.months, causes: group.cause };
}

/** R's 60 paths over 12 months and 4 states. */
export function referencePaths() {
  const rows: readonly (readonly number[])[] = sequenceReference().paths;
  return { months: 12, states: 4, codes: Uint8Array.from(rows.flat()) };
}

/** The figures of an answer that is no refusal. */
export function detailsOf<Details>(finding: SequenceFinding<Details>): Details {
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding.details;
}

/** The code of a refusal, or "estimated". */
export function refusalOf(finding: SequenceFinding<unknown>): string {
  return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
}
