import { dot } from "../linear/orthogonal-basis.ts";
import { quadratic, zeros } from "../linear/square-matrix.ts";
import type { Criterion } from "../linear/variance-components.ts";
import { groupedModel, likelihoodAt } from "../linear/variance-components.ts";
import { fitMixed, type MixedFit, type MixedRows } from "./mixed-fit.ts";
import { fixedContrast, type SmallSampleTest, satterthwaite, studentTest } from "./small-sample.ts";

/** A mixed model whose residuals fade with time inside a group. */
export interface AutoregressiveFit {
  /** Correlation of residuals one time step apart. */
  readonly phi: number;
  readonly fit: MixedFit;
  readonly logLikelihood: number;
  readonly times: Float64Array;
  /** Rows before they were turned into independent ones. */
  readonly original: MixedRows;
}

/** Correlations looked at before the best is narrowed down. */
const lookouts = [-0.7, -0.3, 0, 0.25, 0.5, 0.7, 0.85, 0.95];
const edge = 0.995;

/**
 * Maximizes the likelihood over phi as well: for each phi, rows are turned into independent ones (each less
 * phi^gap times the
 * one before), and the ordinary mixed model is fitted to these. Rows of a group must be in the order of time.
 * Undefined when the model cannot be fitted or phi runs to its edge.
 */
export function fitAutoregressive(
  rows: MixedRows,
  times: Float64Array,
  criterion: Criterion,
): AutoregressiveFit | undefined {
  const isWhole = gapsOf(rows.starts, times).every((gap) => Number.isInteger(gap));
  let near: MixedFit | undefined;
  const at = (phi: number) => {
    const found = fitAt(rows, times, phi, { criterion, near });
    near = found?.fit ?? near;
    return found;
  };
  const logAt = (phi: number) => at(phi)?.logLikelihood ?? Number.NEGATIVE_INFINITY;
  const places = lookouts.filter((phi) => isWhole || phi >= 0);
  const values = places.map(logAt);
  const best = values.reduce((most, value, index) => (value > values[most] ? index : most), 0);
  const low = places[best - 1] ?? (isWhole ? -edge : 0);
  const high = places[best + 1] ?? edge;
  const phi = summit(logAt, low, high);
  const found = at(phi);
  if (found === undefined || Math.abs(phi) > edge - 1e-6) return undefined;
  return found;
}

/** Golden section down to a fiftieth, then Newton's steps on differences, whose errors end near 1e-8. */
function summit(logAt: (phi: number) => number, from: number, to: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - share * (high - low), low + share * (high - low)];
  let [atLeft, atRight] = [logAt(left), logAt(right)];
  while (high - low > 2e-2) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - share * (high - low);
      atLeft = logAt(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + share * (high - low);
      atRight = logAt(right);
    }
  }
  let phi = (low + high) / 2;
  for (let step = 0; step < 6; step++) {
    const width = step === 0 ? 2e-3 : 2e-4;
    const [before, middle, after] = [logAt(phi - width), logAt(phi), logAt(phi + width)];
    const bend = (after - 2 * middle + before) / (width * width);
    if (!(bend < 0)) break;
    const move = -(after - before) / (2 * width * bend);
    phi = Math.max(from, Math.min(to, phi + move));
    if (step > 0 && Math.abs(move) < 1e-7) break;
  }
  return phi;
}

function fitAt(
  rows: MixedRows,
  times: Float64Array,
  phi: number,
  { criterion, near }: { readonly criterion: Criterion; readonly near: MixedFit | undefined },
): AutoregressiveFit | undefined {
  if (Math.abs(phi) >= 1) return undefined;
  const white = whitened(rows, times, phi);
  const fit = fitMixed(white.rows, criterion, near);
  if (fit === undefined) return undefined;
  return { phi, fit, times, original: rows, logLikelihood: fit.logLikelihood - white.logDeterminant / 2 };
}

