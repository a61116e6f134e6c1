/** Points to be gathered around a few of them: distances by rows, and how many people each point stands for. */
export interface WeightedDistances {
  readonly count: number;
  readonly matrix: Float64Array;
  readonly weights: Float64Array;
}

/** The chosen points, and for each point the place of its nearest one among them. */
export interface Medoids {
  readonly medoids: readonly number[];
  readonly nearest: Int32Array;
  /** Sum over people of the distance to their medoid. */
  readonly cost: number;
}

/**
 * The `wanted` points that bring everybody nearest to one of them: greedy choice, then the best exchange of a chosen
 * point
 * for another as long as one helps (PAM: Kaufman & Rousseeuw 1990, Finding Groups in Data, p. 102; the exchanges are
 * weighed together as Schubert & Rousseeuw 2019, Similarity Search and Applications, p. 171, do). Among equals, the
 * first point wins.
 */
export function chooseMedoids(distances: WeightedDistances, wanted: number): Medoids {
  const medoids = build(distances, wanted);
  for (;;) {
    const near = findNearest(distances, medoids);
    const exchange = bestExchange(distances, medoids, near);
    if (exchange === undefined) return { medoids, nearest: near.first, cost: near.cost };
    medoids[exchange.medoid] = exchange.point;
  }
}

function build({ count, matrix, weights }: WeightedDistances, wanted: number): number[] {
  const chosen: number[] = [];
  const reach = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  while (chosen.length < wanted) {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (let point = 0; point < count; point++) {
      if (chosen.includes(point)) continue;
      let cost = 0;
      for (let other = 0; other < count; other++) {
        cost += weights[other] * Math.min(reach[other], matrix[point * count + other]);
      }
      if (cost < least) [best, least] = [point, cost];
    }
    chosen.push(best);
    for (let other = 0; other < count; other++) {
      reach[other] = Math.min(reach[other], matrix[best * count + other]);
    }
  }
  return chosen;
}

interface Near {
  readonly first: Int32Array;
  readonly nearest: Float64Array;
  readonly second: Float64Array;
  readonly cost: number;
}

function findNearest({ count, matrix, weights }: WeightedDistances, medoids: readonly number[]): Near {
  const first = new Int32Array(count);
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const second = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let cost = 0;
  for (let point = 0; point < count; point++) {
    medoids.forEach((medoid, place) => {
      const distance = matrix[medoid * count + point];
      if (distance < nearest[point]) {
        second[point] = nearest[point];
        nearest[point] = distance;
        first[point] = place;
      } else if (distance < second[point]) second[point] = distance;
    });
    cost += weights[point] * nearest[point];
  }
  return { first, nearest, second, cost };
}

/** The exchange that lowers the cost most, if one does beyond rounding. */
function bestExchange(
  { count, matrix, weights }: WeightedDistances,
  medoids: readonly number[],
  { first, nearest, second, cost }: Near,
): { readonly medoid: number; readonly point: number } | undefined {
  const isChosen = new Uint8Array(count);
  for (const medoid of medoids) isChosen[medoid] = 1;
  const losses = new Float64Array(medoids.length);
  for (let point = 0; point < count; point++)
    losses[first[point]] += weights[point] * (second[point] - nearest[point]);
  let best: { medoid: number; point: number } | undefined;
  let least = -1e-9 * Math.max(1, cost);
  const changes = new Float64Array(medoids.length);
  for (let point = 0; point < count; point++) {
    if (isChosen[point] === 1) continue;
    let gained = 0;
    changes.set(losses);
    for (let other = 0; other < count; other++) {
      const distance = matrix[point * count + other];
      const weight = weights[other];
      if (distance < nearest[other]) {
        gained += weight * (distance - nearest[other]);
        changes[first[other]] += weight * (nearest[other] - second[other]);
      } else if (distance < second[other]) changes[first[other]] += weight * (distance - second[other]);
    }
    for (let medoid = 0; medoid < changes.length; medoid++) {
      if (gained + changes[medoid] < least) [least, best] = [gained + changes[medoid], { medoid, point }];
    }
  }
  return best;
}

/**
 * How much nearer each point is to its own group than to the next one, from -1 to 1 (Rousseeuw 1987, Journal of
 * Computational and Applied Mathematics 20:53). An point that stands for several people counts as so many equal ones;
 * somebody alone in a group has 0.
 */
export function silhouettes(
  { count, matrix, weights }: WeightedDistances,
  groups: Int32Array,
  groupCount: number,
): Float64Array {
  const sizes = new Float64Array(groupCount);
  for (let point = 0; point < count; point++) sizes[groups[point]] += weights[point];
  const widths = new Float64Array(count);
  const sums = new Float64Array(groupCount);
  for (let point = 0; point < count; point++) {
    sums.fill(0);
    for (let other = 0; other < count; other++) {
      sums[groups[other]] += weights[other] * matrix[point * count + other];
    }
    const own = groups[point];
    if (sizes[own] <= 1) continue;
    const within = sums[own] / (sizes[own] - 1);
    let next = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groupCount; group++) {
      if (group !== own && sizes[group] > 0) next = Math.min(next, sums[group] / sizes[group]);
    }
    const widest = Math.max(within, next);
    widths[point] = widest > 0 && Number.isFinite(next) ? (next - within) / widest : 0;
  }
  return widths;
}
