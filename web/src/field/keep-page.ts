import { find, show } from "./page-parts.ts";
import { pageShelf } from "./page-shelf.ts";

/** Keeps this page, and no other, for when there is no network; then says so. */
export async function keepPage(keeper: string, address: string): Promise<void> {
  if (!("serviceWorker" in navigator) || keeper === "") return;
  try {
    await navigator.serviceWorker.register(keeper, { scope: address });
    await navigator.serviceWorker.ready;
    show(find("offline", HTMLParagraphElement));
  } catch {
    // Over http, or in a private window, nothing is kept: the page does not say that it is.
  }
}

/** Lets go of everything that this phone keeps of the page. */
export async function forgetPage(address: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const kept = await navigator.serviceWorker.getRegistrations();
  const ours = kept.filter(({ scope }) => new URL(scope).pathname === address);
  await Promise.all(ours.map((registration) => registration.unregister()));
  if ("caches" in window) await caches.delete(pageShelf(address));
}
