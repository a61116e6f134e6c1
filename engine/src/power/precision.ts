/** How precisely a design measures an effect: standard error in standard deviations of the outcome, and its t. */
export interface Precision {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Two groups of independent people. */
export interface TwoGroupsPlan {
  readonly treated: number;
  readonly comparison: number;
  /** Share of the variance of the outcome that characteristics known before explain, default 0. */
  readonly explained?: number;
}

/** The same people before and after. */
export interface PairsPlan {
  readonly people: number;
  /** Between two measures of the same person. */
  readonly correlation: number;
}

/** Two groups measured several times before and after. */
export interface RepeatedPlan extends TwoGroupsPlan {
  readonly before: number;
  readonly after: number;
  /** Between any two measures of the same person. */
  readonly correlation: number;
}

/** Two sets of teams or companies, in each of which people share fate. */
export interface ClustersPlan extends TwoGroupsPlan {
  readonly treatedClusters: number;
  readonly comparisonClusters: number;
  /** Share of the variance that lies between clusters. */
  readonly intraclass: number;
}

/**
 * Precision of the usual designs, in standard deviations of the outcome at one occasion.
 *
 * Estimand: the constant effect, difference of means (or of mean changes).
 * Assumes the same spread in both groups, the same correlation between any two occasions of a person (compound
 * symmetry), clusters of about the same size, and that no value will be missing.
 * Do not use to judge a finished study: the detectable effect of its own standard error is printed beside each
 * estimate.
 * In words: the variance of a difference is the sum of the variances of its two sides; repeated measures leave only
 * what changes within people, clusters add what their people share; characteristics take away what they explain.
 * Reference: Bloom (1995), Evaluation Review 19:547; Donner & Klar (2000), Design and Analysis of Cluster
 * Randomization Trials, p. 53-63; Frison & Pocock (1992), Statistics in Medicine 11:1685 for repeated measures.
 * Checked against power.t.test, pwr 1.3-0 and uniroot in R 4.2.2 (08b_power.json).
 */
export function twoGroupsPrecision({ treated, comparison, explained = 0 }: TwoGroupsPlan): Precision {
  return {
    standardError: Math.sqrt((1 - explained) * (1 / treated + 1 / comparison)),
    degreesOfFreedom: treated + comparison - 2,
  };
}

/** Mean change of the same people. */
export function pairsPrecision({ people, correlation }: PairsPlan): Precision {
  return { standardError: Math.sqrt((2 * (1 - correlation)) / people), degreesOfFreedom: people - 1 };
}

/** Difference between two groups of the change from the mean of the periods before to that of the periods after. */
export function repeatedPrecision(plan: RepeatedPlan): Precision {
  const { standardError, degreesOfFreedom } = twoGroupsPrecision(plan);
  return { standardError: standardError * withinPeople(plan), degreesOfFreedom };
}

/** What is left of one person's spread once their own periods before are taken off. */
export function withinPeople({
  before,
  after,
  correlation,
}: Omit<RepeatedPlan, keyof TwoGroupsPlan>): number {
  return Math.sqrt((1 - correlation) * (1 / before + 1 / after));
}

/** Difference between two sets of clusters; the clusters count, people only inside them. */
export function clustersPrecision(plan: ClustersPlan): Precision {
  const { treated, comparison, treatedClusters, comparisonClusters, intraclass, explained = 0 } = plan;
  const between = intraclass * (1 / treatedClusters + 1 / comparisonClusters);
  const within = (1 - intraclass) * (1 / treated + 1 / comparison);
  return {
    standardError: Math.sqrt((1 - explained) * (between + within)),
    degreesOfFreedom: treatedClusters + comparisonClusters - 2,
  };
}

/** How many times more people a design with clusters needs than one without; `size` is the people per cluster. */
export function designEffect(size: number, intraclass: number): number {
  return 1 + (size - 1) * intraclass;
}
