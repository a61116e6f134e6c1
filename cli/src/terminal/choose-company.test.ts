import { describe, expect, test } from "vitest";
import type { ListedCompany } from "../../../server/src/index.ts";
import { chooseCompany } from "./choose-company.ts";

const company = (id: string, name: string, isFictional = false): ListedCompany => ({
  id: id as ListedCompany["id"],
  name,
  isFictional,
});
const [fournil, laverie, twin] = [
  company("a", "Fournil du Port"),
  company("b", "Laverie Élan"),
  company("c", "Fournil du Port"),
];
const fictional = company("z", "Entreprise inventée", true);
const codeOf = (companies: readonly ListedCompany[], wished?: string) => {
  const chosen = chooseCompany(companies, wished);
  return chosen.ok ? chosen.value.id : chosen.refusal.code;
};

describe("the organisation that a command at the machine writes into", () => {
  test.each([
    ["the only real one, named or not", [fournil, fictional], undefined, "a"],
    ["never the invented one", [fictional], undefined, "noOrganisation"],
    ["none is guessed among several", [fournil, laverie], undefined, "organisationNotChosen"],
    ["the one named, whatever capitals and spaces", [fournil, laverie], " laverie ÉLAN ", "b"],
    ["the one named by its identifier", [fournil, twin], "c", "c"],
    ["two of the same name", [fournil, twin], "Fournil du Port", "severalOrganisations"],
    ["a name that none has", [fournil], "Boulangerie", "unknownOrganisation"],
    ["an empty name is a name that none has", [fournil], "", "unknownOrganisation"],
    ["the invented one, named", [fournil, fictional], "entreprise inventée", "fictional"],
  ])("%s", (_what, companies, wished, expected) => {
    expect(codeOf(companies, wished)).toBe(expected);
  });

  test("a refusal gives what may be named, and never the invented one", () => {
    expect(chooseCompany([fournil, laverie, fictional], undefined)).toMatchObject({
      refusal: { organisations: [{ id: "a" }, { id: "b" }] },
    });
  });
});
