import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { browserNow } from "../app/browser-clock.ts";
import { CallRefused } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";
import { type Visit, visitSchema } from "./model.ts";

/** A visit on this device, with its revision: of two tabs, the second to save is told. */
export interface VisitShelf extends DocumentKeeper<Visit> {
  /** Changes what is kept as it is now, whatever its revision; the reading and the writing are one act. */
  change(id: string, next: (visit: Visit) => Visit): Promise<KeptDocument<Visit>>;
  /** Changes the revision that was on screen, and no other one. */
  changeFrom(
    id: string,
    basedOnRevision: number,
    next: (visit: Visit) => Visit,
  ): Promise<KeptDocument<Visit>>;
  /** Keeps a visit under its own id, over the one that is there if there is one. */
  put(id: string, content: Visit): Promise<KeptDocument<Visit>>;
}

interface StoredVisit {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly content: unknown;
}

interface VisitSchema extends DBSchema {
  visits: { key: string; value: StoredVisit };
}

/** Rises by one with each change of what is kept, and `upgrade` then tells how to come from each former one. */
const schemaVersion = 1;

/** On disk before it is said to be kept, even if the machine is unplugged. */
const surely = { durability: "strict" } as const;

/** The visits kept by this browser, on this device. */
export function openVisitShelf(name = "ouvrage-visites"): VisitShelf {
  let opened: Promise<IDBPDatabase<VisitSchema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const database = () => {
    opened ??= openStore(name, forget);
    return opened;
  };
  /** Reads and writes one visit in one transaction. Nothing is written when `next` throws. */
  const rewrite = (id: string, next: (stored: StoredVisit | undefined) => StoredVisit) =>
    told(async () => {
      const transaction = (await database()).transaction("visits", "readwrite", surely);
      const done = transaction.done.catch((error: unknown) => error);
      const stored = next(await transaction.store.get(id));
      await transaction.store.put(stored);
      const failure = await done;
      if (failure !== undefined) throw failure;
      return readStored(stored);
    }, forget);
  const begin = (id: string, content: Visit) =>
    rewrite(id, (stored) => ({ id, revision: (stored?.revision ?? 0) + 1, savedAt: browserNow(), content }));
  const change = (id: string, next: (visit: Visit) => Visit, basedOnRevision?: number) =>
    rewrite(id, (stored) => {
      if (stored === undefined) throw new CallRefused({ code: "unknownDocument" }, 0);
      if (basedOnRevision !== undefined && stored.revision !== basedOnRevision) {
        throw new CallRefused({ code: "revisionOutdated" }, 0);
      }
      const content = next(readStored(stored).content);
      return { id, revision: stored.revision + 1, savedAt: browserNow(), content };
    });
  return {
    list: () => told(async () => summaries(await (await database()).getAll("visits")), forget),
    load: (id) =>
      told(async () => {
        const stored = await (await database()).get("visits", id);
        if (stored === undefined) throw new CallRefused({ code: "unknownDocument" }, 0);
        return readStored(stored);
      }, forget),
    begin: (content) => begin(newVisitId(), content),
    put: begin,
    save: (id, content, basedOnRevision) => change(id, () => content, basedOnRevision),
    change: (id, next) => change(id, next),
    changeFrom: (id, basedOnRevision, next) => change(id, next, basedOnRevision),
    remove: (id) => told(async () => (await database()).delete("visits", id), forget),
  };
}

function openStore(name: string, forget: () => void): Promise<IDBPDatabase<VisitSchema>> {
  return openDB<VisitSchema>(name, schemaVersion, {
    upgrade(database, from) {
      if (from < 1) database.createObjectStore("visits", { keyPath: "id" });
    },
    // Another tab brings a newer version of the app: what waits here is saved by its next try.
    blocking(_current, _blocked, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

function summaries(all: readonly StoredVisit[]) {
  return all
    .toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))
    .map(({ id, savedAt, content }) => ({
      id,
      savedAt,
      label: visitSchema.safeParse(content).data?.firm ?? "",
    }));
}

/** A visit that this version cannot read is left as it is. */
function readStored({ content, ...kept }: StoredVisit): KeptDocument<Visit> {
  const read = visitSchema.safeParse(content);
  if (!read.success) throw new CallRefused({ code: "unreadableVisit" }, 0);
  return { ...kept, content: read.data };
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

function newVisitId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
