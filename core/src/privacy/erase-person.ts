import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { gatherPerson, namesOf } from "./gather-person.ts";
import type { Clue } from "./model.ts";
import { type ErasurePlan, type ErasureTold, type PlannedChange, planErasure } from "./plan-erasure.ts";
import type { HouseEraser, PersonalShelf } from "./ports.ts";

export interface ErasureHouse {
  readonly personal: PersonalShelf;
  readonly houseEraser: HouseEraser;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * In order of precedence. `onlyOwner`: an account is erased by an owner, who is one still. `ownAccount`: somebody else
 * must do it. `stillOwner`: an owner is erased once another owner has taken the role away, which `changeMember` does
 * not let happen to the last one.
 */
export type ErasureRefusal =
  | NotAllowed
  | { readonly code: "onlyOwner" }
  | { readonly code: "ownAccount" }
  | { readonly code: "stillOwner" };

/** What would be erased, place by place: nothing is changed. */
export async function previewErasure(
  house: Pick<ErasureHouse, "personal">,
  actor: Actor,
  { clues }: { readonly clues: readonly Clue[] },
): Promise<
  Result<{ readonly told: ErasureTold; readonly changes: readonly PlannedChange[] }, ErasureRefusal>
> {
  if (!may(actor, "findPerson")) return refuse(notAllowed);
  const plan = await planFor(house, actor, clues);
  if (!plan.ok) return plan;
  return accept({ told: plan.value.told, changes: plan.value.changes });
}

/**
 * Erases a person. Names become words that name nobody, what was said by the person alone goes, months of payroll keep
 * counts without the person. Asked again, it finds nothing more to do.
 */
export async function erasePerson(
  house: ErasureHouse,
  actor: Actor,
  { clues }: { readonly clues: readonly Clue[] },
): Promise<Result<{ readonly told: ErasureTold }, ErasureRefusal>> {
  if (!may(actor, "erasePerson")) return refuse(notAllowed);
  // Two owners who act at once take turns: the second finds what the first has changed.
  if (accountsOf(clues).length > 0) await house.personal.lockMembers();
  const plan = await planFor(house, actor, clues);
  if (!plan.ok) return plan;
  await carryOut(house, plan.value, clues);
  return accept({ told: plan.value.told });
}

/** Erases clues of people who were erased before, in a database that holds them again: the house's own work. */
export async function eraseAgain(house: ErasureHouse, clues: readonly Clue[]): Promise<void> {
  const plan = planErasure(await gatherPerson(house.personal, clues), namesOf(clues));
  await carryOut(house, plan, clues);
}

async function planFor(
  { personal }: Pick<ErasureHouse, "personal">,
  actor: Actor,
  clues: readonly Clue[],
): Promise<Result<ErasurePlan, Exclude<ErasureRefusal, NotAllowed>>> {
  const accounts = accountsOf(clues);
  if (accounts.length > 0) {
    const refusal = await refuseAccounts(personal, actor, accounts);
    if (refusal !== undefined) return refuse(refusal);
  }
  return accept(planErasure(await gatherPerson(personal, clues), namesOf(clues)));
}

async function refuseAccounts(
  personal: PersonalShelf,
  actor: Actor,
  accounts: readonly string[],
): Promise<Exclude<ErasureRefusal, NotAllowed> | undefined> {
  if (!may(actor, "changeMember")) return { code: "onlyOwner" };
  if (accounts.includes(actor.account)) return { code: "ownAccount" };
  const members = await personal.accounts();
  const owners = members.filter(({ roles }) => roles.includes("owner")).map(({ account }) => account);
  if (!owners.includes(actor.account)) return { code: "onlyOwner" };
  return owners.some((owner) => accounts.includes(owner)) ? { code: "stillOwner" } : undefined;
}

function accountsOf(clues: readonly Clue[]): readonly string[] {
  return clues.flatMap((clue) => (clue.kind === "account" ? [clue.id] : []));
}

async function carryOut(
  { personal, houseEraser, ids, clock }: ErasureHouse,
  plan: ErasurePlan,
  clues: readonly Clue[],
): Promise<void> {
  const at = clock.now();
  for (const row of plan.removals) await personal.removeRow(row);
  for (const { row, columns } of plan.rewrites) await personal.rewrite(row, columns);
  await personal.silenceTellings(plan.links);
  await personal.stopLinks(plan.links, at);
  for (const employee of plan.employees) await personal.unlinkEmployee(employee, ids.next());
  if (!plan.isNothing) await personal.remember(clues, at);
  // Last, for they are outside the transaction: if one fails, all the rest is undone, and it can be asked again.
  for (const account of plan.accounts) await houseEraser.eraseAccount(account);
}
