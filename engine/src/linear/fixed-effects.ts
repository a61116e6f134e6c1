import { type LowerTriangle, solveCholesky } from "./cholesky.ts";

/**
 * Rows in blocks (people followed over time), each block with an effect of its own, and the other columns of the model.
 * Blocks of one pattern have the same rows of the model, so that it is worked out once for all of them.
 */
export interface BlockDesign {
  /** Rows of block b are start[b] … start[b + 1] - 1. */
  readonly start: Int32Array;
  /** Pattern of each block, from 0, every number used. */
  readonly patternOf: Int32Array;
  readonly patterns: number;
  /** Columns besides the effects of the blocks. */
  readonly size: number;
  /** Writes the columns of a row at the given place of a line that holds zeros there. */
  readonly write: (row: number, line: Float64Array, at: number) => void;
}

/** Least squares with an effect of each block taken out. */
export interface FixedEffectsFit {
  readonly design: BlockDesign;
  readonly patterns: BlockPatterns;
  /** One per column, 0 for the aliased. */
  readonly coefficients: Float64Array;
  /** Effect of each block, the level at which all columns are 0. */
  readonly blockEffects: Float64Array;
  readonly residuals: Float64Array;
  /** Columns that the effects or earlier columns already determine. */
  readonly aliased: readonly number[];
  readonly kept: readonly number[];
  /** Cholesky factor of the cross-products of the kept columns within blocks. */
  readonly factor: LowerTriangle;
}

/** One block of each pattern stands for all: its number of rows, and its rows in the space of patterns. */
export interface BlockPatterns {
  readonly count: number;
  /** A block of each pattern. */
  readonly blockOf: Int32Array;
  /** Blocks of each pattern. */
  readonly blocks: Int32Array;
  /** Rows of pattern p are start[p] … start[p + 1] - 1 of what is stored by pattern. */
  readonly start: Int32Array;
  readonly mostRows: number;
}

/** Rows of the model of one pattern as differences from their mean: `rows` lines of as many figures as columns. */
export interface PatternLines {
  readonly pattern: number;
  readonly lines: Float64Array;
  readonly rows: number;
}

/**
 * The weight of each row of a pattern in an estimate that is a weighted sum of outcomes, written in `into`. The
 * weights of a block sum to 0, so that its level drops out.
 */
export type PatternPull = (lines: PatternLines, into: Float64Array) => void;

/**
 * Share of a column's own variation below which earlier columns determine it, in squares; that of the package fixest.
 */
const aliasingShare = 1e-10;
/** Below this share of its size, in squares, what is left of a column within blocks is rounding. */
const roundingShare = 1e-24;

/**
 * Least squares of the outcome on the effects of blocks and the columns of the design.
 *
 * The effects of blocks are taken out exactly, by differences from the mean of the block; the rest are normal equations
 * over the few patterns, solved twice (the second time for the residuals), which gives back the digits that squaring
 * costs.
 * Reference: Frisch & Waugh (1933), Econometrica 1:387; Björck (1996), Numerical Methods for Least Squares Problems,
 * section 2.9 (refinement).
 */
export function fitFixedEffects(design: BlockDesign, outcome: Float64Array): FixedEffectsFit {
  const patterns = blockPatterns(design);
  const within = withinBlocks(design.start, outcome);
  const target = patternSums(design, patterns, within);
  const moments = crossProducts(design, patterns);
  const { factor, kept, aliased } = independentColumns(moments.within, moments.raw);
  const coefficients = new Float64Array(design.size);
  for (let pass = 0; pass < 2; pass++) {
    const score = patternScore(
      design,
      patterns,
      pass === 0 ? target : leftOver(design, patterns, target, coefficients),
    );
    const step = solveCholesky(
      factor,
      Float64Array.from(kept, (column) => score[column]),
    );
    kept.forEach((column, at) => {
      coefficients[column] += step[at];
    });
  }
  const fitted = patternFit(design, patterns, coefficients);
  const residuals = residualsOf(design, patterns, within, fitted);
  const blockEffects = levels(design, outcome, residuals, coefficients);
  return { design, patterns, coefficients, blockEffects, residuals, aliased, kept, factor };
}

