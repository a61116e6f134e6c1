import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { may } from "./may.ts";
import { type AccountId, useCases } from "./model.ts";
import { rolesContract } from "./roles.contract.ts";
import { viewOrganisations } from "./view-organisations.ts";

describe("viewOrganisations", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("gives the organisations of the account, the fictional one last, and which one is looked at", async () => {
    const fictional = await world.newOwner(true);
    const own = await world.newOwner();
    const viewed = await world.act(own, (rooms) => viewOrganisations(rooms, own));
    expect(viewed).toMatchObject({ ok: true, value: { current: own.organisation } });
    const organisations = viewed.ok ? viewed.value.organisations : [];
    expect(organisations.map(({ isFictional }) => isFictional)).toEqual([false, false, true]);
    expect(organisations.at(-1)?.id).toBe(fictional.organisation);
  });

  test("says what the actor may do there, and nothing else", async () => {
    const auditor = withRoles(await world.newOwner(), "auditor");
    const viewed = await world.act(auditor, (rooms) => viewOrganisations(rooms, auditor));
    const mayDo = viewed.ok ? viewed.value.mayDo : [];
    expect(mayDo).toEqual(useCases.filter((useCase) => may(auditor, useCase)));
    expect(mayDo).toContain("viewAuditTrail");
    expect(mayDo).not.toContain("viewWorkforce");
  });

  test("shows nothing to an account that belongs to no organisation", async () => {
    const owner = await world.newOwner();
    const stranger = { ...owner, account: "00000000-0000-4000-8000-000000000000" as AccountId };
    expect(await world.act(stranger, (rooms) => viewOrganisations(rooms, stranger))).toMatchObject({
      ok: true,
      value: { organisations: [] },
    });
  });

  rolesContract("viewOrganisations", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewOrganisations(rooms, actor));
  });
});
