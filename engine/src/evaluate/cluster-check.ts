import type { Caveat } from "./caveat.ts";
import { groupCount } from "./group-codes.ts";
import type { Refusal } from "./refusal.ts";

/** With two groups nothing tells the effect from the difference between the groups. */
export const fewestClusters = 3;
/** Below this many groups even small-sample corrections are fragile. */
const comfortableClusters = 10;

export type ClusterCheck =
  | { readonly ok: true; readonly caveats: readonly Caveat[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Refuses fewer than three clusters and warns below ten; without clusters nothing is checked. */
export function clusterCheck(clusters: Int32Array | undefined): ClusterCheck {
  if (clusters === undefined) return { ok: true, caveats: [] };
  const count = groupCount(clusters);
  if (count < fewestClusters)
    return { ok: false, refusal: { code: "tooFewClusters", clusters: count, needed: fewestClusters } };
  return { ok: true, caveats: count < comfortableClusters ? [{ code: "fewClusters", clusters: count }] : [] };
}