function blockPatterns({ start, patternOf, patterns }: BlockDesign): BlockPatterns {
  const blockOf = new Int32Array(patterns).fill(-1);
  const blocks = new Int32Array(patterns);
  for (let block = 0; block < patternOf.length; block++) {
    const pattern = patternOf[block];
    if (blockOf[pattern] < 0) blockOf[pattern] = block;
    blocks[pattern]++;
  }
  const rows = new Int32Array(patterns + 1);
  let mostRows = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const size = start[blockOf[pattern] + 1] - start[blockOf[pattern]];
    rows[pattern + 1] = rows[pattern] + size;
    if (size > mostRows) mostRows = size;
  }
  return { count: patterns, blockOf, blocks, start: rows, mostRows };
}

/** Differences from the mean of the block. */
export function withinBlocks(start: Int32Array, values: Float64Array): Float64Array {
  const within = new Float64Array(values.length);
  for (let block = 0; block + 1 < start.length; block++) {
    const [from, to] = [start[block], start[block + 1]];
    let sum = 0;
    for (let row = from; row < to; row++) sum += values[row];
    const mean = sum / (to - from);
    for (let row = from; row < to; row++) within[row] = values[row] - mean;
  }
  return within;
}

/** Sums over the blocks of each pattern, row by row of the pattern. */
function patternSums(design: BlockDesign, patterns: BlockPatterns, values: Float64Array): Float64Array {
  const sums = new Float64Array(patterns.start[patterns.count]);
  const { start, patternOf } = design;
  for (let block = 0; block < patternOf.length; block++) {
    let at = patterns.start[patternOf[block]];
    for (let row = start[block]; row < start[block + 1]; row++) sums[at++] += values[row];
  }
  return sums;
}

/**
 * Rows of the model of one pattern, one after the other in `lines`, as differences from their mean; returns how many.
 * `lines` holds at least `mostRows * size` figures.
 */
export function patternLines(
  design: BlockDesign,
  patterns: BlockPatterns,
  pattern: number,
  lines: Float64Array,
): number {
  const { size, start, write } = design;
  const block = patterns.blockOf[pattern];
  const rows = start[block + 1] - start[block];
  lines.fill(0, 0, rows * size);
  for (let at = 0; at < rows; at++) write(start[block] + at, lines, at * size);
  for (let column = 0; column < size; column++) {
    let sum = 0;
    for (let at = column; at < rows * size; at += size) sum += lines[at];
    if (sum === 0) continue;
    const mean = sum / rows;
    for (let at = column; at < rows * size; at += size) lines[at] -= mean;
  }
  return rows;
}

/** Calls `visit` with the lines of every pattern in turn; the same array is used again. */
export function forEachPattern(
  design: BlockDesign,
  patterns: BlockPatterns,
  visit: (pattern: number, lines: Float64Array, rows: number) => void,
): void {
  const lines = new Float64Array(patterns.mostRows * design.size);
  for (let pattern = 0; pattern < patterns.count; pattern++) {
    visit(pattern, lines, patternLines(design, patterns, pattern, lines));
  }
}

function crossProducts(design: BlockDesign, patterns: BlockPatterns) {
  const { size } = design;
  const within = Array.from({ length: size }, () => new Float64Array(size));
  const raw = new Float64Array(size);
  const plain = new Float64Array(size);
  forEachPattern(design, patterns, (pattern, lines, rows) => {
    const weight = patterns.blocks[pattern];
    for (let at = 0; at < rows; at++) addOuter(within, lines, at * size, weight);
    // A column is told from rounding by its size in the first row of a block, which is enough to see a constant.
    plain.fill(0);
    design.write(design.start[patterns.blockOf[pattern]], plain, 0);
    for (let column = 0; column < size; column++)
      raw[column] += rows * weight * plain[column] * plain[column];
  });
  return { within, raw };
}

