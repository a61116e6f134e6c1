/** Whose rows: an actor's organisation, or one that the house works for. */
export interface ShelfOwner {
  readonly organisation: string;
}
