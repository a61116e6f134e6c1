import { logistic, mix, normal, pickByShare, uniform } from "./random.ts";

/** A table of trained and not trained people with a known effect on a mark out of 100 given after a work situation. */
export interface EffectTableWish {
  readonly seed: number;
  readonly rowCount: number;
  /** Points that training adds on average; 5 by default, 0 for a training that does nothing. */
  readonly effect?: number;
  /** Points by which the effect changes per standard deviation of age, younger people gaining more; 1 by default. */
  readonly spread?: number;
  /** How much the trained differ on the columns of the table: 0 draws lots, 1 (default) is plain, 2 is strong. */
  readonly selection?: number;
  /** The same for something no column shows; 0 by default. With it no method can find the truth. */
  readonly hiddenSelection?: number;
  /** Share of trained people, about; 0.4 by default. */
  readonly trainedShare?: number;
  /** Share of missing cells in age, tenure and pay before; 0 by default. */
  readonly missing?: number;
  /** Companies the rows come from; 1 by default. */
  readonly companyCount?: number;
}

export interface EffectRow {
  readonly isTrained: boolean;
  readonly company: number;
  readonly job: (typeof effectJobs)[number];
  readonly isFemale: boolean;
  /** Whole years; `undefined` when the cell is empty, as for the next two. */
  readonly age: number | undefined;
  readonly tenureMonths: number | undefined;
  /** Euros a month before training, full-time equivalent. */
  readonly payBefore: number | undefined;
  /** Mark out of 100 before training. */
  readonly markBefore: number;
  readonly markAfter: number;
  /** What training does, or would do, to this person's mark: in no file. */
  readonly trueEffect: number;
}

export interface EffectTable {
  readonly rows: readonly EffectRow[];
  readonly truth: EffectTruth;
}

/** In points of the mark. */
export interface EffectTruth {
  readonly effectOnTreated: number;
  readonly averageEffect: number;
  readonly naiveDifference: number;
  readonly trained: number;
  readonly untrained: number;
}

export const effectJobs = ["Agent de service", "Agent qualifié de service", "Laveur de vitres"] as const;

/** The same wish always makes the same table. */
export function effectTable(wish: EffectTableWish): EffectTable {
  const rows = Array.from({ length: wish.rowCount }, (_, rank) => effectRow(wish, mix(wish.seed, 9, rank)));
  return { rows, truth: truthOf(rows) };
}

const draws = {
  age: 1,
  tenure: 2,
  pay: 3,
  job: 4,
  sex: 5,
  company: 6,
  hidden: 7,
  choice: 8,
  noise: 9,
  before: 10,
  missing: 11,
} as const;

const jobShares = [0.6, 0.88, 1];

function effectRow(wish: EffectTableWish, key: number): EffectRow {
  const { effect = 5, spread = 1, selection = 1, hiddenSelection = 0, trainedShare = 0.4 } = wish;
  const age = 19 + Math.floor(uniform(key, draws.age) * 42);
  const tenureMonths = Math.min((age - 18) * 12, Math.floor(2 + 48 * -Math.log(uniform(key, draws.tenure))));
  const jobRank = pickByShare(uniform(key, draws.job), jobShares);
  const payBefore = Math.round(1800 + 90 * jobRank + 0.6 * tenureMonths + 60 * normal(key, draws.pay));
  const company = Math.floor(uniform(key, draws.company) * (wish.companyCount ?? 1));
  const markBefore = rounded(38 + 3 * jobRank + 0.03 * (payBefore - 1860) + 6 * normal(key, draws.before));
  const standing = {
    age: (age - 40) / 12,
    tenure: (Math.min(tenureMonths, 120) - 45) / 36,
    pay: (payBefore - 1870) / 85,
    mark: (markBefore - 40) / 7,
    hidden: normal(key, draws.hidden),
  };
  const leaning =
    selection * (0.6 * standing.mark + 0.5 * standing.pay + 0.3 * standing.tenure - 0.5 * standing.age) +
    hiddenSelection * standing.hidden;
  const isTrained =
    uniform(key, draws.choice) < logistic(Math.log(trainedShare / (1 - trainedShare)) + leaning);
  const trueEffect = effect - spread * standing.age;
  const untrainedMark =
    18 +
    0.7 * markBefore +
    2 * standing.pay +
    1.5 * standing.tenure -
    1.5 * standing.age +
    companyShift(company);
  const noise = 5 * normal(key, draws.noise) + 3 * hiddenSelection * standing.hidden;
  const isMissing = (cell: number) => uniform(key, draws.missing, cell) < (wish.missing ?? 0);
  return {
    isTrained,
    company,
    job: effectJobs[jobRank] ?? effectJobs[0],
    isFemale: uniform(key, draws.sex) < (jobRank === 2 ? 0.1 : 0.66),
    age: isMissing(1) ? undefined : age,
    tenureMonths: isMissing(2) ? undefined : tenureMonths,
    payBefore: isMissing(3) ? undefined : payBefore,
    markBefore,
    markAfter: rounded(untrainedMark + noise + (isTrained ? trueEffect : 0)),
    trueEffect,
  };
}

/** Companies differ by up to 3 points, in no particular order. */
function companyShift(company: number): number {
  return ((company * 7) % 5) * 1.5 - 3;
}

/** Marks are given to a tenth of a point. */
function rounded(mark: number): number {
  return Math.round(mark * 10) / 10;
}

function truthOf(rows: readonly EffectRow[]): EffectTruth {
  const trained = rows.filter(({ isTrained }) => isTrained);
  const untrained = rows.filter(({ isTrained }) => !isTrained);
  const mean = (of: readonly EffectRow[], value: (row: EffectRow) => number) =>
    of.reduce((sum, row) => sum + value(row), 0) / of.length;
  return {
    effectOnTreated: mean(trained, ({ trueEffect }) => trueEffect),
    averageEffect: mean(rows, ({ trueEffect }) => trueEffect),
    naiveDifference:
      mean(trained, ({ markAfter }) => markAfter) - mean(untrained, ({ markAfter }) => markAfter),
    trained: trained.length,
    untrained: untrained.length,
  };
}
