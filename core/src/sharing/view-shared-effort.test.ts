import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { paperProject } from "../reports/project/sample-project-subject.ts";
import { sharedEffortSchema } from "./program-model.ts";
import { letLapse, shareOf, trailOf } from "./sharing-world.contract.ts";
import { viewSharedEffort } from "./view-shared-effort.ts";
import type { ShareRole } from "./vocabulary.ts";

describe("viewSharedEffort", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const view = (actor: Actor, share: string) =>
    world.act(actor, (rooms) => viewSharedEffort(rooms, actor, { share }));
  const sharedAs = async (role: ShareRole) => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const id = crypto.randomUUID();
    const content = { ...paperProject(), design: "", diagnosis: "", alternative: "" };
    const signed = { revision: 1, savedAt: "2026-11-20T09:00:00.000Z", savedBy: owner.account };
    await world.look(owner, ({ projects }) => projects.add({ id, content, ...signed }));
    return {
      owner,
      partner,
      id,
      content,
      share: await shareOf(world, owner, partner, { project: id, role }),
    };
  };

  test("adds up the ledger, with costs for a role that sees rates, and the owner reads that it was read", async () => {
    const { owner, partner, id, content, share } = await sharedAs("adviser");
    const viewed = await view(partner, share);
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    expect(sharedEffortSchema.parse(viewed.value)).toEqual(viewed.value);
    const { forecast, actual, rows } = viewed.value;
    const minutes = content.effort.reduce((total, line) => total + line.minutes, 0);
    expect(forecast.minutes + actual.minutes).toBe(minutes);
    expect(rows.reduce((total, row) => total + row.forecast.minutes + row.actual.minutes, 0)).toBe(minutes);
    expect(actual.cents).toEqual({ atLeast: 3000, isComplete: false });
    expect((await trailOf(world, owner))[0]).toMatchObject({ useCase: "viewSharedEffort", subject: id });
  });

  test.each(["worksCouncil", "trainer", "auditor"] as const)(
    "as %s hours are told and no cost",
    async (role) => {
      const { partner, share } = await sharedAs(role);
      const viewed = await view(partner, share);
      expect(viewed.ok).toBe(true);
      expect(JSON.stringify(viewed)).not.toContain("cents");
    },
  );

  test("is refused of a share that is over, of somebody else's, and of none", async () => {
    const { owner, share } = await sharedAs("adviser");
    const lapsed = await sharedAs("adviser");
    await letLapse(world, lapsed.share);
    const refused = { ok: false, refusal: { code: "unknownShare" } };
    for (const [actor, asked] of [
      [await world.newOwner(), share],
      [owner, share],
      [lapsed.partner, lapsed.share],
      [owner, "never"],
    ] as const)
      expect(await view(actor, asked)).toEqual(refused);
  });

  rolesContract("viewSharedEffort", async (roles) =>
    view(withRoles(await world.newOwner(), ...roles), "never"),
  );
});
