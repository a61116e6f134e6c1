import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import {
  csvBytes,
  dsnBytes,
  fictionalCompany,
  fileSource,
  trainingTable,
} from "../../../testkit/src/index.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { type Day, parseMonth } from "../kernel/calendar.ts";
import { importPayrollFile } from "./import-payroll-file.ts";
import { importTrainingRegister } from "./import-training-register.ts";

const firstMonth = parseMonth("2025-01");
if (firstMonth === undefined) throw new Error("invalid month");
const company = fictionalCompany({ seed: 5, headcount: 40, firstMonth, monthCount: 12, sector: "cleaning" });
const table = trainingTable(company);
const mapping = table.mapping(1, "");
const work = { signal: new AbortController().signal, report: () => {} };
const [first, last] = ["2000-01-01" as Day, "2100-12-31" as Day];
const written = (text: string) => Buffer.from(`Matricule;Formation;Début\n${text}`);
const small = {
  sheet: "",
  headingRow: 1,
  columns: [
    { index: 0, field: "staffNumber" },
    { index: 1, field: "trainingTitle" },
    { index: 2, field: "firstDay" },
  ],
} as const;

describe("importTrainingRegister", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());
  const send = (
    actor: Actor,
    bytes: Uint8Array,
    columns: typeof mapping = { ...small, columns: [...small.columns] },
  ) => {
    const command = { file: fileSource("formations.csv", bytes), mapping: columns };
    return world.act(actor, (rooms) => importTrainingRegister(rooms, actor, command, work));
  };
  const titles = (actor: Actor) =>
    world.look(actor, async ({ workforce }) =>
      (await workforce.trainingsBetween(first, last)).map(({ title }) => title),
    );

  test("stores every training under the same ids as payroll", async () => {
    const owner = await world.newOwner();
    const count = [...table.rows()].length;
    const imported = await send(owner, csvBytes(table), mapping);
    expect(imported).toMatchObject({ ok: true, value: { recordCount: count, problems: [] } });
    const dsn = {
      file: fileSource("paie.dsn", dsnBytes(company)),
      options: { format: "dsn" },
      mode: "ask",
    } as const;
    await world.act(owner, (rooms) => importPayrollFile(rooms, owner, dsn, work));
    await world.look(owner, async ({ workforce }) => {
      const trained = await workforce.trainingsBetween(first, last);
      expect(trained).toHaveLength(count);
      expect(imported.ok && imported.value.employeeCount).toBe(
        new Set(trained.map(({ employee }) => employee)).size,
      );
      const people = new Set<string>();
      for (const { month } of await workforce.months()) {
        for (const employee of (await workforce.snapshot(month))?.employees ?? []) people.add(employee);
      }
      expect(trained.filter(({ employee }) => !people.has(employee))).toEqual([]);
    });
  });

  test("replaces what was stored for the span of its own days, and only that", async () => {
    const owner = await world.newOwner();
    await send(owner, written("1;A;31/01/2026\n1;B;01/03/2026\n1;C;30/04/2026"));
    const again = await send(owner, written("2;D;28/02/2026\n2;E;15/03/2026"));
    expect(again).toMatchObject({ ok: true, value: { firstDay: "2026-02-28", lastDay: "2026-03-15" } });
    expect(await titles(owner)).toEqual(["A", "D", "E", "C"]);
  });

  test("refuses a register that cannot be read, then one without any training, and keeps what was stored", async () => {
    const owner = await world.newOwner();
    await send(owner, written("1;A;31/01/2026"));
    expect(await send(owner, dsnBytes(company))).toMatchObject({
      ok: false,
      refusal: { code: "unreadable" },
    });
    expect(await send(owner, written("1;;31/01/2026"))).toMatchObject({
      ok: false,
      refusal: { code: "noTraining" },
    });
    expect(await titles(owner)).toEqual(["A"]);
  });

  test("keeps no staff number", async () => {
    const owner = await world.newOwner();
    expect(await send(owner, written("MATRICULECANARI;A;31/01/2026"))).toMatchObject({ ok: true });
    expect(await world.everythingStored()).not.toContain("MATRICULECANARI");
  });

  rolesContract("importTrainingRegister", async (roles) =>
    send(withRoles(await world.newOwner(), ...roles), new Uint8Array()),
  );
});
