import type { Highs } from "highs";
import type {
  LinearAnswer,
  LinearProgram,
  LinearSolver,
  OpenProgram,
} from "../../../core/src/tables/index.ts";

/** Seconds after which a single program is given up; the publication that asked stops. */
const patience = 60;

/** HiGHS in WebAssembly as the solver of tables: loaded when first asked for, programs kept open between questions. */
export async function openHighsSolver(): Promise<LinearSolver> {
  const { default: highsLoader } = await import("highs");
  const highs = await highsLoader();
  return { open: (program) => openProgram(highs, program) };
}

function openProgram(highs: Highs, program: LinearProgram): OpenProgram {
  const columns = program.cost.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: program.rows.length,
    colCost: program.cost,
    colLower: bounded(highs, program.lower),
    colUpper: bounded(highs, program.upper),
    rowLower: new Float64Array(program.rows.length),
    rowUpper: new Float64Array(program.rows.length),
    matrix: matrixOf(program),
    ...(program.whole ? { integrality: new Int32Array(columns).fill(1) } : {}),
  });
  model.options.set({ output_flag: false, presolve: "off", time_limit: patience });
  return {
    setCost: (column, cost) => {
      model.changeColCost(column, cost);
    },
    setBounds: (column, lower, upper) => {
      model.changeColBounds(column, bound(highs, lower), bound(highs, upper));
    },
    minimize: (): LinearAnswer => {
      model.zeroAllClocks();
      const { modelStatus } = model.run();
      const known = highs.constants.modelStatus;
      if (modelStatus === known.infeasible) return { status: "infeasible" };
      if (modelStatus === known.unbounded) return { status: "unbounded" };
      if (modelStatus !== known.optimal) return { status: "stopped" };
      return { status: "optimal", value: model.getObjectiveValue(), columns: model.getSolution().colValue };
    },
    close: () => model.dispose(),
  };
}

function matrixOf({ rows, cost }: LinearProgram) {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, terms] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + terms.length;
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: cost.length,
    starts,
    indices: Int32Array.from(rows.flat(), ([column]) => column),
    values: Float64Array.from(rows.flat(), ([, coefficient]) => coefficient),
  };
}

function bounded(highs: Highs, values: Float64Array): Float64Array {
  return values.map((value) => bound(highs, value));
}

function bound(highs: Highs, value: number): number {
  if (value === Number.POSITIVE_INFINITY) return highs.infinity;
  return value === Number.NEGATIVE_INFINITY ? -highs.infinity : value;
}
