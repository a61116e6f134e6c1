import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { CallRefused } from "../http/call.ts";

interface PortfolioDatabase extends DBSchema {
  /** The portfolio as the server last told it, by organisation as this browser names it. */
  seen: { key: string; value: unknown };
  /** Notes of calls that are not sent yet, by the id of the call. */
  waiting: { key: string; value: unknown };
}
type StoreName = "seen" | "waiting";

/** What of the portfolio is kept by this browser. Faults of the browser become `CallRefused`. */
export interface PortfolioDevice {
  get(store: StoreName, key: string): Promise<unknown>;
  all(store: StoreName): Promise<readonly unknown[]>;
  /** On disk before it is said to be kept. */
  put(store: StoreName, key: string, value: unknown): Promise<void>;
  remove(store: StoreName, key: string): Promise<void>;
  /** Forgets what was seen. What waits to be sent stays. */
  forgetSeen(): Promise<void>;
}

/** Rises by one with each change of what is kept. */
const schemaVersion = 1;

export function openPortfolioDevice(name = "ouvrage-portefeuille"): PortfolioDevice {
  let opened: Promise<IDBPDatabase<PortfolioDatabase>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const database = () => {
    opened ??= openStores(name, forget);
    return opened;
  };
  const write = (store: StoreName, act: (stores: Writable) => Promise<unknown>) =>
    told(async () => {
      const transaction = (await database()).transaction(store, "readwrite", { durability: "strict" });
      await act(transaction.objectStore(store));
      await transaction.done;
    }, forget);
  return {
    get: (store, key) => told(async () => (await database()).get(store, key), forget),
    all: (store) => told(async () => (await database()).getAll(store), forget),
    put: (store, key, value) => write(store, (stores) => stores.put(value, key)),
    remove: (store, key) => write(store, (stores) => stores.delete(key)),
    forgetSeen: () => write("seen", (stores) => stores.clear()),
  };
}

interface Writable {
  put(value: unknown, key: string): Promise<unknown>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}

function openStores(name: string, forget: () => void): Promise<IDBPDatabase<PortfolioDatabase>> {
  return openDB<PortfolioDatabase>(name, schemaVersion, {
    upgrade(database) {
      for (const store of ["seen", "waiting"] as const) database.createObjectStore(store);
    },
    // Another tab brings a newer version of the app.
    blocking(_current, _blocked, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

async function told<Value>(act: () => Promise<Value>, forget: () => void): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof CallRefused) throw error;
    forget();
    const fault = error instanceof DOMException ? error.name : "";
    throw new CallRefused({ code: fault === "QuotaExceededError" ? "deviceFull" : "deviceRefused" }, 0);
  }
}
