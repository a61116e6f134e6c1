/**
 * What became of an answer. `received`: kept by the server. `later`: nobody answered, or not now. `closed`: the link
 * opens nothing any more. Otherwise the key of the sentence that says why it cannot be received.
 */
export type Sending =
  | { readonly kind: "received" | "later" | "closed" }
  | { readonly kind: "refused"; readonly words: string };

/** Milliseconds that two minutes of voice take on a slow network, twice. */
const patience = 120_000;
const tooLarge = 413;

/** Sends an answer, as bytes. Old phones have this way of asking too. */
export function sendAnswer(action: string, bytes: ArrayBuffer): Promise<Sending> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.timeout = patience;
    request.setRequestHeader("content-type", "application/x-ouvrage-field");
    request.setRequestHeader("accept", "application/json");
    const later = () => resolve({ kind: "later" });
    request.onerror = later;
    request.ontimeout = later;
    request.onabort = later;
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.send(bytes);
  });
}

function readAnswer(status: number, text: string): Sending {
  if (status === 200) return { kind: "received" };
  if (status === 404) return { kind: "closed" };
  if (status >= 500 || status === 429 || status === 408) return { kind: "later" };
  const words = /"words":"([\w.]+)"/.exec(text)?.[1];
  return { kind: "refused", words: words ?? (status === tooLarge ? "send.voice" : "send.refused") };
}
