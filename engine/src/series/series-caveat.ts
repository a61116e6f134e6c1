/** What must be printed beside the reading of a series. */
export type SeriesCaveat =
  | { readonly code: "oneSeries" }
  | { readonly code: "shortSeries"; readonly points: number }
  | { readonly code: "periodsMissing"; readonly periods: number }
  | { readonly code: "pointsLinked"; readonly correlation: number }
  | { readonly code: "neweyWestNarrower"; readonly neweyWest: number; readonly chosen: number }
  | { readonly code: "nearRandomWalk"; readonly correlation: number };
