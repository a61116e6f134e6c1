/** A linear program to be minimized: columns between bounds, each with a cost, and rows that add up to zero. */
export interface LinearProgram {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly cost: Float64Array;
  /** Each row is a sum of columns times coefficients, equal to 0. */
  readonly rows: readonly (readonly (readonly [column: number, coefficient: number])[])[];
  /** Whether columns take whole values only. */
  readonly whole: boolean;
}

/** `columns` in the order of the program. Any other status is a failure to know. */
export type LinearAnswer =
  | { readonly status: "optimal"; readonly value: number; readonly columns: Float64Array }
  | { readonly status: "infeasible" | "unbounded" | "stopped" };

/** A program kept open between questions that differ by a few costs or bounds. Closed by whoever opened it. */
export interface OpenProgram {
  setCost(column: number, cost: number): void;
  setBounds(column: number, lower: number, upper: number): void;
  minimize(): LinearAnswer;
  close(): void;
}

/** The port to a solver of linear programs. What it answers is checked: see `worlds.ts`. */
export interface LinearSolver {
  open(program: LinearProgram): OpenProgram;
}
