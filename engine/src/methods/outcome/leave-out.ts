import { gather } from "../../columns/gather.ts";
import { cholesky, type LowerTriangle, solveCholesky } from "../../linear/cholesky.ts";
import { type OrthogonalBasis, orthogonalBasis } from "../../linear/orthogonal-basis.ts";

/** Rows written on the orthonormal directions of a regression, `size` figures each. */
export interface Lines {
  readonly size: number;
  readonly values: Float64Array;
}

/** A regression that can say what it would be without some of its rows. */
export interface Removable {
  readonly lines: Lines;
  /** Change of the coordinates when the rows are taken out. */
  readonly changeWithout: (rows: Int32Array) => Float64Array;
}

/** Least squares on the rows of an arm, with lines for everybody. Exact: Cook & Weisberg (1982), section 3.4. */
export function removableLeastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  rows: Int32Array,
): Removable & { readonly predicted: Float64Array } {
  const basis = orthogonalBasis(
    columns.map((column) => gather(column, rows)),
    rows.length,
  );
  const lines = linesOn(basis, columns);
  const { size, values } = lines;
  const coordinates = new Float64Array(size);
  for (const row of rows)
    for (let k = 0; k < size; k++) coordinates[k] += values[row * size + k] * outcome[row];
  const predicted = project(lines, coordinates);
  const inArm = new Uint8Array(outcome.length);
  for (const row of rows) inArm[row] = 1;
  const gram = identity(size);
  const weights = Float64Array.from(inArm);
  const residuals = outcome.map((value, row) => (value - predicted[row]) * inArm[row]);
  return { lines, predicted, changeWithout: (gone) => removal(lines, gram, { weights, residuals, gone }) };
}

/** One Newton step of a logistic regression without the rows: Pregibon (1981), Annals of Statistics 9:705, p. 719. */
export function removableLogistic(
  basis: OrthogonalBasis,
  probabilities: Float64Array,
  residuals: Float64Array,
): Removable {
  const size = basis.directions.length;
  const values = new Float64Array(basis.rows * size);
  basis.directions.forEach((direction, k) => {
    for (let row = 0; row < basis.rows; row++) values[row * size + k] = direction[row];
  });
  const lines = { size, values };
  const weights = probabilities.map((chance) => chance * (1 - chance));
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (let row = 0; row < basis.rows; row++) addSquare(gram, lines, row, weights[row]);
  return { lines, changeWithout: (gone) => removal(lines, gram, { weights, residuals, gone }) };
}

/** Value of every row: its line times the coordinates. */
export function project({ size, values }: Lines, coordinates: Float64Array): Float64Array {
  const rows = size === 0 ? 0 : values.length / size;
  const projected = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += values[row * size + k] * coordinates[k];
    projected[row] = sum;
  }
  return projected;
}

/** Keeps the equations solvable when a person alone carries a column. */
const ridge = 1e-9;

function removal(
  lines: Lines,
  gram: readonly Float64Array[],
  { weights, residuals, gone }: { weights: Float64Array; residuals: Float64Array; gone: Int32Array },
): Float64Array {
  const { size, values } = lines;
  const left = gram.map((line, k) => line.map((value, l) => value + (k === l ? ridge : 0)));
  const pull = new Float64Array(size);
  for (const row of gone) {
    if (weights[row] === 0) continue;
    addSquare(left, lines, row, -weights[row]);
    for (let k = 0; k < size; k++) pull[k] -= values[row * size + k] * residuals[row];
  }
  const factor: LowerTriangle | undefined = cholesky(left);
  return factor === undefined ? new Float64Array(size) : solveCholesky(factor, pull);
}

function addSquare(
  matrix: readonly Float64Array[],
  { size, values }: Lines,
  row: number,
  weight: number,
): void {
  const start = row * size;
  for (let k = 0; k < size; k++) {
    const scaled = weight * values[start + k];
    for (let l = 0; l < size; l++) matrix[k][l] += scaled * values[start + l];
  }
}

/** Lines of all rows on the basis of some of them: z' R = x'. */
function linesOn(basis: OrthogonalBasis, columns: readonly Float64Array[]): Lines {
  const size = basis.kept.length;
  const rows = columns[0].length;
  const values = new Float64Array(rows * size);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < size; k++) {
      const { triangle, kept } = basis;
      let rest = columns[kept[k]][row];
      for (let l = 0; l < k; l++) rest -= triangle[k][l] * values[row * size + l];
      values[row * size + k] = rest / triangle[k][k];
    }
  }
  return { size, values };
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: size }, (__, l) => (k === l ? 1 : 0)),
  );
}
