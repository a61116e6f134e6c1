import type { People } from "./people.ts";

/** The people an estimate is about, with their outcome: complete cases. */
export interface Sample extends People {
  readonly outcome: Float64Array;
}
