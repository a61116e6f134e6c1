import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import {
  csvBytes,
  type DsnWish,
  dsnBytes,
  fictionalCompany,
  fileSource,
  payrollTable,
} from "../../../testkit/src/index.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { type Month, parseMonth } from "../kernel/calendar.ts";
import { type ImportPayrollFile, importPayrollFile } from "./import-payroll-file.ts";

function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === undefined) throw new Error(`invalid month: ${text}`);
  return month;
}
const [january, february] = [monthOf("2026-01"), monthOf("2026-02")];
const wish = {
  headcount: 20,
  firstMonth: january,
  monthCount: 2,
  sector: "cleaning",
  establishmentCount: 2,
} as const;
const company = fictionalCompany({ seed: 11, ...wish });
const headcountOf = (month: Month) => [...company.payroll(month)].length;
const table = payrollTable(company, { months: [january] });
const csv = csvBytes(table);
const csvOptions = { format: "csv", mapping: table.mapping(1, "") } as const;

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** A file whose staff numbers can be told from any other text. */
const marked = Buffer.from(
  asText(dsnBytes(company)).replaceAll(/(S21\.G00\.30\.019,')/g, "$1MATRICULECANARI"),
  "latin1",
);
const nirs = [...asText(marked).matchAll(/S21\.G00\.30\.001,'(\d{13})'/g)].map(([, nir]) => nir ?? "");

/** A DSN of everybody's month in which nobody is left. */
const withoutPeople = Buffer.from(
  asText(dsnBytes(company, { months: [january] }))
    .split("\r\n")
    .filter((line) => !/^S21\.G00\.(?!06|11|85)/.test(line))
    .map((line, _index, lines) =>
      line.startsWith("S90.G00.90.001") ? `S90.G00.90.001,'${lines.length - 1}'` : line,
    )
    .join("\r\n"),
  "latin1",
);

interface Sent extends Partial<Omit<ImportPayrollFile, "file">> {
  readonly name?: string;
  readonly signal?: AbortSignal;
}

describe("importPayrollFile", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const send = (actor: Actor, bytes: Uint8Array, { name = "paie.dsn", signal, ...sent }: Sent = {}) => {
    const command = {
      file: fileSource(name, bytes),
      options: { format: "dsn" },
      mode: "ask",
      ...sent,
    } as const;
    const work = { signal: signal ?? new AbortController().signal, report: () => {} };
    return world.act(actor, (rooms) => importPayrollFile(rooms, actor, command, work));
  };
  const sendDsn = (actor: Actor, dsn: DsnWish, sent: Sent = {}) => send(actor, dsnBytes(company, dsn), sent);
  const months = (actor: Actor) => world.look(actor, ({ workforce }) => workforce.months());
  /** Compared to see that nothing was stored, nowhere. */
  const rows = (actor: Actor) => world.countRows(actor.organisation);

  test("stores every month and person of a DSN, which can then be looked at", async () => {
    const owner = await world.newOwner();
    const imported = await sendDsn(owner, {});
    expect(imported).toMatchObject({
      ok: true,
      value: { status: "stored", summary: { months: [january, february], establishmentCount: 2 } },
    });
    expect(imported.ok && imported.value.differences).toMatchObject([
      { month: january, storedHeadcount: 0, newHeadcount: headcountOf(january), added: headcountOf(january) },
      { month: february, storedHeadcount: 0, newHeadcount: headcountOf(february) },
    ]);
    expect(await months(owner)).toEqual([
      { month: february, headcount: headcountOf(february), establishmentCount: 2 },
      { month: january, headcount: headcountOf(january), establishmentCount: 2 },
    ]);
  });

  test("makes one person of a staff number, in every month and format of one organisation only", async () => {
    const [owner, other] = [await world.newOwner(), await world.newOwner()];
    await sendDsn(owner, { months: [january] });
    await sendDsn(other, { months: [january] });
    const peopleOf = (actor: Actor) =>
      world.look(actor, async ({ workforce }) => new Set((await workforce.snapshot(january))?.employees));
    const declared = await peopleOf(owner);
    await send(owner, csv, { options: csvOptions, mode: "replace", name: "paie.csv" });
    expect(await peopleOf(owner)).toEqual(declared);
    expect((await peopleOf(other)).isDisjointFrom(declared)).toBe(true);
  });

  test("never lets a staff number, a social security number or a name reach a table", async () => {
    const owner = await world.newOwner();
    expect(await send(owner, marked)).toMatchObject({ ok: true });
    await send(owner, marked.subarray(0, marked.length - 40));
    await send(owner, csv, { options: csvOptions });
    const stored = await world.everythingStored();
    expect(stored).toContain("SITE");
    expect(stored).not.toContain("MATRICULECANARI");
    expect(stored).not.toContain("CAMOMILLE");
    expect(nirs.length).toBeGreaterThan(30);
    for (const nir of nirs) expect(stored).not.toContain(nir);
  });

  describe("refuses, in this order,", () => {
    test("a role that may not, before a byte is read", async () => {
      const owner = withRoles(await world.newOwner(), "auditor");
      const file = {
        name: "paie.dsn",
        chunks: () => {
          throw new Error("invalid order; nothing must be read");
        },
      };
      const command = { file, options: { format: "dsn" }, mode: "ask" } as const;
      const work = { signal: new AbortController().signal, report: () => {} };
      const outcome = await world.act(owner, (rooms) => importPayrollFile(rooms, owner, command, work));
      expect(outcome).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });

    test.each([
      ["cut short", { cutAfter: 9000 }, "closingMissing"],
      ["whose totals are wrong", { totals: "wrong" }, "rubricTotalMismatch"],
    ] as const)("a file %s, saying where, and stores nothing", async (_case, dsn, code) => {
      const owner = await world.newOwner();
      const before = await rows(owner);
      const outcome = await sendDsn(owner, dsn);
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "unreadable" } });
      const problems = !outcome.ok && "summary" in outcome.refusal ? outcome.refusal.summary.problems : [];
      expect(problems).toContainEqual(expect.objectContaining({ code, severity: "blocks" }));
      expect(await rows(owner)).toEqual(before);
    });

    test("a file that blocks, even when it was stored whole before", async () => {
      const owner = await world.newOwner();
      await sendDsn(owner, {});
      expect(await sendDsn(owner, { cutAfter: 9000 })).toMatchObject({
        ok: false,
        refusal: { code: "unreadable" },
      });
      expect(await months(owner)).toHaveLength(2);
    });

    test("a file without anybody", async () => {
      const owner = await world.newOwner();
      const before = await rows(owner);
      const outcome = await send(owner, withoutPeople);
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { code: "noEmployee", summary: { problems: [] } },
      });
      expect(await rows(owner)).toEqual(before);
    });

    test("the same bytes again, naming the first import, whatever the name and the mode", async () => {
      const owner = await world.newOwner();
      const first = await sendDsn(owner, {});
      const before = await rows(owner);
      for (const mode of ["ask", "replace"] as const) {
        const again = await sendDsn(owner, {}, { mode, name: "copie.dsn" });
        expect(again).toMatchObject({
          ok: false,
          refusal: { code: "alreadyImported", file: first.ok ? first.value.file : "" },
        });
      }
      expect(await rows(owner)).toEqual(before);
      expect(await sendDsn(await world.newOwner(), {})).toMatchObject({ ok: true });
    });
  });

  describe("when something is stored for the same month", () => {
    const stored = async () => {
      const owner = await world.newOwner();
      await sendDsn(owner, { months: [january] });
      return owner;
    };
    // The same establishments with other people: they follow from the seed alone.
    const fresh = dsnBytes(fictionalCompany({ seed: 11, ...wish, headcount: 25 }), { months: [january] });

    test("ask waits for a yes, and tells what would change", async () => {
      const owner = await stored();
      const asked = await send(owner, fresh, { mode: "ask" });
      expect(asked).toMatchObject({
        ok: true,
        value: { status: "awaitsConfirmation", differences: [{ month: january, storedHeadcount: 20 }] },
      });
      expect(await months(owner)).toMatchObject([{ headcount: headcountOf(january) }]);
    });

    test("replace does not wait", async () => {
      const owner = await stored();
      expect(await send(owner, fresh, { mode: "replace" })).toMatchObject({
        ok: true,
        value: { status: "stored" },
      });
      expect(await months(owner)).toMatchObject([{ headcount: 25 }]);
      expect(await rows(owner)).toMatchObject({ payroll_file: 1 });
    });

    test("readOnly tells what is in the file and stores nothing", async () => {
      const owner = await stored();
      const before = await world.everythingStored();
      expect(await send(owner, fresh, { mode: "readOnly" })).toMatchObject({
        ok: true,
        value: { status: "readOnly", summary: { employeeMonthCount: 25 }, differences: [] },
      });
      expect(await world.everythingStored()).toBe(before);
    });

    test("a file that cancels the month waits for a yes too, and then leaves nobody", async () => {
      const owner = await stored();
      const cancelling = { months: [january], declarationType: "04" } as const;
      expect(await sendDsn(owner, cancelling)).toMatchObject({
        ok: true,
        value: { status: "awaitsConfirmation", differences: [{ removed: headcountOf(january) }] },
      });
      expect(await sendDsn(owner, cancelling, { mode: "replace" })).toMatchObject({ ok: true });
      expect(await months(owner)).toEqual([]);
    });

    test("another month, and another fraction of the same one, do not wait", async () => {
      const owner = await world.newOwner();
      const halves = Buffer.from(dsnBytes(company, { months: [january], fractions: 2 }));
      expect(await send(owner, halves)).toMatchObject({ ok: true, value: { status: "stored" } });
      expect(await months(owner)).toMatchObject([{ headcount: headcountOf(january) }]);
      expect(await sendDsn(owner, { months: [february] })).toMatchObject({ value: { status: "stored" } });
    });
  });

  test("a declaration replaced within its file counts once", async () => {
    const owner = await world.newOwner();
    expect(await sendDsn(owner, { months: [january], isReplacedInFile: true })).toMatchObject({ ok: true });
    expect(await months(owner)).toMatchObject([{ headcount: headcountOf(january) }]);
    expect(await rows(owner)).toMatchObject({ employee_month: headcountOf(january) });
  });

  test.each([0, 1, 2])("asked to stop after %i pieces, it throws and leaves nothing", async (after) => {
    const owner = await world.newOwner();
    const before = await rows(owner);
    const stop = new AbortController();
    const bytes = dsnBytes(company);
    const file = fileSource("paie.dsn", function* () {
      for (let piece = 0; piece < 3; piece += 1) {
        if (piece === after) stop.abort();
        yield bytes.subarray((bytes.length * piece) / 3, (bytes.length * (piece + 1)) / 3);
      }
    });
    const command = { file, options: { format: "dsn" }, mode: "replace" } as const;
    const work = { signal: stop.signal, report: () => {} };
    await expect(
      world.act(owner, (rooms) => importPayrollFile(rooms, owner, command, work)),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(await rows(owner)).toEqual(before);
  });

  test("asked to stop while it stores, it still leaves nothing", async () => {
    const owner = await world.newOwner();
    const before = await rows(owner);
    const stop = new AbortController();
    const command = {
      file: fileSource("paie.dsn", dsnBytes(company)),
      options: { format: "dsn" },
      mode: "ask",
    } as const;
    const work = {
      signal: stop.signal,
      report: ({ phase }: { phase: string }) => {
        if (phase === "storing") stop.abort();
      },
    };
    await expect(
      world.act(owner, (rooms) => importPayrollFile(rooms, owner, command, work)),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(await rows(owner)).toEqual(before);
  });

  rolesContract("importPayrollFile", async (roles) =>
    send(withRoles(await world.newOwner(), ...roles), new Uint8Array()),
  );
});
