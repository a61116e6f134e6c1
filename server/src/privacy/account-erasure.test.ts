import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "../../../core/src/access/index.ts";
import { changeMemberRoles } from "../../../core/src/accounts/index.ts";
import { erasePerson, exportPerson } from "../../../core/src/privacy/index.ts";
import { openTestHouse, type TestHouse, withRoles } from "../test-house.ts";

describe("an account", () => {
  let world: TestHouse;
  let actor: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
  });
  afterAll(() => world.close());

  /** Somebody who signs in, in these organisations. */
  async function addMember(name: string, role: Role, ...organisations: readonly string[]): Promise<string> {
    const { kysely } = world.house.database;
    const account = randomUUID();
    await sql`INSERT INTO account VALUES (${account}, 'person')`.execute(kysely);
    await sql`INSERT INTO account_person VALUES (${account}, ${`${name}@exemple.fr`}, ${name}, true, now())`.execute(
      kysely,
    );
    await sql`INSERT INTO account_password VALUES (${account}, ${`hash of ${name}`}, now())`.execute(kysely);
    await sql`INSERT INTO passkey VALUES (${`key of ${name}`}, ${account}, ${name}, 'k', 0, '[]', now())`.execute(
      kysely,
    );
    for (const organisation of organisations) {
      await sql`INSERT INTO membership VALUES (${organisation}, ${account}, ${role})`.execute(kysely);
    }
    return account;
  }
  const erase = (who: Actor, id: string) =>
    world.act(who, (rooms) => erasePerson(rooms, who, { clues: [{ kind: "account", id }] }));

  const giveRoles = (who: Actor, account: string, ...roles: readonly Role[]) =>
    world.act(who, (rooms) => changeMemberRoles(rooms, who, { account, roles }));

  test("goes whole when it belongs to no other organisation: name, address, password and keys", async () => {
    const account = await addMember("hermengarde", "trainer", actor.organisation);
    const asked = { clues: [{ kind: "account", id: account }], askedAs: ["h"], format: "json" } as const;
    const held = await world.act(actor, (rooms) => exportPerson(rooms, actor, asked));
    expect(held.ok && new TextDecoder().decode(held.value.bytes)).toContain("hermengarde@exemple.fr");
    expect(await erase(actor, account)).toMatchObject({ ok: true, value: { told: { accounts: 1 } } });
    const stored = await world.everythingStored();
    expect(stored).not.toContain("hermengarde");
    expect(stored).not.toContain(account);
    expect(await erase(actor, account)).toMatchObject({ ok: true, value: { told: { accounts: 0 } } });
  });

  test("leaves this organisation only, when it belongs to another one too", async () => {
    const other = await world.newOwner();
    const account = await addMember("philiberte", "adviser", actor.organisation, other.organisation);
    await erase(actor, account);
    const members = (who: Actor) =>
      world.look(who, async ({ personal }) => (await personal.accounts()).map(({ name }) => name));
    expect(await members(actor)).not.toContain("philiberte");
    expect(await members(other)).toContain("philiberte");
  });

  test("is erased by an owner, and never one's own", async () => {
    const account = await addMember("theodechilde", "hr", actor.organisation);
    const hr = withRoles(actor, "hr");
    expect(await erase(hr, account)).toEqual({ ok: false, refusal: { code: "onlyOwner" } });
    expect(await erase(actor, actor.account)).toEqual({ ok: false, refusal: { code: "ownAccount" } });
  });

  test("of an owner stays until another owner has taken the role away", async () => {
    const account = await addMember("cunegonde", "owner", actor.organisation);
    expect(await erase(actor, account)).toEqual({ ok: false, refusal: { code: "stillOwner" } });
    expect(await world.everythingStored()).toContain("cunegonde");
    await giveRoles(actor, account, "trainer");
    expect(await erase(actor, account)).toMatchObject({ ok: true, value: { told: { accounts: 1 } } });
    expect(await world.everythingStored()).not.toContain("cunegonde");
  });

  test("of two owners who take each other out at once, one stays, and is an owner", async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const one = await world.newOwner();
      const id = await addMember(`gertrude${round}`, "owner", one.organisation);
      const other: Actor = { ...one, account: id as Actor["account"] };
      const takeOut = async (who: Actor, whom: string) => {
        await giveRoles(who, whom, "hr");
        return erase(who, whom);
      };
      const ended = await Promise.all([takeOut(one, id), takeOut(other, one.account), erase(one, id)]);
      const members = await world.look(one, ({ personal }) => personal.accounts());
      expect(members.filter(({ roles }) => roles.includes("owner"))).toHaveLength(1);
      expect(ended.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(1);
    }
  });

  test("is not erased by somebody who was an owner when they asked, and is one no more", async () => {
    const account = await addMember("radegonde", "trainer", actor.organisation);
    const former = await addMember("clotilde", "owner", actor.organisation);
    const stale: Actor = { ...actor, account: former as Actor["account"] };
    await giveRoles(actor, former, "hr");
    expect(await erase(stale, account)).toEqual({ ok: false, refusal: { code: "onlyOwner" } });
    expect(await world.everythingStored()).toContain("radegonde");
  });

  test("of another organisation is not found: nothing is said of it, and it stays", async () => {
    const other = await world.newOwner();
    const account = await addMember("ludivine", "hr", other.organisation);
    expect(await erase(actor, account)).toMatchObject({ ok: true, value: { told: { accounts: 0 } } });
    expect(await world.everythingStored()).toContain("ludivine");
  });
});
