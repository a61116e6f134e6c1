import type { Known } from "../kernel/known.ts";

/** Ways to have something to compare with, from the strongest to none at all. */
export const guidedComparisons = [
  "waitingList",
  "staggeredStart",
  "similarPeople",
  "sisterSite",
  "pooledPeers",
  "earlierCohort",
  "none",
] as const;
export type GuidedComparison = (typeof guidedComparisons)[number];

/** What is known of a project before its start. What nobody said is unknown, and promises nothing. */
export interface ComparisonFacts {
  /** People to be trained. */
  readonly trained: Known<number>;
  /** Dates at which groups begin; 1 when everybody begins at once. */
  readonly starts: Known<number>;
  /** People who were to be trained too and can begin after the results of the first ones are seen. */
  readonly waiting: Known<number>;
  /** Whether chance says who begins first. */
  readonly isDrawnByLot: Known<boolean>;
  /** People of the same work in the same place who are not trained. */
  readonly similar: Known<number>;
  /** Sites of the same work that do not train, and their people. */
  readonly sisterSites: Known<number>;
  readonly sisterPeople: Known<number>;
  /** Other companies with the same training that would compare with the same indicators. */
  readonly peers: Known<number>;
  /** People who held the same work one or two years before. */
  readonly earlierPeople: Known<number>;
  /** Months of figures before the start: payroll files, or a register. */
  readonly monthsBefore: Known<number>;
}

/** Fewest people on each side for a figure of effect to be told. */
export const fewestOnEachSide = 8;
/** Months of figures before the start without which a change cannot be told from what was already going on. */
export const fewestMonthsBefore = 6;
/** Companies without which nothing is pooled: two are told side by side. */
export const fewestPeers = 3;

/** How surely the comparison may be spoken of. */
export type GuidedStrength = "drawn" | "strong" | "careful" | "weak" | "story";

/** What is in the way; the figures say how much of it. */
export type GuideObstacle =
  | "notSaid"
  | "nobodyWaits"
  | "oneStart"
  | "noSimilar"
  | "noSisterSite"
  | "tooFewPeers"
  | "pooledElsewhere"
  | "noEarlier"
  | "tooFewTrained"
  | "tooFewCompared"
  | "tooFewMonths";

/** What it would cost to have the comparison. Each is an act that somebody can decide. */
export type GuideCost =
  | { readonly code: "sayIt" }
  | { readonly code: "delayGroup"; readonly people: number; readonly months: number }
  | { readonly code: "drawLots" }
  | { readonly code: "findPeople"; readonly people: number }
  | { readonly code: "askSite"; readonly people: number }
  | { readonly code: "askPeers"; readonly companies: number }
  | { readonly code: "compareThenPool" }
  | { readonly code: "keepMonths"; readonly months: number }
  | { readonly code: "trainMore"; readonly people: number };

export interface GuidedOption {
  readonly comparison: GuidedComparison;
  readonly isPossible: boolean;
  readonly strength: GuidedStrength;
  /** Why it is not possible; empty when it is. */
  readonly obstacles: readonly GuideObstacle[];
  /** What would make it possible, or stronger. */
  readonly costs: readonly GuideCost[];
}

export interface ComparisonGuide {
  /** Every way, from the strongest to none. */
  readonly options: readonly GuidedOption[];
  readonly best: GuidedOption;
  /** The stronger way that costs least to have; absent when the best one is the strongest. */
  readonly better?: GuidedOption;
}

/**
 * What a project can be compared with here, from the strongest way to none, and what a better one would cost.
 *
 * Order and thresholds: waiting lists and staggered starts first, because the people compared wanted the training too;
 * similar people next, where whoever was chosen differs; sister sites, where the places differ as well; peers pooled by
 * company; an earlier cohort last, where the times differ. Below eight people on a side nothing is told as a figure,
 * whatever the way.
 */
export function guideComparison(facts: ComparisonFacts): ComparisonGuide {
  const none: GuidedOption = {
    comparison: "none",
    isPossible: true,
    strength: "story",
    obstacles: [],
    costs: [],
  };
  const options: readonly GuidedOption[] = [
    waitingList(facts),
    staggeredStart(facts),
    similarPeople(facts),
    sisterSite(facts),
    pooledPeers(facts),
    earlierCohort(facts),
    none,
  ];
  const best = options.find(({ isPossible }) => isPossible) ?? none;
  const stronger = options
    .slice(0, options.indexOf(best))
    .filter(({ comparison }) => comparison !== "pooledPeers");
  const better = stronger.reduce<GuidedOption | undefined>(
    (cheapest, option) =>
      cheapest === undefined || option.costs.length < cheapest.costs.length ? option : cheapest,
    undefined,
  );
  return { options, best, ...(better === undefined ? {} : { better }) };
}

/** Obstacles and costs that add up to an option. */
interface Lack {
  readonly obstacle: GuideObstacle;
  readonly cost: GuideCost;
}

interface OptionToMake {
  readonly comparison: GuidedComparison;
  readonly strength: GuidedStrength;
  readonly lacks: readonly (Lack | undefined)[];
  /** What would make it stronger once it is possible. */
  readonly stronger?: GuideCost | undefined;
}

function makeOption({ comparison, strength, lacks, stronger }: OptionToMake): GuidedOption {
  const found = lacks.filter((lack) => lack !== undefined);
  const costs = found.map(({ cost }) => cost);
  return {
    comparison,
    isPossible: found.length === 0,
    strength,
    obstacles: [...new Set(found.map(({ obstacle }) => obstacle))],
    costs: stronger === undefined ? costs : [...costs, stronger],
  };
}

