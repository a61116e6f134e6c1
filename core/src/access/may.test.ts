import { expect, test } from "vitest";
import { may, rolesThatMay } from "./may.ts";
import { type AccountId, type Actor, type OrganisationId, roles, useCases } from "./model.ts";

const actor = (...held: Actor["roles"]): Actor => ({
  account: "account" as AccountId,
  organisation: "organisation" as OrganisationId,
  roles: held,
});

test("every use case is allowed to somebody, and only to roles that exist", () => {
  for (const useCase of useCases) {
    expect(rolesThatMay(useCase), useCase).not.toEqual([]);
    expect(roles, useCase).toEqual(expect.arrayContaining([...rolesThatMay(useCase)]));
  }
});

test("several roles may what one of them may", () => {
  expect(may(actor("trainer", "hr"), "importPayrollFile")).toBe(true);
  expect(may(actor("trainer", "worksCouncil"), "importPayrollFile")).toBe(false);
});

test("only who runs the company's payroll sees facts about employees", () => {
  for (const useCase of ["viewWorkforce", "viewCategoryProfile", "previewCategory"] as const) {
    expect(rolesThatMay(useCase)).toEqual(["owner", "hr"]);
  }
});
