/** Makes identifiers that nobody can guess. */
export interface Ids {
  next(): string;
}
