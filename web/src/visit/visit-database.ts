import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { CallRefused } from "../http/call.ts";
import { readFormerVisit } from "./former-visit.ts";

export interface StoredVisit {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly content: unknown;
}

/** A photo or a voice note, whose line is in the design of its visit. */
export interface StoredAttachment {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

export interface VisitDatabase extends DBSchema {
  visits: { key: string; value: StoredVisit };
  /** What organisations have of each visit, by its id. Beside it, so that sending never changes what is on screen. */
  sendings: { key: string; value: unknown };
  /** By visit, then by id. */
  attachments: { key: [visit: string, attachment: string]; value: StoredAttachment };
  /** What the server last said, by name. */
  seen: { key: string; value: unknown };
}
export type StoreName = "visits" | "sendings" | "attachments" | "seen";
export type Writing = IDBPTransaction<VisitDatabase, StoreName[], "readwrite">;

/** Rises by one with each change of what is kept, and `upgrade` then tells how to come from each former one. */
const schemaVersion = 2;

/** The database of this device, opened when it is first asked for. Faults of the browser become `CallRefused`. */
export interface OpenedDatabase {
  read<Value>(act: (database: IDBPDatabase<VisitDatabase>) => Promise<Value>): Promise<Value>;
  /** One transaction: all of it is on disk before it is said to be kept, or none of it is. */
  write<Value>(stores: StoreName[], act: (transaction: Writing) => Promise<Value>): Promise<Value>;
}

export function openVisitDatabase(name: string): OpenedDatabase {
  let opened: Promise<IDBPDatabase<VisitDatabase>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const database = () => {
    opened ??= openStores(name, forget);
    return opened;
  };
  return {
    read: (act) => told(async () => act(await database()), forget),
    write: (stores, act) =>
      told(async () => {
        // Even if the machine is unplugged.
        const transaction = (await database()).transaction(stores, "readwrite", { durability: "strict" });
        const done = transaction.done.catch((error: unknown) => error);
        const value = await act(transaction);
        const failure = await done;
        if (failure !== undefined) throw failure;
        return value;
      }, forget),
  };
}

function openStores(name: string, forget: () => void): Promise<IDBPDatabase<VisitDatabase>> {
  return openDB<VisitDatabase>(name, schemaVersion, {
    async upgrade(database, from, _to, transaction) {
      if (from < 1) database.createObjectStore("visits", { keyPath: "id" });
      if (from < 2) {
        for (const store of ["sendings", "attachments", "seen"] as const) database.createObjectStore(store);
        await rewriteFormerVisits(transaction);
      }
    },
    // Another tab brings a newer version of the app: what waits here is saved by its next try.
    blocking(_current, _blocked, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

/** Visits of the first version; one that cannot be read is left as it is. */
async function rewriteFormerVisits(
  transaction: IDBPTransaction<VisitDatabase, StoreName[], "versionchange">,
): Promise<void> {
  for (const stored of await transaction.objectStore("visits").getAll()) {
    const former = readFormerVisit(stored.content);
    if (former === undefined) continue;
    await transaction.objectStore("visits").put({ ...stored, content: former.visit });
    if (former.sent !== undefined) await transaction.objectStore("sendings").put(former.sent, stored.id);
  }
}

/** The browser's own faults become refusals that a screen can tell. */
async function told<Value>(act: () => Promise<Value>, forget: () => void): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof CallRefused) throw error;
    forget();
    throw new CallRefused({ code: refusalOf(error instanceof DOMException ? error.name : "") }, 0);
  }
}

function refusalOf(fault: string): string {
  switch (fault) {
    case "QuotaExceededError":
      return "storageFull";
    case "VersionError":
      return "storageNewer";
    default:
      return "storageRefused";
  }
}
