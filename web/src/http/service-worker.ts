/*
 * Keeps the pages of the app in the browser, so that a first visit opens without network. It runs apart from the
 * pages. Calls of the interface of programs, and anything that is not a page or a file of the app, are left alone.
 */

/** A page of the app: its address, and the SHA-256 of its text, hexadecimal. A page of another build is refused. */
export interface ShellPage {
  readonly address: string;
  readonly digest: string;
}

/** The pages and files to keep, put here when the app is built. */
export interface AppShell {
  /** Keeps shells apart: each lets go of its own former versions only. */
  readonly name: string;
  /** Digest of everything: another build is another shell. */
  readonly version: string;
  /** The first page answers for every address that is none of the others'. */
  readonly pages: readonly [ShellPage, ...ShellPage[]];
  /** Addresses of scripts, styles, typefaces and pictures. */
  readonly files: readonly string[];
}

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const builtShell: AppShell;
declare const self: {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", act: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", act: (event: RequestEvent) => void): void;
};

const shell: AppShell = builtShell;
const prefix = `ouvrage-${shell.name}-`;
const shelf = `${prefix}${shell.version}`;

/** Milliseconds that a page is waited for before the one kept here is shown. */
const patience = 3000;

self.addEventListener("install", (event) => event.waitUntil(keepEverything()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/api/")) return;
  if (isLinkPage(pathname)) return;
  if (request.mode === "navigate") event.respondWith(openPage(request, pathname));
  else if (shell.files.includes(pathname) || pathname.startsWith("/assets/")) {
    event.respondWith(openFile(request, pathname));
  }
});

/** Pages for people without an account are no part of the app: it has nothing to show in their place. */
function isLinkPage(pathname: string): boolean {
  return /^\/[tpc]\//.test(pathname);
}

/** A file as it is kept: with its headers, which hold the rules of security of the page. */
interface KeptFile {
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: ArrayBuffer;
}

/** Everything or nothing: an app with a hole would open and then stop. */
async function keepEverything(): Promise<void> {
  const addresses = [...shell.pages.map(({ address }) => address), ...shell.files];
  const files = await Promise.all(addresses.map(fetchWhole));
  for (const [index, { digest }] of shell.pages.entries()) {
    const page = files[index];
    if (page === undefined || (await digestOf(page.bytes)) !== digest) {
      throw new Error("invalid page; must be of the same build as this script");
    }
  }
  const database = await openShelf();
  // On disk before the app is said to be kept, which the browser's own cache does not promise.
  const transaction = database.transaction("files", "readwrite", { durability: "strict" });
  for (const [index, file] of files.entries()) transaction.objectStore("files").put(file, addresses[index]);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

async function fetchWhole(address: string): Promise<KeptFile> {
  const answer = await fetch(new Request(address, { cache: "no-cache" }));
  if (!answer.ok || answer.redirected) throw new Error(`invalid answer; must be the file: ${address}`);
  return { headers: [...answer.headers], bytes: await answer.arrayBuffer() };
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function openShelf(): Promise<IDBDatabase> {
  const opening = indexedDB.open(shelf);
  opening.onupgradeneeded = () => opening.result.createObjectStore("files");
  return answerOf(opening);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The file kept under an address, as an answer; nothing when it is not kept, or no longer. */
async function findKept(address: string): Promise<Response | undefined> {
  try {
    const database = await openShelf();
    const request: IDBRequest<KeptFile | undefined> = database
      .transaction("files")
      .objectStore("files")
      .get(address);
    const kept = await answerOf(request);
    database.close();
    if (kept === undefined) return undefined;
    return new Response(kept.bytes, { headers: kept.headers.map(([name, value]) => [name, value]) });
  } catch {
    return undefined;
  }
}

/** No page of a former version is open any more when this one takes over: its files may go. */
async function takeOver(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(prefix) && name !== shelf) indexedDB.deleteDatabase(name);
  }
  await self.clients.claim();
}

/** The server's page when it answers in time, else the one kept here: both are whole. */
async function openPage(request: Request, pathname: string): Promise<Response> {
  const page = shell.pages.find(({ address }) => address === pathname) ?? shell.pages[0];
  const kept = await findKept(page.address);
  if (kept === undefined) {
    const answer = await fetch(request);
    // What was lost is kept again, for the next time.
    keepEverything().catch(() => undefined);
    return answer;
  }
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    return answer.status < 500 ? answer : kept;
  } catch {
    return kept;
  }
}

/** A file's name tells its content. One of another version comes from the network. */
async function openFile(request: Request, pathname: string): Promise<Response> {
  return (await findKept(pathname)) ?? fetch(request);
}