/** Lower triangle of matrix += weight * line line'. */
function addOuter(matrix: readonly Float64Array[], lines: Float64Array, from: number, weight: number): void {
  for (let i = 0; i < matrix.length; i++) {
    const left = weight * lines[from + i];
    if (left === 0) continue;
    const row = matrix[i];
    for (let j = 0; j <= i; j++) row[j] += left * lines[from + j];
  }
}

/** Cholesky factor of the columns that are not determined by earlier ones. */
function independentColumns(moments: readonly Float64Array[], raw: Float64Array) {
  const factor: Float64Array[] = [];
  const kept: number[] = [];
  const aliased: number[] = [];
  moments.forEach((moment, column) => {
    const line = new Float64Array(kept.length + 1);
    let rest = moment[column];
    kept.forEach((earlier, at) => {
      let value = moment[earlier];
      for (let k = 0; k < at; k++) value -= line[k] * factor[at][k];
      line[at] = value / factor[at][at];
      rest -= line[at] * line[at];
    });
    if (!(rest > aliasingShare * moment[column]) || !(moment[column] > roundingShare * raw[column])) {
      aliased.push(column);
      return;
    }
    line[kept.length] = Math.sqrt(rest);
    factor.push(line);
    kept.push(column);
  });
  return { factor, kept, aliased };
}

/** Fitted values of one block of each pattern, as differences from their mean. */
export function patternFit(
  design: BlockDesign,
  patterns: BlockPatterns,
  coefficients: ArrayLike<number>,
): Float64Array {
  const { size } = design;
  const fitted = new Float64Array(patterns.start[patterns.count]);
  forEachPattern(design, patterns, (pattern, lines, rows) => {
    for (let at = 0; at < rows; at++) {
      let sum = 0;
      for (let column = 0; column < size; column++) sum += lines[at * size + column] * coefficients[column];
      fitted[patterns.start[pattern] + at] = sum;
    }
  });
  return fitted;
}

function leftOver(
  design: BlockDesign,
  patterns: BlockPatterns,
  target: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const rest = patternFit(design, patterns, coefficients);
  for (let pattern = 0; pattern < patterns.count; pattern++) {
    const weight = patterns.blocks[pattern];
    for (let at = patterns.start[pattern]; at < patterns.start[pattern + 1]; at++) {
      rest[at] = target[at] - weight * rest[at];
    }
  }
  return rest;
}

/** Cross-products of the columns with sums stored by pattern. */
function patternScore(design: BlockDesign, patterns: BlockPatterns, sums: Float64Array): Float64Array {
  const { size } = design;
  const score = new Float64Array(size);
  forEachPattern(design, patterns, (pattern, lines, rows) => {
    for (let at = 0; at < rows; at++) {
      const sum = sums[patterns.start[pattern] + at];
      for (let column = 0; column < size; column++) score[column] += sum * lines[at * size + column];
    }
  });
  return score;
}

function residualsOf(
  { start, patternOf }: BlockDesign,
  patterns: BlockPatterns,
  within: Float64Array,
  fitted: Float64Array,
): Float64Array {
  const residuals = within;
  for (let block = 0; block < patternOf.length; block++) {
    let at = patterns.start[patternOf[block]];
    for (let row = start[block]; row < start[block + 1]; row++) residuals[row] -= fitted[at++];
  }
  return residuals;
}

/** Mean over the block of outcome - residual - columns × coefficients, which is the same in every row of it. */
function levels(
  { start, size, write }: BlockDesign,
  outcome: Float64Array,
  residuals: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const line = new Float64Array(size);
  const effects = new Float64Array(start.length - 1);
  for (let block = 0; block < effects.length; block++) {
    const row = start[block];
    line.fill(0);
    write(row, line, 0);
    let level = outcome[row] - residuals[row];
    for (let column = 0; column < size; column++) level -= line[column] * coefficients[column];
    effects[block] = level;
  }
  return effects;
}
