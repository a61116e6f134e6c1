/** What must be printed beside a figure about paths. Counts are of people unless said otherwise. */
export type SequenceCaveat =
  | { readonly code: "lostFromSight"; readonly people: number; readonly of: number }
  | { readonly code: "fewAtRisk"; readonly month: number; readonly people: number }
  | { readonly code: "fewEvents"; readonly events: number }
  | { readonly code: "personMonthsCounted" }
  | { readonly code: "statesNotKnown"; readonly personMonths: number; readonly of: number }
  | { readonly code: "peopleDrawn"; readonly drawn: number; readonly of: number }
  | { readonly code: "fewerPaths"; readonly asked: number; readonly used: number }
  | { readonly code: "looseGrouping"; readonly silhouette: number };