/** Rows with independent residuals, and the log-determinant of the correlation taken away. */
function whitened(rows: MixedRows, times: Float64Array, phi: number) {
  const count = rows.outcome.length;
  const [keep, scale] = [new Float64Array(count), new Float64Array(count).fill(1)];
  let logDeterminant = 0;
  for (let group = 0; group + 1 < rows.starts.length; group++) {
    for (let row = rows.starts[group] + 1; row < rows.starts[group + 1]; row++) {
      const gap = times[row] - times[row - 1];
      keep[row] = phi < 0 && gap % 2 === 0 ? (-phi) ** gap : Math.sign(phi) * Math.abs(phi) ** gap;
      const left = 1 - keep[row] * keep[row];
      scale[row] = 1 / Math.sqrt(left);
      logDeterminant += Math.log(left);
    }
  }
  const turn = (values: Float64Array) =>
    values.map((value, row) => (keep[row] === 0 ? value : value - keep[row] * values[row - 1]) * scale[row]);
  return {
    rows: {
      ...rows,
      outcome: turn(rows.outcome),
      fixed: rows.fixed.map(turn),
      random: rows.random.map(turn),
    },
    logDeterminant,
  };
}

/** Gaps between following rows of a group. */
export function gapsOf(starts: Int32Array, times: Float64Array): readonly number[] {
  const gaps: number[] = [];
  for (let group = 0; group + 1 < starts.length; group++)
    for (let row = starts[group] + 1; row < starts[group + 1]; row++) gaps.push(times[row] - times[row - 1]);
  return gaps;
}

/** Step of phi for derivatives of the likelihood. */
const phiStep = 1e-4;

/**
 * Satterthwaite's test with phi among the uncertain parameters: its derivatives by central differences, the
 * others exact.
 */
export function autoregressiveTest(
  model: AutoregressiveFit,
  contrast: ArrayLike<number>,
  confidence: number,
): SmallSampleTest {
  const { fit, phi } = model;
  const [below, center, above] = [phi - phiStep, phi, phi + phiStep].map((each) => frozenPoint(model, each));
  const { along, estimate } = fixedContrast(fit, contrast);
  if (below === undefined || center === undefined || above === undefined)
    return studentTest(
      estimate,
      Math.sqrt(quadratic(fit.scaled.point.covariance, along)) * fit.unit,
      1,
      confidence,
    );
  const { jacobian, rootHessian, point } = fit.scaled;
  const count = jacobian.length;
  const variance = quadratic(point.covariance, along);
  const turned = point.covariance.map((line) => dot(line, along));
  const byVariance = point.first.map((form) => quadratic(form, turned));
  const gradient = new Float64Array(count + 1);
  const curvature = zeros(count + 1);
  for (let at = 0; at < count; at++) {
    let cross = 0;
    for (let entry = 0; entry < count; entry++) {
      gradient[at] += jacobian[entry][at] * byVariance[entry];
      cross += (jacobian[entry][at] * (above.gradient[entry] - below.gradient[entry])) / (2 * phiStep);
    }
    curvature[at][count] = cross;
    curvature[count][at] = cross;
    for (let other = 0; other < count; other++) curvature[at][other] = rootHessian[at][other];
  }
  curvature[count][count] = (above.deviance - 2 * center.deviance + below.deviance) / (phiStep * phiStep);
  gradient[count] = (quadratic(above.covariance, along) - quadratic(below.covariance, along)) / (2 * phiStep);
  const freedom = satterthwaite(variance, gradient, curvature);
  return studentTest(estimate, Math.sqrt(variance) * fit.unit, freedom, confidence);
}

/** The likelihood at another phi, every variance, scale and direction of the design as in the fit. */
function frozenPoint({ fit, times, original }: AutoregressiveFit, phi: number) {
  const white = whitened(original, times, phi);
  const { unit, sizes, basis } = fit;
  const columns = basis.kept.map((position) => white.rows.fixed[position]);
  const design: Float64Array[] = [];
  basis.triangle.forEach((shares, at) => {
    const rest = columns[at].slice();
    for (let row = 0; row < rest.length; row++) {
      for (let k = 0; k < at; k++) rest[row] -= shares[k] * design[k][row];
      rest[row] /= shares[at];
    }
    design.push(rest);
  });
  const point = likelihoodAt(
    groupedModel({
      starts: fit.rows.starts,
      outcome: white.rows.outcome.map((value) => value / unit),
      design,
      random: white.rows.random.map((column, at) => column.map((value) => value / sizes[at])),
    }),
    fit.pattern,
    { root: fit.scaled.root, residual: fit.scaled.residual },
    fit.criterion,
  );
  return point === undefined ? undefined : { ...point, deviance: point.deviance + white.logDeterminant };
}