/** Half of the people wait: they are delayed by as long as the training lasts, at least a month. */
const shortestDelay = 1;

function waitingList({ trained, waiting, isDrawnByLot }: ComparisonFacts): GuidedOption {
  const isDrawn = isDrawnByLot.known && isDrawnByLot.value;
  const everybody = (trained.known ? trained.value : 0) + (waiting.known ? waiting.value : 0);
  const half = Math.floor(everybody / 2);
  const lacks: (Lack | undefined)[] =
    waiting.known && waiting.value === 0
      ? [
          everybody >= 2 * fewestOnEachSide
            ? lackOf("nobodyWaits", { code: "delayGroup", people: half, months: shortestDelay })
            : lackOf("tooFewTrained", { code: "trainMore", people: 2 * fewestOnEachSide - everybody }),
        ]
      : [enoughTrained(trained), enoughCompared(waiting, (people) => ({ code: "findPeople", people }))];
  return makeOption({
    comparison: "waitingList",
    strength: isDrawn ? "drawn" : "strong",
    lacks,
    stronger: isDrawn ? undefined : { code: "drawLots" },
  });
}

function staggeredStart({ trained, starts, monthsBefore }: ComparisonFacts): GuidedOption {
  // Half of the people, once there are enough of them for two groups.
  const people = Math.max(fewestOnEachSide, trained.known ? Math.floor(trained.value / 2) : 0);
  return makeOption({
    comparison: "staggeredStart",
    strength: "strong",
    lacks: [
      enoughTrained(trained, 2 * fewestOnEachSide),
      !starts.known
        ? lackOf("notSaid", { code: "sayIt" })
        : starts.value >= 2
          ? undefined
          : lackOf("oneStart", { code: "delayGroup", people, months: shortestDelay }),
      enoughMonths(monthsBefore),
    ],
  });
}

function similarPeople({ trained, similar, monthsBefore }: ComparisonFacts): GuidedOption {
  return makeOption({
    comparison: "similarPeople",
    strength: "careful",
    lacks: [
      enoughTrained(trained),
      enoughCompared(similar, (people) => ({ code: "findPeople", people }), "noSimilar"),
      enoughMonths(monthsBefore),
    ],
  });
}

/**
 * One site against another: what happens to the site cannot be told from the training, and two sister sites tell no
 * more of what happened to the one that trains.
 */
function sisterSite({ trained, sisterSites, sisterPeople, monthsBefore }: ComparisonFacts): GuidedOption {
  const hasSite = sisterSites.known && sisterSites.value > 0;
  return makeOption({
    comparison: "sisterSite",
    strength: "weak",
    lacks: [
      enoughTrained(trained),
      !sisterSites.known
        ? lackOf("notSaid", { code: "sayIt" })
        : hasSite
          ? enoughCompared(sisterPeople, (people) => ({ code: "askSite", people }))
          : lackOf("noSisterSite", { code: "askSite", people: fewestOnEachSide }),
      enoughMonths(monthsBefore),
    ],
  });
}

/**
 * Never within one project: each company compares its own people first, and what they found is put together from
 * three projects on, where projects stand side by side.
 */
function pooledPeers({ peers }: ComparisonFacts): GuidedOption {
  const missing = peers.known ? fewestPeers - 1 - peers.value : fewestPeers - 1;
  return makeOption({
    comparison: "pooledPeers",
    strength: "careful",
    lacks: [
      lackOf("pooledElsewhere", { code: "compareThenPool" }),
      !peers.known
        ? lackOf("notSaid", { code: "sayIt" })
        : missing > 0
          ? lackOf("tooFewPeers", { code: "askPeers", companies: missing })
          : undefined,
    ],
  });
}

function earlierCohort({ trained, earlierPeople, monthsBefore }: ComparisonFacts): GuidedOption {
  return makeOption({
    comparison: "earlierCohort",
    strength: "weak",
    lacks: [
      enoughTrained(trained),
      enoughCompared(earlierPeople, () => ({ code: "keepMonths", months: 24 }), "noEarlier"),
      enoughMonths(monthsBefore, 24),
    ],
  });
}

function lackOf(obstacle: GuideObstacle, cost: GuideCost): Lack {
  return { obstacle, cost };
}

function enoughTrained(trained: Known<number>, needed = fewestOnEachSide): Lack | undefined {
  if (!trained.known) return lackOf("notSaid", { code: "sayIt" });
  if (trained.value >= needed) return undefined;
  return lackOf("tooFewTrained", { code: "trainMore", people: needed - trained.value });
}

function enoughCompared(
  compared: Known<number>,
  cost: (people: number) => GuideCost,
  whenNobody: GuideObstacle = "tooFewCompared",
): Lack | undefined {
  if (!compared.known) return lackOf("notSaid", { code: "sayIt" });
  if (compared.value >= fewestOnEachSide) return undefined;
  const missing = fewestOnEachSide - compared.value;
  return lackOf(compared.value === 0 ? whenNobody : "tooFewCompared", cost(missing));
}

function enoughMonths(months: Known<number>, needed = fewestMonthsBefore): Lack | undefined {
  if (!months.known) return lackOf("notSaid", { code: "sayIt" });
  if (months.value >= needed) return undefined;
  return lackOf("tooFewMonths", { code: "keepMonths", months: needed - months.value });
}
