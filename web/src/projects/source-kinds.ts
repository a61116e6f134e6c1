/** What a project may begin from, the richest last. */
export const sourceKinds = ["nothing", "category", "diagnosis", "design"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What was chosen to begin from. */
export interface ChosenSource {
  readonly kind: SourceKind;
  /** Id of a document or of a category; "" while none is chosen. */
  readonly id: string;
  /** Alternative of the design to carry out; "" for the one chosen there. */
  readonly alternative: string;
}
