/** A number to choose: any real, or a whole number, between two bounds. `gain` is what one unit adds to the aim. */
export interface LinearVariable {
  readonly kind: "real" | "whole";
  readonly atLeast: number;
  readonly atMost: number;
  readonly gain: number;
}

/** A sum of variables between two bounds; a term is the place of a variable and its coefficient. */
export interface LinearConstraint {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A mixed linear model to be maximised. */
export interface LinearModel {
  readonly variables: readonly LinearVariable[];
  readonly constraints: readonly LinearConstraint[];
}

/** `values` in the order of the variables. `stopped`: the solver gave up before it knew. */
export type LinearAnswer =
  | { readonly state: "optimal"; readonly values: readonly number[] }
  | { readonly state: "infeasible" | "stopped" };

/** The port to a solver of mixed linear models: core writes the model and reads the answer, a library computes. */
export interface LinearSolver {
  solve(model: LinearModel): LinearAnswer;
}
