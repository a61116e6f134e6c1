import {
  AdjustedMoments,
  type Adjustment,
  adjustmentBySeries,
  type ClusterDirections,
  clusterAdjustment,
  sharesOf,
} from "./cluster-adjustment.ts";
import { type FixedEffectsFit, type PatternPull, patternLines } from "./fixed-effects.ts";
import type { SmallSampleVariance } from "./small-sample-variance.ts";

/** Groups of whole blocks whose errors may be correlated: code of each block from 0, every code used. */
export interface BlockClusters {
  readonly of: Int32Array;
  readonly count: number;
}

/** A pull whose variance is wanted. */
export interface AskedPull {
  readonly pull: PatternPull;
  /** True when the score of each cluster is wanted too. */
  readonly keepScores?: boolean;
  /** Residuals for the plain clustered variance, when they are not those of the fit. */
  readonly plainResiduals?: Float64Array;
}

/** CR2 and CR0 variance of one pull. */
export interface PulledVariance extends SmallSampleVariance {
  /** Sum over clusters of the squared unadjusted score (CR0). */
  readonly plain: number;
  /** The adjusted score of each cluster, when asked for: the variance is the sum of their squares. */
  readonly scores?: Float64Array;
  /** The kinds of clusters, when scores were asked for and kinds are not too many. */
  readonly parts?: readonly ClusterParts[];
}

/** Clusters that look the same: how many, their adjusted pull, and its shares on the directions of the fit. */
export interface ClusterParts {
  readonly times: number;
  readonly adjusted: Float64Array;
  readonly shares: Float64Array;
}

/** More kinds of clusters are not kept. */
const mostKinds = 600;
/** With more patterns than this, each worked out on its own, what hardly matters is skipped. */
const manyPatterns = 2000;
/** Leaving such a cluster as it is changes a standard error by less than one part in 2,000. */
const negligibleLeverage = 1e-3;
/** One power of the series is then right to one part in 20,000. */
const smallLeverage = 1e-2;

/**
 * CR2 with Satterthwaite degrees of freedom of estimates that are weighted sums of outcomes, with effects of blocks
 * taken out and clusters of whole blocks; and CR0 of the same in the same pass.
 *
 * Assumes clusters are independent; corrects as if all rows had the same spread (working model) and stays valid when
 * they do not. The pull of a cluster is multiplied by the inverse root of the covariance of its residuals, I - Q Q'
 * on the orthonormal directions Q of the columns within blocks: effects of blocks nested in clusters need no dummies
 * (same result: Pustejovsky & Tipton, theorem 2). Blocks of one pattern are worked out once.
 * A pull may come from the regression itself or from another unbiased sum, such as an imputation.
 *
 * Reference: Bell & McCaffrey (2002), Survey Methodology 28:169; Pustejovsky & Tipton (2018), J. Business & Economic
 * Statistics 36:672, equations 8-12. Checked against clubSandwich 0.5.8.
 */
export function fixedEffectsSmallSample(
  fit: FixedEffectsFit,
  asked: readonly AskedPull[],
  clusters: BlockClusters,
): readonly PulledVariance[] {
  const single = clusters.count === fit.design.patternOf.length;
  const groups = single
    ? blocksByCode(fit.design.patternOf, fit.patterns.count)
    : blocksByCode(clusters.of, clusters.count);
  const stack = new ClusterStack(fit, single ? fit.patterns.mostRows : mostRowsOf(fit, groups));
  const sums = asked.map((each) => new PullSums(fit, each, clusters, stack.capacity));
  const keepsParts = groups.start.length - 1 <= mostKinds;
  const mayBeLight = single && fit.patterns.count > manyPatterns;
  for (let group = 0; group + 1 < groups.start.length; group++) {
    const members = groups.blocks.subarray(groups.start[group], groups.start[group + 1]);
    const cluster = stack.fill(single ? members.subarray(0, 1) : members);
    const isLight = mayBeLight && cluster.leverage < smallLeverage;
    const adjustment = isLight ? lightAdjustment(cluster) : clusterAdjustment(cluster);
    for (const sum of sums) {
      sum.adjust(stack, cluster, { adjustment, times: single ? members.length : 1, isLight, keepsParts });
      if (single) for (let at = 0; at < members.length; at++) sum.score(members, at, at + 1);
      else sum.score(members, 0, members.length);
    }
  }
  return sums.map((sum) => sum.variance());
}

/** A cluster that hardly matters to the fit: at most one power of the series. */
function lightAdjustment(cluster: ClusterDirections): Adjustment {
  return adjustmentBySeries(cluster, cluster.leverage < negligibleLeverage ? 0 : 1);
}

interface GroupedBlocks {
  readonly blocks: Int32Array;
  readonly start: Int32Array;
}

function blocksByCode(codes: Int32Array, count: number): GroupedBlocks {
  const start = new Int32Array(count + 1);
  for (const code of codes) start[code + 1]++;
  for (let code = 0; code < count; code++) start[code + 1] += start[code];
  const next = start.slice();
  const blocks = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) blocks[next[codes[at]]++] = at;
  return { blocks, start };
}

