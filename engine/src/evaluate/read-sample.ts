import type { Columns } from "../columns/column.ts";
import type { Caveat } from "./caveat.ts";
import { buildPeople, numbersOf, type ReadRefused, readRows } from "./read-people.ts";
import type { Refusal } from "./refusal.ts";
import type { Sample } from "./sample.ts";
import type { EstimateOptions, Study } from "./study.ts";

export type ReadSample =
  | { readonly ok: true; readonly sample: Sample; readonly caveats: readonly Caveat[] }
  | ReadRefused;

/** Reads the people of a study with their outcome, or says why they cannot answer it. */
export function readSample(study: Study, columns: Columns, options: EstimateOptions): ReadSample {
  const asking = { study, columns, options };
  const read = readRows(asking, "isWanted");
  if (!read.ok) return read;
  const { caveats } = read;
  const refuse = (refusal: Refusal): ReadSample => ({ ok: false, refusal, caveats });
  const outcome = numbersOf(columns.get(study.outcome), read.rows);
  if (outcome.every((value) => value === outcome[0]))
    return refuse({ code: "noOutcomeVariation", column: study.outcome });
  const people = buildPeople(asking, read);
  return "code" in people ? refuse(people) : { ok: true, sample: { ...people, outcome }, caveats };
}
