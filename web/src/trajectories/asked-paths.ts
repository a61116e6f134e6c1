import type { PathAlignment, pathGroups } from "../../../core/src/trajectories/public.ts";

/** Whose paths are asked for, and how months are counted. */
export interface AskedPaths {
  readonly group: (typeof pathGroups)[number];
  /** Id of a category or title of a training; "" for everyone. */
  readonly key: string;
  readonly alignment: PathAlignment;
}