function mostRowsOf({ design }: FixedEffectsFit, { blocks, start }: GroupedBlocks): number {
  let most = 0;
  for (let group = 0; group + 1 < start.length; group++) {
    let rows = 0;
    for (let at = start[group]; at < start[group + 1]; at++) {
      rows += design.start[blocks[at] + 1] - design.start[blocks[at]];
    }
    if (rows > most) most = rows;
  }
  return most;
}

/** Rows of the blocks of one cluster, one block after the other: their lines, and their orthonormal directions. */
class ClusterStack {
  readonly capacity: number;
  /** Where each block of the cluster begins. */
  readonly parts: {
    readonly pattern: number;
    readonly lines: Float64Array;
    readonly rows: number;
    readonly at: number;
  }[] = [];
  private readonly fit: FixedEffectsFit;
  private readonly lines: Float64Array;
  private readonly flat: Float64Array;

  constructor(fit: FixedEffectsFit, capacity: number) {
    this.fit = fit;
    this.capacity = capacity;
    this.lines = new Float64Array(capacity * fit.design.size);
    this.flat = new Float64Array(capacity * fit.kept.length);
  }

  fill(blocks: Int32Array): ClusterDirections {
    const { fit, flat } = this;
    const { size } = fit.design;
    this.parts.length = 0;
    let filled = 0;
    for (const block of blocks) {
      const pattern = fit.design.patternOf[block];
      const lines = this.lines.subarray(filled * size);
      const rows = patternLines(fit.design, fit.patterns, pattern, lines);
      this.parts.push({ pattern, lines, rows, at: filled });
      filled += rows;
    }
    let leverage = 0;
    for (let row = 0; row < filled; row++) leverage += this.toDirections(row);
    return { flat, rows: filled, size: fit.kept.length, leverage };
  }

  /** Solves L q = line; returns the leverage of the row. */
  private toDirections(row: number): number {
    const { kept, factor, design } = this.fit;
    const from = row * kept.length;
    let leverage = 0;
    for (let i = 0; i < kept.length; i++) {
      const line = factor[i];
      let rest = this.lines[row * design.size + kept[i]];
      for (let j = 0; j < i; j++) rest -= line[j] * this.flat[from + j];
      rest /= line[i];
      this.flat[from + i] = rest;
      leverage += rest * rest;
    }
    return leverage;
  }
}

interface ClusterUse {
  readonly adjustment: Adjustment;
  /** Clusters that look the same. */
  readonly times: number;
  readonly isLight: boolean;
  readonly keepsParts: boolean;
}

/** What adds up over clusters for one pull. */
class PullSums {
  private readonly fit: FixedEffectsFit;
  private readonly asked: AskedPull;
  private readonly clusters: BlockClusters;
  private readonly moments: AdjustedMoments;
  private readonly scores: Float64Array;
  private readonly pull: Float64Array;
  private readonly adjusted: Float64Array;
  private readonly parts: ClusterParts[] = [];
  private total = 0;
  private plain = 0;

  constructor(fit: FixedEffectsFit, asked: AskedPull, clusters: BlockClusters, rows: number) {
    this.fit = fit;
    this.asked = asked;
    this.clusters = clusters;
    this.moments = new AdjustedMoments(fit.kept.length);
    this.scores = new Float64Array(asked.keepScores === true ? clusters.count : 0);
    this.pull = new Float64Array(rows);
    this.adjusted = new Float64Array(rows);
  }

  /** Works out the pull of the cluster on the stack and of `times` clusters like it. */
  adjust(
    stack: ClusterStack,
    cluster: ClusterDirections,
    { adjustment, times, isLight, keepsParts }: ClusterUse,
  ): void {
    for (const { pattern, lines, rows, at } of stack.parts) {
      this.asked.pull({ pattern, lines, rows }, this.pull.subarray(at, at + rows));
    }
    adjustment(this.pull, this.adjusted);
    if (isLight) this.moments.addLight(this.adjusted, cluster.rows);
    else this.moments.add(cluster, this.adjusted, times);
    if (!keepsParts || this.asked.keepScores !== true) return;
    const adjusted = this.adjusted.slice(0, cluster.rows);
    this.parts.push({ times, adjusted, shares: sharesOf(cluster, adjusted) });
  }

  /** Adds a cluster made of the blocks from place `from` up to, but not including, `to`. */
  score(blocks: Int32Array, from: number, to: number): void {
    const { start } = this.fit.design;
    const { adjusted, pull } = this;
    const { residuals } = this.fit;
    const plainResiduals = this.asked.plainResiduals ?? residuals;
    let [sum, plain, at] = [0, 0, 0];
    for (let member = from; member < to; member++) {
      const end = start[blocks[member] + 1];
      for (let row = start[blocks[member]]; row < end; row++) {
        sum += adjusted[at] * residuals[row];
        plain += pull[at] * plainResiduals[row];
        at++;
      }
    }
    this.total += sum * sum;
    this.plain += plain * plain;
    if (this.scores.length > 0) this.scores[this.clusters.of[blocks[from]]] = sum;
  }

  variance(): PulledVariance {
    const degreesOfFreedom = this.moments.degreesOfFreedom();
    const { total: variance, plain, scores, parts } = this;
    return {
      variance,
      degreesOfFreedom,
      plain,
      ...(scores.length > 0 ? { scores } : {}),
      ...(parts.length > 0 ? { parts } : {}),
    };
  }
}
