import { browserNow } from "../app/browser-clock.ts";
import { CallRefused } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";
import { type Visit, visitSchema } from "./model.ts";
import { type SentVisit, sentVisitSchema } from "./sent-visit.ts";
import {
  type OpenedDatabase,
  openVisitDatabase,
  type StoredAttachment,
  type StoredVisit,
} from "./visit-database.ts";

/** A photo or a voice note of a visit. */
export interface VisitAttachment extends StoredAttachment {
  readonly id: string;
}

/** A visit with all that goes with it from one device to another. */
export interface WholeVisit {
  readonly id: string;
  readonly visit: Visit;
  readonly sent: SentVisit | undefined;
  readonly attachments: readonly VisitAttachment[];
}

/** A visit on this device, with its revision: of two tabs, the second to save is told. */
export interface VisitShelf extends DocumentKeeper<Visit> {
  /** Changes the revision that was on screen, and no other one. */
  changeFrom(
    id: string,
    basedOnRevision: number,
    next: (visit: Visit) => Visit,
  ): Promise<KeptDocument<Visit>>;
  /** Keeps a visit under its own id, over the one that is there if there is one, with all that goes with it. */
  put(whole: WholeVisit): Promise<KeptDocument<Visit>>;
  /** What an organisation has of it; nothing when it was never sent. */
  sent(id: string): Promise<SentVisit | undefined>;
  noteSent(id: string, sent: SentVisit): Promise<void>;
  attachments(id: string): Promise<readonly VisitAttachment[]>;
  attachment(id: string, attachment: string): Promise<VisitAttachment | undefined>;
  keepAttachment(id: string, attachment: VisitAttachment): Promise<void>;
  forgetAttachment(id: string, attachment: string): Promise<void>;
  /** What the server last said under a name; nothing when it never did. */
  seen(name: string): Promise<unknown>;
  noteSeen(name: string, value: unknown): Promise<void>;
}

/** The visits kept by this browser, on this device. */
export function openVisitShelf(name = "ouvrage-visites"): VisitShelf {
  const device = openVisitDatabase(name);
  return { ...visitsOf(device), ...sendingsOf(device), ...attachmentsOf(device), ...seenOf(device) };
}

type Part<Name extends keyof VisitShelf> = Pick<VisitShelf, Name>;

function visitsOf(device: OpenedDatabase): Part<keyof DocumentKeeper<Visit> | "changeFrom" | "put"> {
  const change = (id: string, basedOnRevision: number, next: (visit: Visit) => Visit) =>
    device.write(["visits"], async (transaction) => {
      const store = transaction.objectStore("visits");
      const stored = await store.get(id);
      if (stored === undefined) throw new CallRefused({ code: "unknownDocument" }, 0);
      if (stored.revision !== basedOnRevision) throw new CallRefused({ code: "revisionOutdated" }, 0);
      const kept = dated(id, stored.revision + 1, next(readStored(stored).content));
      await store.put(kept);
      return kept;
    });
  const put = ({ id, visit, sent, attachments }: WholeVisit) =>
    device.write(["visits", "sendings", "attachments"], async (transaction) => {
      const before = await transaction.objectStore("visits").get(id);
      const kept = dated(id, (before?.revision ?? 0) + 1, visit);
      const beside = transaction.objectStore("attachments");
      await beside.delete(everythingOf(id));
      for (const { id: attachment, ...stored } of attachments) await beside.put(stored, [id, attachment]);
      if (sent === undefined) await transaction.objectStore("sendings").delete(id);
      else await transaction.objectStore("sendings").put(sent, id);
      await transaction.objectStore("visits").put(kept);
      return kept;
    });
  return {
    list: () => device.read(async (database) => summaries(await database.getAll("visits"))),
    load: (id) =>
      device.read(async (database) => {
        const stored = await database.get("visits", id);
        if (stored === undefined) throw new CallRefused({ code: "unknownDocument" }, 0);
        return readStored(stored);
      }),
    begin: (visit) => put({ id: newVisitId(), visit, sent: undefined, attachments: [] }),
    put,
    save: (id, content, basedOnRevision) => change(id, basedOnRevision, () => content),
    changeFrom: change,
    remove: (id) =>
      device.write(["visits", "sendings", "attachments"], async (transaction) => {
        await transaction.objectStore("attachments").delete(everythingOf(id));
        await transaction.objectStore("sendings").delete(id);
        await transaction.objectStore("visits").delete(id);
      }),
  };
}

function sendingsOf(device: OpenedDatabase): Part<"sent" | "noteSent"> {
  return {
    sent: (id) =>
      device.read(async (database) => sentVisitSchema.safeParse(await database.get("sendings", id)).data),
    noteSent: (id, sent) =>
      device.write(["sendings"], async (transaction) => {
        await transaction.objectStore("sendings").put(sent, id);
      }),
  };
}

function attachmentsOf(
  device: OpenedDatabase,
): Part<"attachments" | "attachment" | "keepAttachment" | "forgetAttachment"> {
  return {
    attachments: (id) =>
      device.read(async (database) => {
        const all = database.transaction("attachments").store;
        const [keys, stored] = await Promise.all([
          all.getAllKeys(everythingOf(id)),
          all.getAll(everythingOf(id)),
        ]);
        return stored.map((each, index) => ({ ...each, id: keys[index]?.[1] ?? "" }));
      }),
    attachment: (id, attachment) =>
      device.read(async (database) => {
        const stored = await database.get("attachments", [id, attachment]);
        return stored === undefined ? undefined : { ...stored, id: attachment };
      }),
    keepAttachment: (id, { id: attachment, mediaType, bytes }) =>
      device.write(["attachments"], async (transaction) => {
        await transaction.objectStore("attachments").put({ mediaType, bytes }, [id, attachment]);
      }),
    forgetAttachment: (id, attachment) =>
      device.write(["attachments"], (transaction) =>
        transaction.objectStore("attachments").delete([id, attachment]),
      ),
  };
}

function seenOf(device: OpenedDatabase): Part<"seen" | "noteSeen"> {
  return {
    seen: (name) => device.read((database) => database.get("seen", name)),
    noteSeen: (name, value) =>
      device.write(["seen"], async (transaction) => {
        await transaction.objectStore("seen").put(value, name);
      }),
  };
}

/** The visit as it is written: what this version could not read again is never written. */
function dated(id: string, revision: number, content: Visit): StoredVisit & KeptDocument<Visit> {
  const kept = { id, revision, savedAt: browserNow(), content };
  if (!visitSchema.safeParse(content).success) throw new CallRefused({ code: "unwritableVisit" }, 0);
  return kept;
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

/** Lists come after texts in the order of keys: every attachment of one visit. */
const everythingOf = (visit: string): IDBKeyRange => IDBKeyRange.bound([visit], [visit, []]);

/** 128 random bits in hexadecimal. */
export function newVisitId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
