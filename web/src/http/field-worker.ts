import { pageShelf } from "../field/page-shelf.ts";

/*
 * Keeps one page for people without an account on their phone: that of its own scope, and the script of the page. It
 * never sees the page of another link, and keeps nothing of what is sent.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const self: {
  readonly location: Location;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", act: (event: RequestEvent) => void): void;
};

const page = new URL(self.registration.scope).pathname;
const script = new URL("page.js", self.location.href).pathname;
const shelf = pageShelf(page);

/** Milliseconds that the server is waited for before the page kept here is shown. */
const patience = 3000;

self.addEventListener("install", (event) => event.waitUntil(keepFirst()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === page && request.mode === "navigate") event.respondWith(openPage(request));
  else if (pathname === script) event.respondWith(openScript(request));
});

async function keepFirst(): Promise<void> {
  const kept = await caches.open(shelf);
  for (const { url } of await kept.keys()) if (new URL(url).pathname !== page) await kept.delete(url);
  await kept.addAll([page, script]);
  await self.skipWaiting();
}

/** The page as the server gives it now, else the one kept here; a link that is closed is kept no longer. */
async function openPage(request: Request): Promise<Response> {
  const kept = await caches.open(shelf);
  const asked = ask(request);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const answer = await Promise.race([asked, late]);
  if (answer === undefined || answer.status >= 500) {
    const found = (await kept.match(request)) ?? (await kept.match(page));
    return found ?? (await asked) ?? Response.error();
  }
  if (answer.status === 404) await caches.delete(shelf);
  else if (answer.ok && !new URL(request.url).searchParams.has("recu"))
    await kept.put(request, answer.clone());
  return answer;
}

/** Its address tells its content: the one kept is the right one. */
async function openScript(request: Request): Promise<Response> {
  const kept = await caches.open(shelf);
  return (await kept.match(request)) ?? fetch(request);
}

/** Nothing when nobody answers. */
function ask(request: Request): Promise<Response | undefined> {
  return fetch(request).catch(() => undefined);
}
