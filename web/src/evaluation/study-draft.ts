import type { EstimateRequest, TableView } from "../../../core/src/evaluation/public.ts";

/**
 * Ways to compare offered on screen; all others are for the terminal. `auto` leaves the choice to stated rules, that do
 * not look at the outcome: it is for whoever does not know. `alike` leaves out trained people whose nearest
 * comparison is farther than 0.2 standard deviations of the propensity score (Austin 2011, Pharmaceutical Statistics
 * 10, p. 150).
 */
const optionsOf = {
  auto: { method: "auto" },
  everyone: {},
  alike: { caliper: 0.2 },
  regression: { method: "regression" },
} as const satisfies Record<string, Partial<EstimateRequest>>;

export type Comparing = keyof typeof optionsOf;
export const comparings: readonly Comparing[] = ["auto", "everyone", "alike", "regression"];

/** What the person has chosen so far; "" where nothing is chosen. */
export interface StudyDraft {
  readonly treatment: string;
  readonly treatedLabel: string;
  readonly outcome: string;
  readonly covariates: readonly string[];
  readonly unit: string;
  readonly comparing: Comparing;
}

export function draftOf(table: TableView): StudyDraft {
  const { treatment = "", treatedLabel = "", outcome = "", covariates } = table.suggestion;
  return { treatment, treatedLabel, outcome, covariates, unit: "", comparing: "auto" };
}

/** A text column has to be told which of its values means "trained". */
export function needsLabel(draft: StudyDraft, table: TableView): boolean {
  return table.columns.find((column) => column.name === draft.treatment)?.kind === "text";
}

export function isReady(draft: StudyDraft, table: TableView): boolean {
  if (draft.treatment === "" || draft.outcome === "") return false;
  return !needsLabel(draft, table) || draft.treatedLabel !== "";
}

export function requestOf(draft: StudyDraft, table: TableView): EstimateRequest {
  const { treatment, treatedLabel, outcome, unit, comparing } = draft;
  return {
    treatment,
    outcome,
    covariates: draft.covariates.filter((name) => name !== treatment && name !== outcome),
    ...optionsOf[comparing],
    ...(needsLabel(draft, table) ? { treatedLabel } : {}),
    ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
  };
}

/** The draft with a covariate taken or left. */
export function withCovariate(draft: StudyDraft, name: string): StudyDraft {
  const { covariates } = draft;
  const isTaken = covariates.includes(name);
  return {
    ...draft,
    covariates: isTaken ? covariates.filter((kept) => kept !== name) : [...covariates, name],
  };
}
