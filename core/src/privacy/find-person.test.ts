import { expect, test } from "vitest";
import { roles } from "../access/index.ts";
import type { EmployeeId } from "../workforce/index.ts";
import { findPerson } from "./find-person.ts";
import { actorAs, shelfWith } from "./memory-shelf.contract.ts";

const house = {
  personal: shelfWith("Zulmira Quintela"),
  pseudonyms: { employeeOf: () => "00000000-0000-4000-8000-000000000001" as EmployeeId },
};

test.each(roles)("a person is looked for by owners and human resources alone: %s", async (role) => {
  const answer = await findPerson(house, actorAs(role), { words: "quintela" });
  const found = {
    clue: { kind: "name", text: "Zulmira Quintela" },
    label: "Zulmira Quintela",
    places: [{ kind: "links", count: 1 }],
  };
  const isAllowed = role === "owner" || role === "hr";
  expect(answer).toEqual(
    isAllowed ? { ok: true, value: [found] } : { ok: false, refusal: { code: "notAllowed" } },
  );
});
