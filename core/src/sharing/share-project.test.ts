import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import { latestUntil } from "./check-until.ts";
import { findPartner, type ShareProject, shareProject, sharesAtMost } from "./share-project.ts";
import { codeOf, later, letLapse, newProject, shareOf, trailOf } from "./sharing-world.contract.ts";
import { withdrawShare } from "./withdraw-share.ts";

describe("shareProject", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const share = (owner: Actor, asked: Partial<ShareProject>) =>
    world.act(owner, (rooms) =>
      shareProject(rooms, owner, {
        project: "never",
        code: "0000-0000-0000-0000",
        role: "adviser",
        purpose: "  Monter le dossier ",
        until: later,
        ...asked,
      }),
    );
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("shows one project to the partner whose code is given; both trails tell it", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner, "Agents d’entretien");
    const shared = await share(owner, { project, code: await codeOf(world, partner), role: "trainer" });
    expect(shared).toMatchObject({
      ok: true,
      value: {
        owner: { id: owner.organisation },
        partner: { id: partner.organisation },
        project,
        label: "Agents d’entretien",
        role: "trainer",
        purpose: "Monter le dossier",
        until: later,
        ending: "",
      },
    });
    const given = await world.look(owner, ({ shares }) => shares.given());
    const received = await world.look(partner, ({ shares, clock }) => shares.received(clock.today()));
    expect([given, received]).toEqual([[shared.ok ? shared.value : null], given]);
    expect(await trailOf(world, partner)).toMatchObject([
      { useCase: "shareProject", subject: "Agents d’entretien", organisation: partner.organisation },
    ]);
  });

  test("refusals come in their order: project, code, last day, a share that is there", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    const yesterday = addDays(await today(), -1);
    expect(await share(owner, { until: yesterday })).toEqual(refused("unknownDocument"));
    expect(await share(owner, { project, until: yesterday })).toEqual(refused("unknownCode"));
    const own = await codeOf(world, owner);
    expect(await share(owner, { project, code: own, until: yesterday })).toEqual(refused("ownCode"));
    const code = await codeOf(world, partner);
    expect(await share(owner, { project, code, until: yesterday })).toEqual(refused("untilPast"));
    const tooFar = addDays(latestUntil(await today()), 1);
    expect(await share(owner, { project, code, until: tooFar })).toEqual(refused("untilTooFar"));
    expect(await share(owner, { project, code })).toMatchObject({ ok: true });
    expect(await share(owner, { project, code, role: "trainer" })).toEqual(refused("alreadyShared"));
  });

  test("a project of another organisation is unknown, shared or not", async () => {
    const [owner, partner, third] = [await world.newOwner(), await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    await shareOf(world, owner, partner, { project });
    const code = await codeOf(world, third);
    expect(await share(partner, { project, code })).toEqual(refused("unknownDocument"));
    expect(await share(third, { project, code })).toEqual(refused("unknownDocument"));
  });

  test("a share that is over or withdrawn leaves room for another one", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    const lapsed = await shareOf(world, owner, partner, { project });
    await letLapse(world, lapsed);
    const withdrawn = await shareOf(world, owner, partner, { project });
    await world.act(owner, (rooms) => withdrawShare(rooms, owner, { share: withdrawn }));
    await shareOf(world, owner, partner, { project });
    expect(await world.look(owner, ({ shares }) => shares.given())).toHaveLength(3);
  });

  test(`a project is shared with ${sharesAtMost} partners at most`, async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    for (let count = 1; count < sharesAtMost; count += 1) {
      const { organisation } = await world.newOwner();
      await sql`INSERT INTO project_share (organisation_id, id, partner_id, project_id, role, purpose, until, made_at,
        made_by) VALUES (${owner.organisation}, ${`s${count}`}, ${organisation}, ${project}, 'adviser', 'p', ${later},
        '2026-11-01T00:00:00.000Z', ${owner.account})`.execute(world.house.database.kysely);
    }
    await shareOf(world, owner, partner, { project });
    const code = await codeOf(world, await world.newOwner());
    expect(await share(owner, { project, code })).toEqual(refused("tooManyShares"));
  });

  test("a code tells whose it is before anything is shared, and tells nothing of a code that is none", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const find = (code: string) => world.act(owner, (rooms) => findPartner(rooms, owner, code));
    expect(await find(await codeOf(world, partner))).toEqual({
      ok: true,
      value: { id: partner.organisation, name: "Essai", kind: "company" },
    });
    expect(await find("Essai")).toEqual(refused("unknownCode"));
    expect(await find(partner.organisation)).toEqual(refused("unknownCode"));
    expect(await find(await codeOf(world, owner))).toEqual(refused("ownCode"));
  });

  const today = async (): Promise<Day> => {
    const anyone = await world.newOwner();
    return world.look(anyone, async ({ clock }) => clock.today());
  };

  rolesContract("shareProject", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return share(actor, {});
  });

  rolesContract("shareProject", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => findPartner(rooms, actor, "0000-0000-0000-0000"));
  });
});
