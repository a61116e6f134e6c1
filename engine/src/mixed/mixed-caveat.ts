import type { Sentences } from "../evaluate/study.ts";

/** What must be printed beside the figure of a mixed model. */
export type MixedCaveat =
  | { readonly code: "rowsDropped"; readonly rows: number; readonly columns: readonly string[] }
  | { readonly code: "optionIgnored"; readonly option: string; readonly method: string }
  | { readonly code: "aliasedColumns"; readonly columns: readonly string[] }
  | {
      readonly code: "noMeasurableDifference";
      readonly groups: number;
      readonly estimate?: number;
      readonly low?: number;
      readonly high?: number;
    }
  | { readonly code: "fewGroups"; readonly groups: number }
  | { readonly code: "slopeLeftOut"; readonly effect: string }
  | { readonly code: "meansDisagree"; readonly estimate: number; readonly pValue: number }
  | { readonly code: "maximumLikelihood" };

/** A caveat with its sentence in both languages. */
export type ToldMixedCaveat = MixedCaveat & { readonly reading: Sentences };
