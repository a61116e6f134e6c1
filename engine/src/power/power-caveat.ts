import type { PowerRequest } from "./power-request.ts";

/** What must be said beside a plan. */
export type PowerCaveat =
  | { readonly code: "optionIgnored"; readonly option: keyof PowerRequest }
  | {
      readonly code: "assumedLikeness";
      readonly option: "correlation" | "intraclass";
      readonly value: number;
    }
  | { readonly code: "tooFewToEstimate"; readonly treated: number; readonly needed: number }
  | { readonly code: "onlyLargeEffects"; readonly inStandardDeviations: number }
  | { readonly code: "fewClusters"; readonly clusters: number }
  | { readonly code: "comparisonsUnused"; readonly used: number; readonly of: number }
  | { readonly code: "noComparison" }
  | { readonly code: "shareUnreachable"; readonly direction: "rise" | "fall" }
  | { readonly code: "approximateShares" };
