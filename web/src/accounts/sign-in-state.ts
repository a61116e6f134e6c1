import { useSyncExternalStore } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { signInStateRoute } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { lookAtOrganisation } from "../http/current-organisation.ts";

/** Whether this server has a login, and who is signed in. */
export type SignInState = RouteOutput<typeof signInStateRoute>;

/** Milliseconds after which the server is held for out of reach: the work kept on this device is then shown. */
const patience = 3000;

/** `undefined` until the server has said; `outOfReach` when it does not. */
type Known = SignInState | "outOfReach" | undefined;

let known: Known;
const listeners = new Set<() => void>();

function tell(next: Known): void {
  known = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSignInState(): Known {
  return useSyncExternalStore(listen, () => known);
}

/** Asks the server who is signed in, and has the pages know. */
export async function askSignInState(): Promise<void> {
  const state = await askQuietly();
  // Without network the last that was known stays.
  if (state !== undefined) tell(state);
  else if (known === undefined) tell("outOfReach");
}

/** The address of whoever is signed in, without any page changing for it. */
export async function whoIsSignedIn(): Promise<string | undefined> {
  return (await askQuietly())?.account?.email;
}

function askQuietly(): Promise<SignInState | undefined> {
  return call(signInStateRoute, {}, AbortSignal.timeout(patience)).catch(() => undefined);
}

/** Nobody is signed in any more; the next person chooses their organisation anew. */
export async function forgetPerson(): Promise<void> {
  lookAtOrganisation(undefined);
  // Firms seen here are not the next person's to see.
  await import("../portfolio/portfolio-shelf.ts")
    .then(({ forgetSeen }) => forgetSeen())
    .catch(() => undefined);
  await askSignInState();
}
