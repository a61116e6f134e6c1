import { accept, type Result, refuse } from "../kernel/result.ts";
import { isStillOpen, lifetimes } from "./lifetimes.ts";
import type { Account } from "./model.ts";
import type { AccountHouse, KeptStep } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

export type AddPasskeyRefusal = { readonly code: "stepClosed" | "passkeyRefused" };
export type PasskeyRefusal = { readonly code: "unknownPasskey" };
export type PasskeySignInRefusal = SlowDown | { readonly code: "stepClosed" | "passkeyRefused" };

/** What the browser does next, and the secret that its answer comes back with. */
export interface BegunStep {
  readonly options: Readonly<Record<string, unknown>>;
  readonly secret: string;
}

export async function beginAddingPasskey(house: AccountHouse, account: Account): Promise<BegunStep> {
  const asked = await house.ceremony.beginAdding(account, await house.passkeys.of(account.id));
  const secret = await keepStep(house, "addPasskey", { challenge: asked.challenge }, account.id);
  return { options: asked.options, secret };
}

/** Adds the key that the authenticator made, under a name that the person gives it. */
export async function addPasskey(
  house: AccountHouse,
  account: Account,
  given: { readonly secret: string; readonly name: string; readonly answer: unknown },
): Promise<Result<{ readonly id: string }, AddPasskeyRefusal>> {
  const step = await takeStep(house, "addPasskey", given.secret);
  if (step?.account !== account.id) return refuse({ code: "stepClosed" });
  const made = await house.ceremony.finishAdding(given.answer, step.expected.challenge ?? "");
  if (made === undefined) return refuse({ code: "passkeyRefused" });
  const addedAt = house.clock.now();
  const passkey = { ...made, account: account.id, name: given.name, addedAt, lastUsedAt: undefined };
  if (!(await house.passkeys.add(passkey))) return refuse({ code: "passkeyRefused" });
  await house.events.append({ kind: "passkeyAdded", account: account.id, at: addedAt });
  return accept({ id: made.id });
}

export async function renamePasskey(
  house: AccountHouse,
  account: Account,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<{ readonly name: string }, PasskeyRefusal>> {
  const isDone = await house.passkeys.rename(account.id, id, name);
  return isDone ? accept({ name }) : refuse({ code: "unknownPasskey" });
}

export async function removePasskey(
  house: AccountHouse,
  account: Account,
  id: string,
): Promise<Result<{ readonly removed: true }, PasskeyRefusal>> {
  if (!(await house.passkeys.remove(account.id, id))) return refuse({ code: "unknownPasskey" });
  await house.events.append({ kind: "passkeyRemoved", account: account.id, at: house.clock.now() });
  return accept({ removed: true });
}

/** Names no account: the device proposes the keys it has, and nothing tells who has one. */
export async function beginPasskeySignIn(house: AccountHouse): Promise<BegunStep> {
  const asked = await house.ceremony.beginSignIn();
  const secret = await keepStep(house, "passkeySignIn", { challenge: asked.challenge }, undefined);
  return { options: asked.options, secret };
}

export async function signInWithPasskey(
  house: AccountHouse,
  given: { readonly secret: string; readonly id: string; readonly answer: unknown },
  visitor: Visitor,
): Promise<Result<Entry, PasskeySignInRefusal>> {
  const taken = await take(house, "network", visitor.network);
  if (!taken.ok) return taken;
  const step = await takeStep(house, "passkeySignIn", given.secret);
  if (step === undefined) return refuse({ code: "stepClosed" });
  const passkey = await house.passkeys.find(given.id);
  const account = passkey === undefined ? undefined : await house.accounts.find(passkey.account);
  if (passkey === undefined || account === undefined) return refuse({ code: "passkeyRefused" });
  const counter = await house.ceremony.finishSignIn(given.answer, step.expected.challenge ?? "", passkey);
  if (counter === undefined) {
    await house.events.append({ kind: "wrongSignIn", account: account.id, at: house.clock.now() });
    return refuse({ code: "passkeyRefused" });
  }
  await house.guesses.forgive("network", visitor.network, "one");
  await house.passkeys.noteUse(passkey.id, counter, house.clock.now());
  return house.together(async (inside) => accept(await startSession(inside, account, "passkey", visitor)));
}

/** Keeps the first half of something under a new secret. */
export async function keepStep(
  house: AccountHouse,
  kind: KeptStep["kind"],
  expected: KeptStep["expected"],
  account: KeptStep["account"],
): Promise<string> {
  const secret = house.secrets.next();
  await house.steps.keep(house.secrets.digest(secret), {
    kind,
    account,
    expected,
    madeAt: house.clock.now(),
  });
  return secret;
}

/** The first half, once, while it is fresh. */
export async function takeStep(
  house: AccountHouse,
  kind: KeptStep["kind"],
  secret: string,
): Promise<KeptStep | undefined> {
  const step = await house.steps.take(house.secrets.digest(secret));
  const isFresh = step !== undefined && isStillOpen(step.madeAt, lifetimes.step, house.clock.now());
  return isFresh && step.kind === kind ? step : undefined;
}
