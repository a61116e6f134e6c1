/** One month of the curve of people still there; shares from 0 to 1. */
export interface SurvivalPoint {
  /** Months since the start, 1 for the first. */
  readonly month: number;
  /** People still followed as the month begins. */
  readonly atRisk: number;
  readonly left: number;
  /** People last seen in this month without having left. */
  readonly censored: number;
  /** Share still there at the end of the month. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}

/** One month of the curve of people gone for one cause; shares from 0 to 1. */
export interface IncidencePoint {
  readonly month: number;
  /** Departures of this cause in the month. */
  readonly left: number;
  /** Share who have left for this cause by the end of the month. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}

/** What a comparison of paces tells. */
export interface LogRankDetails {
  readonly confidence: number;
  /** Departures seen in each group, and those expected if all left at the same pace. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Two groups only: the first one's share still there less the second's, at the last month both reach. */
  readonly difference?: {
    readonly month: number;
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
  };
}
