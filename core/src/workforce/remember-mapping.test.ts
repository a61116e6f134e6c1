import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { headingsKeyOf } from "./column-mapping.ts";
import { rememberMapping } from "./remember-mapping.ts";

const mapping = { sheet: "", headingRow: 1, columns: [{ index: 1, field: "staffNumber" as const }] };

describe("rememberMapping", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("keeps a mapping under the headings, their case and blanks aside, and under no others", async () => {
    const owner = await world.newOwner();
    const command = { headings: ["Nom", " Matricule"], mapping };
    const kept = await world.act(owner, (rooms) => rememberMapping(rooms, owner, command));
    expect(kept).toEqual({ ok: true, value: { remembered: true } });
    const find = (...headings: string[]) =>
      world.look(owner, ({ workforce }) => workforce.rememberedMapping(headingsKeyOf(headings)));
    expect(await find("NOM ", "matricule")).toEqual(mapping);
    expect(await find("matricule", "nom")).toBeUndefined();
    expect(await find("nom")).toBeUndefined();
  });

  rolesContract("importPayrollFile", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => rememberMapping(rooms, actor, { headings: ["Nom"], mapping }));
  });
});
