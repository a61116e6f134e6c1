import type { PathBook } from "./path-book.ts";

/** Everyone's months of one organisation. Opened for one actor: it sees nothing of others. */
export interface PathShelf {
  /** The latest `months` months up to the last stored one; undefined when no file stands. */
  book(months: number): Promise<PathBook | undefined>;
}
