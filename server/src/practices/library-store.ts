import "./tables.ts";
import { sql } from "kysely";
import {
  type LibraryIndex,
  type LibraryStore,
  openLibraryIndex,
  practiceSheets,
  publishedCaseSchema,
} from "../../../core/src/practices/index.ts";
import type { Transaction } from "../database/index.ts";
import type { PracticeShelfTable } from "./tables.ts";

/** What every transaction of this server shares: copies never change, so that one index serves everybody. */
export interface LibraryShelf {
  index: LibraryIndex;
}

/** A shelf that holds the sheets of the house. */
export function newLibraryShelf(): LibraryShelf {
  return { index: indexOfSheets() };
}

/** Copies that nobody here may read any more are forgotten once they are so many. */
const forgottenAtMost = 2000;

/**
 * The library as the actor's walls show it. What may be read is asked of the database each time; what it says is read
 * once, since a copy is written once: one that was withdrawn is no longer among those that may be read.
 */
export function openLibraryStore({ kysely }: Transaction, shelf: LibraryShelf): LibraryStore {
  return {
    async open() {
      const { rows } = await sql<Pick<PracticeShelfTable, "shelf">>`
        SELECT shelf FROM practice_shelf ORDER BY shelf`.execute(kysely);
      const visible = new Set([...rows.map((row) => row.shelf), ...practiceSheets.map(({ id }) => id)]);
      if (shelf.index.all().length > visible.size + forgottenAtMost) shelf.index = indexOfSheets();
      const { index } = shelf;
      const missing = rows.map((row) => row.shelf).filter((id) => !index.has(id));
      if (missing.length > 0) {
        const found = await sql<Pick<PracticeShelfTable, "shelf" | "content">>`
          SELECT shelf, content FROM practice_shelf WHERE shelf = ANY (${missing})`.execute(kysely);
        for (const { shelf: id, content } of found.rows)
          index.add({ kind: "case", id, content: publishedCaseSchema.parse(content) });
      }
      return { index, isVisible: (id) => visible.has(id) };
    },
  };
}

function indexOfSheets(): LibraryIndex {
  const index = openLibraryIndex();
  for (const content of practiceSheets) index.add({ kind: "sheet", id: content.id, content });
  return index;
}
