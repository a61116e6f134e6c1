import type { Role } from "../../../core/src/access/public.ts";
import { say } from "../words/say.ts";

export function writeRole(role: Role): string {
  return say(`accounts.role.${role}`);
}

/** Roles one after the other. */
export function writeRoles(roles: readonly Role[]): string {
  return new Intl.ListFormat("fr-FR").format(roles.map(writeRole));
}
