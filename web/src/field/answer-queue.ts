import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** An answer that is on its way: kept on the phone until the server says that it is kept there. */
export interface WaitingAnswer {
  readonly id: string;
  /** Address of the page it was given on. */
  readonly page: string;
  /** Address it goes to. */
  readonly action: string;
  readonly bytes: ArrayBuffer;
}

/** Answers of this phone that are not sent yet. */
export interface AnswerQueue {
  /** On disk when it ends. */
  add(answer: WaitingAnswer): Promise<void>;
  all(): Promise<readonly WaitingAnswer[]>;
  remove(id: string): Promise<void>;
}

interface Sealed {
  readonly id: string;
  readonly page: string;
  readonly action: string;
  readonly bytes: ArrayBuffer;
  /** Absent where the browser seals nothing: over http, or on an old phone. */
  readonly start?: Uint8Array<ArrayBuffer>;
}

interface Shelf extends DBSchema {
  answers: { key: string; value: Sealed };
  keys: { key: string; value: CryptoKey };
}

const shelfName = "ouvrage-terrain";

/** The answers waiting on this phone; undefined in a browser that keeps nothing. */
export async function openAnswerQueue(): Promise<AnswerQueue | undefined> {
  if (!("indexedDB" in window)) return undefined;
  try {
    return queueOf(await openShelf());
  } catch {
    // Private windows of old browsers have the interface and refuse to open: answers are then sent or said unsent.
    return undefined;
  }
}

/** Empties the phone of every answer and of the key that sealed them. */
export function forgetAnswers(): Promise<void> {
  return new Promise((resolve) => {
    const erasing = indexedDB.deleteDatabase(shelfName);
    const end = () => resolve();
    erasing.onsuccess = end;
    erasing.onerror = end;
    erasing.onblocked = end;
  });
}

function openShelf(): Promise<IDBPDatabase<Shelf>> {
  return openDB<Shelf>(shelfName, 1, {
    upgrade(database) {
      database.createObjectStore("answers", { keyPath: "id" });
      database.createObjectStore("keys");
    },
    // Forgetting must not wait for a page left open elsewhere.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function queueOf(database: IDBPDatabase<Shelf>): AnswerQueue {
  return {
    async add({ bytes, ...facts }) {
      const key = await keyOf(database);
      const sealed: Sealed =
        key === undefined ? { ...facts, bytes } : { ...facts, ...(await seal(key, bytes)) };
      const writing = database.transaction("answers", "readwrite", { durability: "strict" });
      await Promise.all([writing.store.put(sealed), writing.done]);
    },
    async all() {
      const key = await keyOf(database);
      const answers = await database.getAll("answers");
      return Promise.all(
        answers.map(async ({ start, bytes, ...facts }) => ({
          ...facts,
          bytes: key === undefined || start === undefined ? bytes : await unseal(key, start, bytes),
        })),
      );
    },
    remove: (id) => database.delete("answers", id),
  };
}

const algorithm = "AES-GCM";

/** The key of this phone, which no script can read out; undefined where the browser has none to give. */
async function keyOf(database: IDBPDatabase<Shelf>): Promise<CryptoKey | undefined> {
  const { subtle } = window.crypto;
  if (subtle === undefined) return undefined;
  const kept = await database.get("keys", "answers");
  if (kept !== undefined) return kept;
  const made = await subtle.generateKey({ name: algorithm, length: 256 }, false, ["encrypt", "decrypt"]);
  await database.add("keys", made, "answers").catch(() => undefined);
  // Of two pages that make one at once, the first one's stays.
  return database.get("keys", "answers");
}

async function seal(key: CryptoKey, bytes: ArrayBuffer): Promise<Pick<Sealed, "start" | "bytes">> {
  const start = window.crypto.getRandomValues(new Uint8Array(12));
  return { start, bytes: await window.crypto.subtle.encrypt({ name: algorithm, iv: start }, key, bytes) };
}

function unseal(key: CryptoKey, start: Uint8Array<ArrayBuffer>, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return window.crypto.subtle.decrypt({ name: algorithm, iv: start }, key, bytes);
}
