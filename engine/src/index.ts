export { categoryColumn, numberColumn, type Column, type Columns } from "./columns/column.ts";
export { readTerm, type Term } from "./columns/term.ts";
export type { BalanceRow, BalanceStatistics } from "./balance/balance-table.ts";
export type { Caveat } from "./evaluate/caveat.ts";
export { estimateEffect } from "./evaluate/estimate-effect.ts";
export type { Estimated, Finding, NotEstimable, Refused, Sizes } from "./evaluate/finding.ts";
export { type Distance, distances, type EstimateOptions, type Estimand, estimands } from "./evaluate/study.ts";
export { type MatchOrder, matchOrders, type MethodName, methodNames, type Study } from "./evaluate/study.ts";
