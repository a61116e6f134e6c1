import {
  type MergeChoices,
  type MergeConflict,
  type Merging,
  mergeIds,
  mergeList,
  mergeValue,
  partOf,
  type Versions,
} from "../projects/index.ts";
import type { Firm } from "./model.ts";

/** A firm before two people changed it, and what each made of it. */
export interface FirmVersions {
  readonly base: Firm;
  readonly mine: Firm;
  readonly theirs: Firm;
}

/** Two people's changes put together, and what only they can choose; mine stands in the meantime. */
export interface MergedFirm {
  readonly firm: Firm;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Puts together what two people, or one with and without network, changed in the record of a firm. Calls stay
 * whoever noted them; only a field that both changed differently is left to choose.
 */
export function mergeFirms(versions: FirmVersions, choices: MergeChoices = new Map()): MergedFirm {
  const merging: Merging = { choices, conflicts: [] };
  const of = <Field extends keyof Firm>(field: Field) =>
    mergeValue(partOf(versions, field), { list: "", line: "", field }, merging);
  const firm: Firm = {
    schemaVersion: 1,
    label: of("label"),
    addedOn: of("addedOn"),
    registration: of("registration"),
    idcc: of("idcc"),
    headcount: of("headcount"),
    place: of("place"),
    adviser: of("adviser"),
    contact: of("contact"),
    notes: of("notes"),
    calls: mergeCalls(partOf(versions, "calls"), merging),
    ending: of("ending"),
    projects: mergeIds(partOf(versions, "projects")),
  };
  return { firm, conflicts: merging.conflicts };
}

function mergeCalls(calls: Versions<Firm["calls"]>, merging: Merging): Firm["calls"] {
  return mergeList(
    calls,
    {
      list: "calls",
      keyOf: ({ id }) => id,
      build: (of) => ({ id: of("id"), day: of("day"), words: of("words"), next: of("next") }),
    },
    merging,
  );
}
