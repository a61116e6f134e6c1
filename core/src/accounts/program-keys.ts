import {
  type AccountId,
  type Actor,
  type KeyScope,
  may,
  type NotAllowed,
  notAllowed,
  type OrganisationId,
} from "../access/index.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProgramKey } from "./model.ts";
import type { AccountHouse, AccountPost, ProgramKeyStore, Secrets } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";

/** Days that a key lasts when nobody says, and at most. */
export const keyDays = { usual: 90, most: 365 } as const;
/** Keys that open something, of one person in one organisation. */
export const keysAtMost = 10;
/** What every key begins with: whoever finds one knows what it is, and so do programs that look for secrets. */
export const keyMark = "ouvrage_";

export type MakeKeyRefusal = NotAllowed | { readonly code: "localOnly" | "tooManyKeys" };
export type EndKeyRefusal = NotAllowed | { readonly code: "unknownKey" };

interface KeyHouse {
  readonly programKeys: ProgramKeyStore;
  /** None on a server without login. */
  readonly post: AccountPost | undefined;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A key as its list shows it. */
export interface SeenKey extends Omit<ProgramKey, "account"> {
  /** Who made it, when it is not the person who looks. */
  readonly holder: string | undefined;
}

/** Keys that still open something, one's own; an owner sees everybody's. */
export async function viewProgramKeys(
  { programKeys, clock }: Pick<KeyHouse, "programKeys" | "clock">,
  actor: Actor,
): Promise<Result<{ readonly keys: readonly SeenKey[]; readonly mayMake: boolean }, NotAllowed>> {
  if (!may(actor, "viewProgramKeys")) return refuse(notAllowed);
  const today = clock.today();
  const seen = (await programKeys.list()).filter(
    (key) => isOpen(key, today) && (key.account === actor.account || actor.roles.includes("owner")),
  );
  const keys = seen.map(({ account, holder, ...key }) => ({
    ...key,
    holder: account === actor.account ? undefined : holder,
  }));
  return accept({ keys, mayMake: may(actor, "makeProgramKey") });
}

export interface KeyWish {
  readonly name: string;
  readonly scope: KeyScope;
  readonly days: number;
}

/** Makes a key, whose text is given this once: what is kept of it opens nothing. */
export async function makeProgramKey(
  house: KeyHouse,
  actor: Actor,
  { name, scope, days }: KeyWish,
): Promise<Result<{ readonly id: string; readonly key: string; readonly expiresOn: Day }, MakeKeyRefusal>> {
  if (!may(actor, "makeProgramKey")) return refuse(notAllowed);
  if (house.post === undefined) return refuse({ code: "localOnly" });
  const today = house.clock.today();
  const own = (await house.programKeys.list()).filter(
    (key) => key.account === actor.account && isOpen(key, today),
  );
  if (own.length >= keysAtMost) return refuse({ code: "tooManyKeys" });
  const id = house.ids.next();
  const key = `${keyMark}${house.secrets.next()}`;
  const expiresOn = addDays(today, days);
  const made = { id, account: actor.account, name, scope, madeOn: today, expiresOn } as const;
  await house.programKeys.add(made, house.secrets.digest(key));
  return accept({ id, key, expiresOn });
}

/** Ends a key at once: one's own; an owner ends anybody's. Its name stays in the trail. */
export async function endProgramKey(
  { programKeys, clock }: Pick<KeyHouse, "programKeys" | "clock">,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly ended: true }, EndKeyRefusal>> {
  if (!may(actor, "endProgramKey")) return refuse(notAllowed);
  const key = (await programKeys.list()).find((each) => each.id === id && isOpen(each, clock.today()));
  const isTheirs = key?.account === actor.account || actor.roles.includes("owner");
  if (key === undefined || !isTheirs) return refuse({ code: "unknownKey" });
  await programKeys.end(id, clock.today());
  return accept({ ended: true });
}

/** What a key that opens is: whose, where, and for what. */
export interface OpenedKey {
  readonly id: string;
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly scope: KeyScope;
}

/** `keyEnded`: it was a key, and its term is past or somebody ended it. */
export type OpenKeyRefusal = SlowDown | { readonly code: "unknownKey" | "keyEnded" };

/**
 * Finds what a key opens. Only texts that were never a key are counted against their network: a program that goes on
 * with an ended key keeps nobody of its office from signing in, and a good key is served whatever others try.
 */
export async function openProgramKey(
  house: Pick<AccountHouse, "keys" | "guesses" | "secrets" | "clock">,
  text: string,
  network: string,
): Promise<Result<OpenedKey, OpenKeyRefusal>> {
  const found = await house.keys.find(house.secrets.digest(text));
  if (found === undefined) {
    const taken = await take(house, "key", network);
    return taken.ok ? refuse({ code: "unknownKey" }) : taken;
  }
  const today = house.clock.today();
  if (!isOpen(found, today)) return refuse({ code: "keyEnded" });
  if (found.lastUsedOn !== today) await house.keys.noteUse(found.organisation, found.id, today);
  const { id, account, organisation, scope } = found;
  return accept({ id, account, organisation, scope });
}

function isOpen({ expiresOn, endedOn }: Pick<ProgramKey, "expiresOn" | "endedOn">, today: Day): boolean {
  return endedOn === undefined && expiresOn >= today;
}
