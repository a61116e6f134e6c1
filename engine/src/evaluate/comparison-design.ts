import type { BalanceRow } from "../balance/balance-table.ts";
import type { Caveat, Told } from "./caveat.ts";
import type { Choice, EvidenceLevel, Refused, Sizes } from "./finding.ts";
import type { ChosenOptions } from "./settled-options.ts";
import type { DesignStudy, Estimand, MethodName, Sentences } from "./study.ts";

/**
 * Who is compared with whom and how, fixed before any outcome is known. Plain numbers, texts and lists: written to JSON
 * and read back it is the same design, to be kept, dated or sealed by whoever holds it.
 */
export interface ComparisonDesign {
  readonly kind: "designed";
  /** What was asked, the method and the question in full. */
  readonly study: DesignStudy;
  readonly options: ChosenOptions & { readonly method: MethodName; readonly estimand: Estimand };
  readonly method: MethodName;
  readonly estimand: Estimand;
  /** What the method does, in one sentence. */
  readonly explanation: Sentences;
  readonly sizes: Sizes;
  readonly balance: readonly BalanceRow[];
  /** What can be known before the outcomes; the finding may add to it. */
  readonly caveats: readonly Told<Caveat>[];
  /** As far as the evidence can go with this design. */
  readonly evidenceLevel: EvidenceLevel;
  /** Who counts, by row number of the input from 0, and how much; subclass 0 = in no matched set. */
  readonly matches: DesignedRows;
  readonly pairs?: { readonly treated: readonly number[]; readonly comparison: readonly number[] };
  /** Absent when the design cannot tell, as with groups that share fate. */
  readonly detectable?: DesignDetectable;
  /** How `auto` chose the method. */
  readonly choice?: Choice;
  /** Sixteen hexadecimal digits that change with any value that the design was made from. */
  readonly fingerprint: string;
  readonly reading: Sentences;
}

export interface DesignedRows {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
  readonly subclass: readonly number[];
}

/**
 * Gap that would be seen 8 times out of 10, in standard deviations of the outcome inside an arm. Covariates that
 * explain the outcome bring it down.
 */
export interface DesignDetectable {
  readonly inStandardDeviations: number;
  readonly power: number;
}

export type DesignFinding = ComparisonDesign | Refused;
