/** What must be printed beside a synthetic comparison. */
export type SyntheticCaveat =
  | { readonly code: "confidenceLowered"; readonly confidence: number; readonly donors: number }
  | { readonly code: "fewDonors"; readonly donors: number; readonly smallest: number }
  | { readonly code: "fewBefore"; readonly before: number; readonly donors: number }
  | { readonly code: "imperfectFit"; readonly gap: number; readonly spread: number }
  | { readonly code: "oneDonorDominates"; readonly unit: string; readonly weight: number }
  | { readonly code: "solverGap"; readonly gap: number }
  | { readonly code: "oneTreatedUnit" };
