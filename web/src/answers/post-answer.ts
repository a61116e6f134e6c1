import type { Posted } from "./answer-keeper.ts";
import { idOf } from "./seal-answer.ts";

/** Milliseconds that an answer may take on a slow network. */
const patience = 60_000;

/** Hands a sealed answer in. Old phones have this way of asking too. */
export function postAnswer(sealed: string): Promise<Posted> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/r/remise");
    request.timeout = patience;
    request.setRequestHeader("content-type", "application/x-ouvrage-answer");
    request.setRequestHeader("accept", "application/json");
    const later = () => resolve({ kind: "later" });
    request.onerror = later;
    request.ontimeout = later;
    request.onabort = later;
    request.onload = () => resolve(readPosted(sealed, request.status, request.responseText));
    request.send(sealed);
  });
}

/** Only an answer of our server's own form counts: any other one is nobody's. */
export function readPosted(sealed: string, status: number, text: string): Posted {
  const read = (name: string) => {
    const found = new RegExp(`"${name}":"([\\w-]+)"`).exec(text);
    return found === null ? "" : found[1] || "";
  };
  if (status === 200) {
    const [code, proof] = [read("code"), read("proof")];
    if (code === "" || proof === "") return { kind: "later" };
    // What was not sealed was not proved either: the server says which answer it has.
    return {
      kind: "receipt",
      code,
      proof: sealed.startsWith("0") ? `id ${idOf(`id=${read("id")}`)}` : proof,
    };
  }
  const refusal = read("code");
  if (status === 409 && refusal === "alreadyAnswered") return { kind: "already" };
  if (status === 404 && refusal === "closed") return { kind: "closed" };
  if (status === 400 && refusal === "notOurs") return { kind: "refused" };
  return { kind: "later" };
}
