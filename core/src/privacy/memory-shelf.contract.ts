import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import type { HeldAccount, HeldRow, PersonalShelf } from "./ports.ts";
import { personalRegister } from "./register.ts";

/** Somebody of a sample organisation with these roles. */
export function actorAs(...roles: readonly Role[]): Actor {
  return { account: "account-1" as AccountId, organisation: "organisation-1" as OrganisationId, roles };
}

/** A shelf that holds one link labeled with a name, and these accounts. */
export function shelfWith(name: string, accounts: readonly HeldAccount[] = []): PersonalShelf {
  const line = personalRegister.find(({ table }) => table === "project_link");
  if (line === undefined) throw new Error("invalid register; it must have the links");
  const columns = { id: "l1", label: name, project: "p", subject: "s", expires_on: "2026-12-31" };
  const row: HeldRow = { line, columns };
  return {
    rows: async ({ table }) => (table === "project_link" ? [row] : []),
    rewrite: async () => {},
    removeRow: async () => {},
    employee: async () => ({ months: [], trainings: [] }),
    unlinkEmployee: async () => ({ months: 0, trainings: 0 }),
    accounts: async () => accounts,
    actsOf: async () => [],
    silenceTellings: async () => 0,
    lockMembers: async () => {},
    stopLinks: async () => {},
    remember: async () => {},
  };
}
