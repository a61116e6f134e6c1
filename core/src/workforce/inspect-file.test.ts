import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import {
  csvBytes,
  dsnBytes,
  fictionalCompany,
  fileSource,
  payrollTable,
} from "../../../testkit/src/index.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { parseMonth } from "../kernel/calendar.ts";
import { inspectFile } from "./inspect-file.ts";
import { rememberMapping } from "./remember-mapping.ts";

const firstMonth = parseMonth("2026-01");
if (firstMonth === undefined) throw new Error("invalid month");
const company = fictionalCompany({ seed: 7, headcount: 12, firstMonth, monthCount: 1, sector: "cleaning" });
const table = payrollTable(company);
const csv = csvBytes(table);
const work = { signal: new AbortController().signal, report: () => {} };

describe("inspectFile", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());
  const inspect = (actor: Actor, bytes: Uint8Array, name = "paie") =>
    world.act(actor, (rooms) => inspectFile(rooms, actor, { file: fileSource(name, bytes) }, work));

  test("recognises a DSN by its content, whatever its name", async () => {
    const owner = await world.newOwner();
    expect(await inspect(owner, dsnBytes(company), "paie.csv")).toEqual({ ok: true, value: { kind: "dsn" } });
  });

  test("says why a file cannot be read", async () => {
    const owner = await world.newOwner();
    for (const bytes of [new Uint8Array(), new Uint8Array(3000).fill(0)]) {
      expect(await inspect(owner, bytes)).toMatchObject({ ok: true, value: { kind: "unreadable" } });
    }
  });

  test("proposes a mapping, and the corrected one once it was remembered for these headings", async () => {
    const [owner, other] = [await world.newOwner(), await world.newOwner()];
    const layoutOf = async (actor: Actor) => {
      const inspected = await inspect(actor, csv);
      if (!inspected.ok || inspected.value.kind !== "sheet") throw new Error("invalid sample; not a sheet");
      return inspected.value.layouts[0];
    };
    const proposed = await layoutOf(owner);
    expect(proposed?.headings).toEqual(table.headings);
    const mapping = { sheet: "", headingRow: 1, columns: [{ index: 0, field: "jobLabel" as const }] };
    const command = { headings: proposed?.headings ?? [], mapping };
    await world.act(owner, (rooms) => rememberMapping(rooms, owner, command));
    expect((await layoutOf(owner))?.proposal).toEqual(mapping);
    expect(await layoutOf(other)).toEqual(proposed);
  });

  test("shows no social security number and no name of the file, and stores nothing", async () => {
    const owner = await world.newOwner();
    const before = await world.everythingStored();
    const shown = JSON.stringify(await inspect(owner, csv));
    for (const personal of personalCells()) expect(shown).not.toContain(personal);
    expect(await world.everythingStored()).toBe(before);
  });

  rolesContract("importPayrollFile", async (roles) =>
    inspect(withRoles(await world.newOwner(), ...roles), csv),
  );
});

function personalCells(): readonly string[] {
  const places = table.personalHeadings.map((heading) => table.headings.indexOf(heading));
  return [...table.rows()].flatMap((row) => places.map((place) => String(row[place])));
}
