import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAuditMacs } from "../../../server/src/access/audit-mac.ts";
import { sealTrail } from "../../../server/src/access/audit-seals.ts";
import { openHouse } from "../../../server/src/open-house.ts";
import { masterKey } from "../../../server/src/secrets/master-key.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { checkAuditTrail } from "./check-audit-trail.ts";
import type { Actor } from "./model.ts";
import { rolesContract } from "./roles.contract.ts";

const momentOf = (number: number) => `2026-11-23T08:00:${String(number).padStart(2, "0")}.000Z`;

describe("checkAuditTrail", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const write = (actor: Actor, first: number, last: number) =>
    world.look(actor, async ({ audit }) => {
      const { account, organisation } = actor;
      for (let number = first; number <= last; number += 1) {
        const line = { useCase: "editProject", subject: `p${number}`, outcome: "done" } as const;
        await audit.append({ account, organisation, ...line, at: momentOf(number) });
      }
    });
  const check = async (actor: Actor, fingerprint?: string) => {
    const checked = await world.act(actor, (rooms) => checkAuditTrail(rooms, actor, { fingerprint }));
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.value;
  };
  const seal = (actor: Actor, now = "2026-11-23T09:00:00.000Z") => {
    const { house, dataFolder } = world;
    const macs = openAuditMacs(masterKey(dataFolder));
    return sealTrail({ database: house.database, macs, clock: { now: () => now } }, actor.organisation);
  };
  /** What somebody does who holds the database, and not the key of the installation. */
  const tamper = (statement: RawBuilder<unknown>) => statement.execute(world.house.database.kysely);
  const ofLine = ({ organisation }: Actor, number: number) =>
    sql`organisation_id = ${organisation} AND subject = ${`p${number}`}`;
  const numberOf = (actor: Actor, number: number) =>
    sql`(SELECT entry_number FROM audit_entry WHERE ${ofLine(actor, number)})`;
  const checked = async () => {
    const owner = await world.newOwner();
    await write(owner, 1, 5);
    await seal(owner);
    expect(await check(owner)).toMatchObject({ lines: 5, unsealed: 0, faultCount: 0 });
    return owner;
  };

  test("a trail that nobody touched is whole, as long as it grows", async () => {
    const owner = await world.newOwner();
    expect(await check(owner)).toEqual({
      lines: 0,
      unsealed: 0,
      forgotten: 0,
      faults: [],
      faultCount: 0,
      fingerprint: "",
      noted: "notGiven",
    });
    await write(owner, 1, 5);
    expect(await check(owner)).toMatchObject({ lines: 5, unsealed: 5, faults: [], fingerprint: "" });
    await seal(owner);
    const first = await check(owner);
    expect(first.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    await write(owner, 6, 8);
    await seal(owner);
    const second = await check(owner, first.fingerprint);
    expect(second).toMatchObject({ lines: 8, faults: [], noted: "found" });
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  test.each([
    ["what was done", sql`UPDATE audit_entry SET use_case = 'viewProjects'`],
    ["who did it", sql`UPDATE audit_entry SET account_id = '00000000-0000-4000-8000-0000000000aa'`],
    ["how it ended", sql`UPDATE audit_entry SET outcome = 'refused'`],
    ["by what link", sql`UPDATE audit_entry SET link_id = 'l'`],
    ["its mark", sql`UPDATE audit_entry SET mark = 'x'`],
    ["when, by a millionth of a second", sql`UPDATE audit_entry SET at = at + interval '1 microsecond'`],
  ])("one line changed is found, with its moment: %s", async (_what, statement) => {
    const owner = await checked();
    await tamper(sql`${statement} WHERE ${ofLine(owner, 3)}`);
    const { faults, faultCount } = await check(owner);
    expect([faults, faultCount]).toMatchObject([[{ kind: "changed" }], 1]);
    expect(faults[0]?.at.slice(0, 19)).toBe(momentOf(3).slice(0, 19));
  });

  test("one line changed before it was sealed is found too", async () => {
    const owner = await world.newOwner();
    await write(owner, 1, 3);
    await tamper(sql`UPDATE audit_entry SET outcome = 'refused' WHERE ${ofLine(owner, 2)}`);
    expect(await check(owner)).toMatchObject({ faults: [{ kind: "changed" }], faultCount: 1 });
  });

  test("one line taken away is found, with or without its seal", async () => {
    const [one, other] = [await checked(), await checked()];
    await tamper(sql`DELETE FROM audit_entry WHERE ${ofLine(one, 3)}`);
    expect(await check(one)).toMatchObject({ lines: 4, faults: [{ kind: "missing" }], faultCount: 1 });
    await tamper(sql`DELETE FROM audit_seal WHERE organisation_id = ${other.organisation}
      AND entry_number = ${numberOf(other, 3)}`);
    await tamper(sql`DELETE FROM audit_entry WHERE ${ofLine(other, 3)}`);
    expect(await check(other)).toMatchObject({ lines: 4, faults: [{ kind: "broken" }], faultCount: 1 });
  });

  test("two lines that change places are found, and two seals too", async () => {
    const [one, other] = [await checked(), await checked()];
    await tamper(sql`UPDATE audit_entry SET
      subject = CASE subject WHEN 'p2' THEN 'p4' ELSE 'p2' END,
      at = CASE subject WHEN 'p2' THEN ${momentOf(4)}::timestamptz ELSE ${momentOf(2)}::timestamptz END
      WHERE organisation_id = ${one.organisation} AND subject IN ('p2', 'p4')`);
    expect(await check(one)).toMatchObject({ faults: [{ kind: "changed" }, { kind: "changed" }] });
    for (const [from, to] of [
      [2, -2],
      [4, 2],
      [-2, 4],
    ]) {
      await tamper(sql`UPDATE audit_seal SET position = ${to}
        WHERE organisation_id = ${other.organisation} AND position = ${from}`);
    }
    const { faults } = await check(other);
    expect(faults.length).toBeGreaterThan(1);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(["broken"]));
  });

  test("a line slipped in beside Ouvrage is found, whether it copies the mark of another or has none", async () => {
    const owner = await checked();
    await tamper(sql`INSERT INTO audit_entry (organisation_id, account_id, use_case, subject, outcome, at)
      SELECT organisation_id, account_id, use_case, 'forged', outcome, at FROM audit_entry WHERE ${ofLine(owner, 1)}`);
    expect(await check(owner)).toMatchObject({ lines: 6, faults: [{ kind: "changed" }] });
    await tamper(sql`INSERT INTO audit_entry
        (organisation_id, account_id, use_case, subject, outcome, at, nonce, mark)
      SELECT organisation_id, account_id, use_case, 'copied', outcome, at, nonce, mark
      FROM audit_entry WHERE ${ofLine(owner, 1)}`);
    expect(await check(owner)).toMatchObject({ lines: 7, faultCount: 2 });
    await seal(owner);
    expect(await check(owner)).toMatchObject({ lines: 7, unsealed: 0, faultCount: 2 });
  });

  test("the end cut off, lines and seals, is told by the fingerprint noted before", async () => {
    const owner = await checked();
    await write(owner, 6, 8);
    await seal(owner);
    const { fingerprint } = await check(owner);
    await tamper(sql`DELETE FROM audit_seal WHERE organisation_id = ${owner.organisation} AND position > 5`);
    await tamper(sql`DELETE FROM audit_entry WHERE organisation_id = ${owner.organisation}
      AND subject IN ('p6', 'p7', 'p8')`);
    expect(await check(owner)).toMatchObject({ lines: 5, faultCount: 0, noted: "notGiven" });
    expect(await check(owner, fingerprint)).toMatchObject({ noted: "absent" });
  });

  test("all seals taken away and made again is told by the fingerprint too", async () => {
    const owner = await checked();
    const { fingerprint } = await check(owner);
    await tamper(sql`DELETE FROM audit_seal WHERE organisation_id = ${owner.organisation}`);
    await seal(owner, "2026-11-23T10:00:00.000Z");
    expect(await check(owner, fingerprint)).toMatchObject({ faultCount: 0, noted: "absent" });
  });

  test("lines that were forgotten at their term are no fault; a seal made older than it is, is one", async () => {
    const owner = await world.newOwner();
    await write(owner, 1, 2);
    await seal(owner, "2025-01-01T08:00:00.000Z");
    await write(owner, 3, 4);
    await seal(owner);
    await tamper(sql`DELETE FROM audit_entry WHERE ${ofLine(owner, 1)}`);
    expect(await check(owner)).toMatchObject({ lines: 3, forgotten: 1, faultCount: 0 });
    await tamper(sql`DELETE FROM audit_entry WHERE ${ofLine(owner, 4)}`);
    await tamper(sql`UPDATE audit_seal SET sealed_at = '2025-01-01T08:00:00.000Z'
      WHERE organisation_id = ${owner.organisation} AND position = 4`);
    expect(await check(owner)).toMatchObject({ faults: [{ kind: "broken" }] });
  });

  test("lines of before there were seals are sealed at the next start", async () => {
    const owner = await world.newOwner();
    await write(owner, 1, 3);
    await tamper(
      sql`UPDATE audit_entry SET mark = '', nonce = '' WHERE organisation_id = ${owner.organisation}`,
    );
    await openHouse(world.house.database, world.dataFolder);
    const { rows } = await sql<{ sealed: number }>`SELECT count(*) AS sealed FROM audit_seal
      WHERE organisation_id = ${owner.organisation}`.execute(world.house.database.kysely);
    expect(rows).toEqual([{ sealed: 3 }]);
    expect(await check(owner)).toMatchObject({ lines: 3, faultCount: 0 });
    await tamper(sql`UPDATE audit_entry SET outcome = 'refused' WHERE ${ofLine(owner, 2)}`);
    expect(await check(owner)).toMatchObject({ faults: [{ kind: "changed" }] });
  });

  test("many who write and seal at once make one chain, in which every line stands once", async () => {
    const owner = await world.newOwner();
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await write(owner, index, index);
        await seal(owner);
        await check(owner);
      }),
    );
    expect(await check(owner)).toMatchObject({ lines: 40, faultCount: 0 });
  });

  rolesContract("checkAuditTrail", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => checkAuditTrail(rooms, actor, {}));
  });
});
