import type { PanelStudy } from "../panel/panel-study.ts";

/** Whose path is shown, and beside whom. */
export interface TrajectoryStudy extends Omit<PanelStudy, "unit" | "weights"> {
  /** Column that names the people. */
  readonly unit: string;
  /** The person followed, as in that column. */
  readonly person: string | number;
  /**
   * Columns on which a colleague must agree with the person to be comparable, such as the job; read at the first row.
   */
  readonly alike?: readonly string[];
}

/** Choices of the reader. */
export interface TrajectoryOptions {
  /** Share of comparable people whose whole path the band must hold, default 0.9. */
  readonly confidence?: number;
  /** Periods before training in which it may already show, default 0. */
  readonly anticipation?: number;
}
