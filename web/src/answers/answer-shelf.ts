import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AnswerShelf, Kept } from "./answer-keeper.ts";

interface Shelf extends DBSchema {
  answers: { key: string; value: Kept };
}

const shelfName = "ouvrage-reponses";
/** Letters that the longest answer takes once sealed: written, or with recordings. */
const probeLetters = { written: 60_000, spoken: 600_000 };

/** Where this phone keeps answers; undefined when it keeps nothing, which is told before the first question. */
export async function openAnswerShelf(holds: "written" | "spoken"): Promise<AnswerShelf | undefined> {
  try {
    const database = await openShelf();
    await probe(database, probeLetters[holds]);
    // Asked for once: what waits is then not the first thing that a full phone throws away.
    if (navigator.storage !== undefined && "persist" in navigator.storage)
      navigator.storage.persist().catch(() => {});
    return shelfOf(database);
  } catch (_none) {
    // Private windows of old browsers, or no room left.
    return undefined;
  }
}

/** Empties the phone of every answer. */
export function forgetAnswers(): Promise<void> {
  return new Promise((resolve) => {
    if (!("indexedDB" in window)) return resolve();
    const erasing = indexedDB.deleteDatabase(shelfName);
    const done = () => resolve();
    erasing.onsuccess = done;
    erasing.onerror = done;
    erasing.onblocked = done;
  });
}

function openShelf(): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(shelfName, 1, {
    upgrade(database) {
      database.createObjectStore("answers");
    },
    // Forgetting must not wait for a page left open elsewhere.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Writes as much as an answer may take, and takes it away: a full phone says so before the questions. */
async function probe(database: IDBPDatabase<Shelf>, letters: number): Promise<void> {
  const blank: Kept = { state: "received", code: " ".repeat(letters) };
  await database.put("answers", blank, "probe");
  await database.delete("answers", "probe");
}

function shelfOf(database: IDBPDatabase<Shelf>): AnswerShelf {
  return {
    read: (page) => database.get("answers", page),
    async addFirst(page, kept) {
      const writing = database.transaction("answers", "readwrite", { durability: "strict" });
      const before = await writing.store.get(page);
      if (before === undefined) await writing.store.put(kept, page);
      await writing.done;
      return before === undefined;
    },
    async end(page, kept) {
      await database.put("answers", kept, page);
    },
  };
}

/** For phones that keep nothing: the answer lasts as long as its page. */
export const noShelf: AnswerShelf = {
  read: async () => undefined,
  addFirst: () => Promise.reject(new Error("invalid shelf; this phone keeps nothing")),
  end: async () => {},
};
