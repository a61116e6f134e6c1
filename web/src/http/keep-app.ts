/** Has the browser keep the app, so that it opens without network. A browser that will not, works with the network. */
export function keepApp(): void {
  if (!("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => undefined);
  });
}

/** Has the browser keep one light page and its files, and nothing of the rest of the app. */
export function keepPage(script: string, address: string): void {
  if (!("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker
      .register(script, { scope: address, updateViaCache: "none" })
      .catch(() => undefined);
  });
}
