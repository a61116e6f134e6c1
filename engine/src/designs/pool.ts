/** Comparison people waiting to be chosen; positions are private to the pool. */
export interface Pool {
  /** Position of the nearest free person for a treated person, or -1 when nobody is allowed. */
  nearest(treated: number, refused?: ReadonlySet<number>): number;
  /** Distance between a treated person and a position. */
  gap(treated: number, position: number): number;
  take(position: number): void;
  isFree(position: number): boolean;
  /** Index of the person at a position. */
  personAt(position: number): number;
}
