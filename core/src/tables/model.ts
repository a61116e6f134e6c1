/** A tree of codes: each code with the one it is under; exactly one code, the total, is under none. */
export interface Classification {
  readonly name: string;
  readonly codes: readonly { readonly code: string; readonly under?: string }[];
}

/**
 * Tables asked for. Each table names the classifications it crosses, in all their codes, totals included; a cell that
 * two tables have in common is one cell. `sumsEmployees`: the amount of a company is a sum over its employees (pay,
 * hours), so that one of them can dominate too. `kind`: a count only takes whole values.
 */
export interface TableRequest {
  readonly classifications: readonly Classification[];
  readonly tables: readonly (readonly string[])[];
  readonly kind: "amount" | "count";
  readonly sumsEmployees: boolean;
}

/**
 * What one company brings to one place of the tables: a code of each classification, a headcount, an amount that is
 * finite and not negative (in the unit of the request), and the share of that amount of its best-paid employee.
 */
export interface CompanyRecord {
  readonly company: string;
  readonly holding?: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly employees: number;
  readonly amount: number;
  /** The amount of the employee who brings most; asked for when the request sums over employees. */
  readonly largestEmployee?: number;
}

/** Whom a reader must not see through: the company, or the holding that several companies belong to. */
export type ContributorKind = "company" | "holding";

/**
 * When a cell may be shown alone, and how uncertain a withheld one must stay. Shares go from 0 to 1.
 * Sources: Insee, Base Tous salariés (3 companies, 85 %; 5 employees, 80 %); Hundepool et al., Statistical
 * Disclosure Control, 2012, pp. 140–145 (p %-rule).
 */
export interface TableRule {
  readonly contributor: ContributorKind;
  readonly contributorsMin: number;
  readonly employeesMin: number;
  /** The largest contributor brings at most this share of a cell. */
  readonly largestShareMax: number;
  /** The employee who brings most brings at most this share of a cell. */
  readonly largestEmployeeShareMax: number;
  /** The second largest contributor cannot estimate the largest more closely than this share of it; 0: not asked. */
  readonly closestEstimateMin: number;
  /** Every withheld cell that needs it may lie this share of itself higher and lower. */
  readonly protectionShare: number;
  /** Whether companies that know their own amounts are reckoned with. */
  readonly insiders: boolean;
}

/** Why a cell may not be shown alone. Never published: it would tell which withheld cell is the sensitive one. */
export type SensitiveReason =
  | "tooFewContributors"
  | "tooFewEmployees"
  | "oneDominates"
  | "oneEmployeeDominates"
  | "closeEstimate"
  | "allZero";

/** Something that no classification tells apart further: an amount and who brings which part of it. */
export interface TableAtom {
  readonly value: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** A sum of atoms that some cells show: cells over the same atoms are one figure, shown or withheld together. */
export interface TableFigure {
  readonly atoms: readonly number[];
  readonly value: number;
  readonly cells: readonly number[];
}

/** A cell of a table: its code by classification, totals left out, and what stands behind it. */
export interface TableCell {
  readonly codes: Readonly<Record<string, string>>;
  readonly figure: number;
  readonly employees: number;
  readonly largestEmployee: number;
}

/** Linked tables as one system: cells show figures, figures are sums of atoms. */
export interface TableSystem {
  readonly kind: TableRequest["kind"];
  readonly sumsEmployees: boolean;
  readonly atoms: readonly TableAtom[];
  readonly figures: readonly TableFigure[];
  readonly cells: readonly TableCell[];
}

/** What is wrong with a request or a record: `place` is a path such as "records.4.codes.size". */
export interface TableProblem {
  readonly code:
    | "severalTotals"
    | "noTotal"
    | "doubleCode"
    | "unknownCode"
    | "circle"
    | "unknownClassification"
    | "doubleClassification"
    | "invalidAmount"
    | "invalidHeadcount"
    | "missingLargestEmployee"
    | "tooManyCells";
  readonly place: string;
}

/** Why nothing was published. `solverStopped`: the solver answered anything but an optimum, or a false one. */
export type PublicationStop =
  | { readonly code: "solverStopped"; readonly status: string }
  | { readonly code: "attackSucceeded"; readonly attacker: string; readonly cells: readonly number[] };
