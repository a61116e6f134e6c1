import { byCodeUnit } from "./cut-frame.ts";

/**
 * Attributes in the order in which frames are cut unless a sealed plan says otherwise: first those with few values
 * that most categories speak of. Later attributes are only cut where enough people remain.
 */
const usualOrder: readonly string[] = [
  "sex",
  "contractKind",
  "jobFamily",
  "establishment",
  "ageBand",
  "tenureBand",
  "workingTime",
  "jobStatus",
  "qualificationLevel",
];

/** Attribute names in the usual order of the cut, unknown ones last by their letters, each once. */
export function orderForCut(attributes: Iterable<string>): readonly string[] {
  const rank = (name: string): number =>
    usualOrder.includes(name) ? usualOrder.indexOf(name) : usualOrder.length;
  return [...new Set(attributes)].sort(
    (first, second) => rank(first) - rank(second) || byCodeUnit(first, second),
  );
}
