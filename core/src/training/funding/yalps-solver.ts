import { type Constraint, type Model, solve } from "yalps";
import type { LinearAnswer, LinearModel, LinearSolver } from "./linear-model.ts";

/** Longest search for one model, milliseconds. */
const patience = 500;

/** The solver of Ouvrage: YALPS, pure JavaScript, the same in a browser without network and on a server. */
export const yalpsSolver: LinearSolver = {
  solve(model: LinearModel): LinearAnswer {
    const { status, variables } = solve<number, string>(written(model), {
      tolerance: 0,
      timeout: patience,
      maxIterations: 10_000_000,
      maxPivots: 1_000_000,
      includeZeroVariables: true,
    });
    if (status === "infeasible") return { state: "infeasible" };
    if (status !== "optimal") return { state: "stopped" };
    const values = new Map(variables);
    return { state: "optimal", values: model.variables.map((_, place) => values.get(place) ?? 0) };
  },
};

function written({ variables, constraints }: LinearModel): Model<number, string> {
  const coefficients = variables.map(({ gain }) => new Map([["gain", gain]]));
  const bounds: [string, Constraint][] = [];
  for (const [place, { terms, atLeast, atMost }] of constraints.entries()) {
    const key = `row ${place}`;
    bounds.push([key, boundsOf(atLeast, atMost)]);
    for (const [variable, coefficient] of terms) {
      const row = coefficients[variable];
      row?.set(key, (row.get(key) ?? 0) + coefficient);
    }
  }
  for (const [place, { atLeast, atMost }] of variables.entries()) {
    if (atMost === Number.POSITIVE_INFINITY && atLeast === 0) continue;
    const key = `variable ${place}`;
    bounds.push([key, atLeast > 0 ? { min: atLeast, max: atMost } : { max: atMost }]);
    coefficients[place]?.set(key, 1);
  }
  return {
    direction: "maximize",
    objective: "gain",
    constraints: bounds,
    variables: coefficients.map((row, place) => [place, row] as const),
    integers: variables.flatMap(({ kind }, place) => (kind === "whole" ? [place] : [])),
  };
}

function boundsOf(min: number | undefined, max: number | undefined): Constraint {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
