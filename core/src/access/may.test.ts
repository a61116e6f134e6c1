import { expect, test } from "vitest";
import { may, opensThroughShare, rolesThatMay } from "./may.ts";
import type { KeyScope } from "./model.ts";
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

/** Everything a share opens: whoever adds to it decides it here too. */
const opened = [
  ...["viewProjects", "editProject", "moveProject", "viewPlan", "editPlan", "viewEffects", "editEffects"],
  ...[
    "viewWaves",
    "viewReleasedAnswers",
    "viewReturn",
    "editReturn",
    "viewComparisons",
    "viewPatterns",
    "viewDiagnoses",
    "viewTrainingDesigns",
  ],
];

test.each(useCases)(
  "each role may %s as a member as the table says, and through a share from the list only",
  (useCase) => {
    const share = { id: "share", project: "project" };
    for (const role of roles) {
      const isAllowed = rolesThatMay(useCase).includes(role);
      expect(may(actor(role), useCase), role).toBe(isAllowed);
      expect(may({ ...actor(role), share }, useCase), role).toBe(isAllowed && opened.includes(useCase));
    }
    expect(may(actor(), useCase)).toBe(false);
    expect(may({ ...actor(), share }, useCase)).toBe(false);
    expect(opensThroughShare(useCase)).toBe(opened.includes(useCase));
  },
);

test("no share opens a list of other things, people, figures, trails or any removal", () => {
  for (const useCase of useCases.filter((each) =>
    /^(remove|import|define|share|change|withdraw)|Audit|Workforce|Categor|Member/.test(each),
  )) {
    expect(opensThroughShare(useCase), useCase).toBe(false);
  }
});

test("a key opens the portfolio alone, by its scope, and no more than the roles beside it", () => {
  const opened = (scope: KeyScope, ...held: Actor["roles"]) => {
    const program = { ...actor(...held), key: { id: "key", scope } };
    return useCases.filter((useCase) => may(program, useCase));
  };
  expect(opened("readPortfolio", ...roles)).toEqual(["viewPortfolio"]);
  expect(opened("writePortfolio", ...roles)).toEqual(["viewPortfolio", "editPortfolioFirm"]);
  expect(opened("writePortfolio", "trainer", "hr")).toEqual([]);
});
