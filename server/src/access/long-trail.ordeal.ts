import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Actor,
  type AuditWish,
  auditedActs,
  checkAuditTrail,
  markOf,
  viewAuditTrail,
} from "../../../core/src/access/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { masterKey } from "../secrets/master-key.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { openAuditMacs } from "./audit-mac.ts";
import { sealTrail } from "./audit-seals.ts";

const lines = 109_000;
const projects = Array.from({ length: 200 }, (_, index) => index.toString(16).padStart(32, "a"));

/** A trail of years, in which words are looked for and whose chain is followed from end to end. */
describe("a trail of 109,000 lines", () => {
  let world: TestHouse;
  let owner: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    owner = await world.newOwner();
    await world.look(owner, async (rooms) => {
      for (const [index, id] of projects.entries()) {
        const kept = keptProjectOf({ id });
        const label = index === 7 ? "Hygiène à l’atelier" : `Projet ${index}`;
        await rooms.projects.add({ ...kept, content: { ...kept.content, label } });
      }
    });
    await write();
    await sealTrail(sealing(), owner.organisation, "whole");
  }, 600_000);
  afterAll(() => world?.close());

  const sealing = () => ({
    database: world.house.database,
    macs: openAuditMacs(masterKey(world.dataFolder)),
    clock: { now: () => "2026-11-23T09:00:00.000Z" },
  });

  /** Lines as the product writes them, many at once. */
  async function write(): Promise<void> {
    const mac = openAuditMacs(masterKey(world.dataFolder))(owner.organisation);
    const { organisation, account } = owner;
    for (let first = 0; first < lines; first += 5000) {
      const rows = Array.from({ length: Math.min(5000, lines - first) }, (_, index) => {
        const number = first + index;
        const at = `${new Date(Date.UTC(2026, 0, 2) + number * 250_000).toISOString().slice(0, -1)}000Z`;
        const line = {
          ...{ organisation, account, share: "", link: "", key: "", outcome: "done", at },
          useCase: auditedActs[number % auditedActs.length] ?? "viewProjects",
          subject: projects[(number * 7) % projects.length] ?? "",
          nonce: randomBytes(12).toString("hex"),
        };
        return { ...line, mark: markOf(line, mac) };
      });
      const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
      await sql`INSERT INTO audit_entry
          (organisation_id, account_id, use_case, subject, outcome, at, nonce, mark)
        SELECT ${organisation}::uuid, ${account}::uuid, use_case, subject, 'done', at, nonce, mark
        FROM unnest(${column("useCase")}::text[], ${column("subject")}::text[], ${column("at")}::timestamptz[],
          ${column("nonce")}::text[], ${column("mark")}::text[]) AS line (use_case, subject, at, nonce, mark)`.execute(
        world.house.database.kysely,
      );
    }
  }

  const view = async (wish: AuditWish) => {
    const before = performance.now();
    const viewed = await world.act(owner, (rooms) => viewAuditTrail(rooms, owner, { wish }));
    const lasted = performance.now() - before;
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    return { ...viewed.value, lasted };
  };

  test("a page of what words find comes within a second, whatever they are", async () => {
    const wishes: readonly AuditWish[] = [
      {},
      { text: "hygiene" },
      { text: "hygiene sceller", from: "2026-02-01", outcome: "done" },
      { text: "projet" },
      { text: "introuvable" },
      { text: "projet voir 1 2 hygiene" },
    ];
    for (const wish of wishes) {
      const { lasted, count, lines: found } = await view(wish);
      process.stdout.write(`${JSON.stringify(wish)}: ${count} found, ${Math.round(lasted)} ms\n`);
      expect(lasted).toBeLessThan(1000);
      if (wish.text === "introuvable") expect(found).toEqual([]);
      if (wish.text === "hygiene")
        expect(found.every(({ thing }) => thing?.name.startsWith("Hyg"))).toBe(true);
    }
  });

  test("following the whole chain takes seconds, and one line changed in the middle of it is found", async () => {
    const check = async () => {
      const before = performance.now();
      const checked = await world.act(owner, (rooms) => checkAuditTrail(rooms, owner, {}));
      const lasted = performance.now() - before;
      if (!checked.ok) throw new Error(checked.refusal.code);
      process.stdout.write(`check of ${checked.value.lines} lines: ${Math.round(lasted)} ms\n`);
      return { ...checked.value, lasted };
    };
    expect(await check()).toMatchObject({ lines, unsealed: 0, faultCount: 0 });
    const { kysely } = world.house.database;
    await sql`UPDATE audit_entry SET outcome = 'refused' WHERE organisation_id = ${owner.organisation}
      AND entry_number = (SELECT entry_number FROM audit_seal WHERE organisation_id = ${owner.organisation}
        AND position = ${lines / 2})`.execute(kysely);
    expect(await check()).toMatchObject({ lines, faultCount: 1, faults: [{ kind: "changed" }] });
  });
});
