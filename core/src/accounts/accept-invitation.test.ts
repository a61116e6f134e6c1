import { expect, test } from "vitest";
import type { AccountId, OrganisationId } from "../access/index.ts";
import { may, roles } from "../access/index.ts";

// Accepting is tried whole, on a real server, beside its doors (server/src/accounts); here only who may.
test("whoever was invited with any role may join, and nobody without one", () => {
  const actor = { account: "a" as AccountId, organisation: "o" as OrganisationId };
  for (const role of roles) expect(may({ ...actor, roles: [role] }, "joinOrganisation"), role).toBe(true);
  expect(may({ ...actor, roles: [] }, "joinOrganisation")).toBe(false);
});
