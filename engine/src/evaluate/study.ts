import type { Term } from "../columns/term.ts";

/** What is compared: fixed before looking at any outcome. */
export interface DesignStudy {
  /** Column that says who was trained: 0/1 numbers, or a text column with `treatedLabel`. */
  readonly treatment: string;
  /** Category that means "trained" when the treatment is a text column. */
  readonly treatedLabel?: string;
  /** Name of the numeric column of the outcome: a design reads the name, and never the column. */
  readonly outcome?: string;
  /** Terms, or texts such as `age`, `age^2`, `age:educ`. */
  readonly covariates: readonly (string | Term)[];
  /** Column of groups that share fate (sites, companies); errors may be correlated inside one. */
  readonly cluster?: string;
  /** Column of positive sampling weights. */
  readonly weights?: string;
  /** 0/1 column that says to whom a draw offered the training, when not all of them took it. */
  readonly offered?: string;
  /** When columns were measured, as declared: before or after the training. */
  readonly measured?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  /** Other outcomes looked at in the same study: the more there are, the more of them stand out by chance. */
  readonly otherOutcomes?: readonly string[];
  /** What else sets the groups apart whole, as declared, so that nothing in the file can tell it from the training. */
  readonly apart?: Apart;
  /** How sentences name the outcome, and the unit printed after figures, such as "€". */
  readonly wording?: { readonly outcome?: Sentences; readonly unit?: string };
}

/** times: the groups were followed at different times; places: nobody is trained where the others are. */
export type Apart = "times" | "places";

/** What is compared, with the outcome to compare. */
export interface Study extends DesignStudy {
  readonly outcome: string;
}

/** One text in both languages. */
export interface Sentences {
  readonly fr: string;
  readonly en: string;
}

/** Methods that exist today. */
export const methodNames = [
  "nearest",
  "optimal",
  "full",
  "exact",
  "cem",
  "subclass",
  "regression",
  "gComputation",
  "aipw",
  "complierEffect",
  "ipw",
  "overlap",
  "matchingWeights",
  "entropy",
  "cbps",
] as const;
export type MethodName = (typeof methodNames)[number];

export const estimands = ["att", "ate", "atc", "ato", "atm", "late"] as const;
/**
 * att: effect on the trained; ate: on everybody; atc: on the untrained; ato: on the people for whom both were likely
 * (overlap weights); atm: on those who would be matched one to one (matching weights); late: on the people who were
 * trained because the training was offered to them.
 */
export type Estimand = (typeof estimands)[number];

export const distances = ["logit", "linearLogit", "mahalanobis", "robustMahalanobis", "euclidean"] as const;
/** How far apart two people are: a gap in propensity, or a scaled gap in the covariates themselves. */
export type Distance = (typeof distances)[number];

export const matchOrders = ["largest", "smallest", "data", "closest"] as const;
/** Which trained person chooses first. */
export type MatchOrder = (typeof matchOrders)[number];

export const outcomeModels = ["linear", "logit", "probit"] as const;
export type OutcomeModel = (typeof outcomeModels)[number];

export const regressionErrorRules = ["classical", "HC0", "HC1", "HC2", "HC3", "HC4"] as const;
/** `classical` assumes the same spread for everybody; the others do not. */
export type RegressionErrorRule = (typeof regressionErrorRules)[number];

/** Choices of the evaluator; what a method does not read becomes a caveat. */
export interface EstimateOptions {
  /** Default `nearest`; `auto` chooses by stated rules, without looking at the outcome. */
  readonly method?: MethodName | "auto";
  /** Default: the estimand of the method. */
  readonly estimand?: Estimand;
  /** Default `logit`. */
  readonly distance?: Distance;
  /** Comparison people per trained person, default 1. */
  readonly ratio?: number;
  /** True when a comparison person may serve several times. */
  readonly replace?: boolean;
  /** Largest gap in the propensity, in standard deviations of it over all people. */
  readonly caliper?: number;
  /** Largest gap in the units of the propensity itself. */
  readonly caliperWidth?: number;
  /** Columns on which a pair must agree exactly. */
  readonly exact?: readonly string[];
  /** Terms the vector distances look at, default all covariates. */
  readonly matchOn?: readonly (string | Term)[];
  /** Default `largest` with a propensity, `data` without one. */
  readonly order?: MatchOrder;
  /** Model of the propensity, default `logit`. */
  readonly link?: "logit" | "probit";
  /** Classes of the propensity, default 6. */
  readonly subclasses?: number;
  /** Classes per numeric column of coarsened exact matching: a count, or the cut points. */
  readonly cutpoints?: Readonly<Record<string, number | readonly number[]>>;
  /** Weights above this quantile of the weights are brought down to it, such as 0.99. */
  readonly trim?: number;
  /** Powers of each covariate that entropy balancing makes equal, default 1. */
  readonly moments?: number;
  /** Parts of the cross-fitting, default 1 (none). */
  readonly folds?: number;
  /** Column that says to which part of the cross-fitting each person belongs; overrides `folds`. */
  readonly foldColumn?: string;
  /** Model of the outcome, default `linear`; the other two are for a 0/1 outcome. */
  readonly outcomeModel?: OutcomeModel;
  /** Convention of the printed standard error of a regression, default HC2; the interval does not depend on it. */
  readonly standardErrorRule?: RegressionErrorRule;
  /**
   * True for an interval that a handful of people who all came out the same cannot make narrow: see `cautiousPoint`.
   * Default false. Read by `regression`, among people who are independent and count the same.
   */
  readonly cautious?: boolean;
  /** False to leave out the comparison with other designs, for loops of many estimates. Default true. */
  readonly checkDesigns?: boolean;
  /** Seed of the random permutations, default 1. */
  readonly seed?: number;
  /** Coverage of intervals, default 0.95. */
  readonly confidence?: number;
}
