import { type AccountId, type Actor, may, type OrganisationId } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Account, EmailAddress } from "./model.ts";
import type { AccountHouse, LocalOrganisation } from "./ports.ts";

/** In order of precedence, with what the person at the terminal needs to go on. */
export type HandOverRefusal =
  | { readonly code: "fictional"; readonly organisation: string }
  | { readonly code: "severalOrganisations"; readonly organisations: readonly string[] }
  | { readonly code: "alreadyHandedOver"; readonly organisations: readonly string[] }
  | { readonly code: "unknownOrganisation"; readonly organisations: readonly string[] }
  | { readonly code: "nothingToHandOver"; readonly organisations: readonly string[] }
  | { readonly code: "unknownAccount" };

export interface HandOverWish {
  readonly email: EmailAddress;
  /** Identifier or name; without it, every one in which something was done. */
  readonly organisation: string | undefined;
  /** Whose the address is: an account is made for it where none has it. */
  readonly name?: string | undefined;
}

export interface HandedOver {
  readonly account: Account;
  /** The account was made by handing over: nobody has signed in to it, and a link must be given to its person. */
  readonly isNew: boolean;
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
}

/** What handing over needs of the house. */
interface HandOverHouse extends Pick<AccountHouse, "local" | "tellTrail" | "clock" | "ids"> {
  readonly accounts: Pick<AccountHouse["accounts"], "findByEmail" | "add" | "join">;
  /** The same in one transaction, which a refusal undoes. */
  together<Value, Refusal>(
    act: (house: HandOverHouse) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>>;
}

/** Organisations begun without login that no account has: real ones in which something was done, by their names. */
export async function organisationsWaiting({
  local,
}: Pick<AccountHouse, "local">): Promise<readonly string[]> {
  return (await local.held()).filter(isWaiting).map(({ name }) => name);
}

/**
 * Makes an account the owner of what was begun without login, in place of the local owner. The lines of the trail stay
 * the local owner's: nobody is said to have done what they did not. Where the address has no account and its person is
 * named, one is made in the same transaction: nobody has to begin an empty organisation to be given theirs. A refusal
 * changes nothing, and is told in the trail of the organisations that were asked for.
 */
export async function handOver(
  house: HandOverHouse,
  wish: HandOverWish,
): Promise<Result<HandedOver, HandOverRefusal>> {
  let asked: readonly LocalOrganisation[] = [];
  const outcome = await house.together<HandedOver, HandOverRefusal>(async (inside) => {
    await inside.local.lock();
    const chosen = await chooseOrganisations(inside, wish.organisation);
    if (!chosen.ok) return chosen;
    asked = chosen.value;
    const found = await inside.accounts.findByEmail(wish.email);
    const account = found ?? (await makeAccount(inside, wish));
    if (account === undefined) return refuse({ code: "unknownAccount" });
    for (const each of asked) await giveTo(inside, each, account);
    const organisations = asked.map(({ id, name }) => ({ id, name }));
    return accept({ account, isNew: found === undefined, organisations });
  });
  if (!outcome.ok) for (const each of asked) await tell(house, each, "", "refused");
  return outcome;
}

/** An account without a password, for whoever is named; undefined when nobody is, or somebody took the address. */
async function makeAccount(
  house: HandOverHouse,
  { email, name = "" }: HandOverWish,
): Promise<Account | undefined> {
  const told = name.trim();
  if (told === "") return undefined;
  const account = { id: house.ids.next() as AccountId, email, name: told, isVerified: false };
  return (await house.accounts.add(account, house.clock.now())) ? account : undefined;
}

async function giveTo(
  house: HandOverHouse,
  organisation: LocalOrganisation,
  account: Account,
): Promise<void> {
  const giver: Actor = { account: organisation.owner, organisation: organisation.id, roles: ["owner"] };
  if (!may(giver, "handOverOrganisation")) throw new Error("invalid role; an owner may hand over");
  // The new owner first: the organisation is never without one.
  await house.accounts.join(organisation.id, account.id, ["owner"]);
  await house.local.letGo(organisation.id);
  await tell(house, organisation, account.id, "done");
}

function tell(
  house: HandOverHouse,
  { owner, id: organisation }: LocalOrganisation,
  subject: AccountId | "",
  outcome: "done" | "refused",
): Promise<void> {
  const useCase = "handOverOrganisation";
  return house.tellTrail({ account: owner, organisation, useCase, subject, outcome, at: house.clock.now() });
}

async function chooseOrganisations(
  { local }: Pick<AccountHouse, "local">,
  wished: string | undefined,
): Promise<Result<readonly LocalOrganisation[], HandOverRefusal>> {
  const held = await local.held();
  if (wished === undefined) return chooseAll(held, await local.handedOver());
  const found = held.filter(isCalled(wished));
  if (found.length > 1) {
    return refuse({ code: "severalOrganisations", organisations: found.map(({ id }) => id) });
  }
  const [one] = found;
  if (one?.isFictional === true) return refuse({ code: "fictional", organisation: one.name });
  if (one !== undefined) return accept([one]);
  const gone = (await local.handedOver()).filter(isCalled(wished));
  return gone.length > 0
    ? refuse({ code: "alreadyHandedOver", organisations: gone.map(({ name }) => name) })
    : refuse({ code: "unknownOrganisation", organisations: held.filter(isReal).map(({ name }) => name) });
}

function chooseAll(
  held: readonly LocalOrganisation[],
  gone: readonly { readonly name: string }[],
): Result<readonly LocalOrganisation[], HandOverRefusal> {
  const waiting = held.filter(isWaiting);
  if (waiting.length > 0) return accept(waiting);
  if (gone.length > 0) {
    return refuse({ code: "alreadyHandedOver", organisations: gone.map(({ name }) => name) });
  }
  return refuse({ code: "nothingToHandOver", organisations: held.filter(isReal).map(({ name }) => name) });
}

const isReal = ({ isFictional }: LocalOrganisation): boolean => !isFictional;
const isWaiting = (each: LocalOrganisation): boolean => isReal(each) && each.isUsed;

function isCalled(wished: string): (each: { readonly id: string; readonly name: string }) => boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase("fr");
  return ({ id, name }) => plain(id) === plain(wished) || plain(name) === plain(wished);
}
