import { expect, test } from "vitest";
import { parseMonth } from "../../core/src/kernel/calendar.ts";
import { fictionalCompany } from "./company.ts";
import { passesLuhn } from "./fictional-numbers.ts";
import { type DsnWish, dsnBytes, dsnChunks, writeDsn } from "./write-dsn.ts";

const firstMonth = parseMonth("2025-11");
if (firstMonth === undefined) throw new Error("the story must begin");
const company = fictionalCompany({
  seed: 3,
  headcount: 120,
  firstMonth,
  monthCount: 6,
  sector: "cleaning",
  establishmentCount: 3,
  flaws: { negativeCorrection: 0.05, secondContract: 0.2 },
});
const months = company.months.map(({ month }) => month);

function linesOf(wish: DsnWish): string[] {
  const text = Buffer.from(dsnBytes(company, wish)).toString(wish.encoding === "utf-8" ? "utf8" : "latin1");
  return text.split(wish.lineEnd ?? "\r\n").filter((line) => line !== "");
}

function valuesOf(lines: readonly string[], rubric: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${rubric},`))
    .map((line) => line.slice(rubric.length + 2, -1));
}

test("the same company and wish give the same bytes, at once or in a stream", async () => {
  const whole = Buffer.from(dsnBytes(company));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeDsn(company)) chunks.push(chunk);
  expect(chunks.length).toBeGreaterThan(5);
  expect(Buffer.concat(chunks).equals(whole)).toBe(true);
  expect(Buffer.from(dsnBytes(company)).equals(whole)).toBe(true);
});

test("every line is a rubric with its value in quotes, and the totals count them all, themselves included", () => {
  const lines = linesOf({});
  expect(lines.filter((line) => !/^S\d\d\.G\d\d\.\d\d\.\d{3},'.+'$/.test(line))).toEqual([]);
  expect(valuesOf(lines, "S90.G00.90.001")).toEqual([String(lines.length)]);
  expect(valuesOf(lines, "S90.G00.90.002")).toEqual(["18"]);
  expect(valuesOf(lines, "S20.G00.05.001")).toHaveLength(18);
});

test("totals can be wrong or absent, and the file can be cut at any byte", () => {
  const wrong = linesOf({ totals: "wrong" });
  expect(valuesOf(wrong, "S90.G00.90.001")).not.toEqual([String(wrong.length)]);
  expect(valuesOf(linesOf({ totals: "absent" }), "S90.G00.90.001")).toEqual([]);
  const whole = Buffer.from(dsnBytes(company));
  for (const cutAfter of [1, 131_072, 200_001]) {
    const cut = Buffer.concat([...dsnChunks(company, { cutAfter })]);
    expect(cut.equals(whole.subarray(0, cutAfter))).toBe(true);
  }
});

test("blocks come in the order of the tree: a contract's own blocks before the individual's pay", () => {
  const order = ["30", "40", "41", "60", "62", "65", "34", "50", "51", "53", "52", "78", "81", "86"];
  const repeatable = new Set(["40", "41", "60", "65", "51", "53", "81", "34"]);
  let furthest = -1;
  for (const line of linesOf({})) {
    const block = /^S21\.G00\.(\d\d)\.(\d{3})/.exec(line)?.slice(1) ?? [];
    const place = order.indexOf(block[0] ?? "");
    if (place === -1) continue;
    if (block[0] === "30" && block[1] === "001") furthest = -1;
    if (place < furthest) expect(repeatable.has(block[0] ?? "")).toBe(true);
    furthest = Math.max(furthest, place);
  }
  const first = linesOf({}).map((line) => line.slice(0, 10));
  expect([...new Set(first)].slice(0, 8)).toEqual([
    "S10.G00.00",
    "S10.G00.01",
    "S10.G00.02",
    "S20.G00.05",
    "S20.G00.07",
    "S21.G00.06",
    "S21.G00.11",
    "S21.G00.30",
  ]);
});

test("people, their hours and their pay are those of the company, recounted from the lines", () => {
  for (const { index, month } of company.months) {
    const lines = linesOf({ months: [month] });
    const people = [...company.payroll(index)];
    const contracts = people.flatMap(({ pay, secondPay }) =>
      secondPay === undefined ? [pay] : [pay, secondPay],
    );
    expect(valuesOf(lines, "S21.G00.30.019")).toEqual(people.map(({ staffNumber }) => staffNumber));
    expect(valuesOf(lines, "S21.G00.40.009")).toHaveLength(contracts.length);
    const gross = payOfType(lines, "001").reduce((sum, cents) => sum + cents, 0);
    expect(gross).toBe(contracts.reduce((sum, { grossCents }) => sum + grossCents, 0));
    expect(payOfType(lines, "010")).toEqual(contracts.map(({ baseCents }) => baseCents));
    expect(valuesOf(lines, "S21.G00.60.001")).toHaveLength(
      people.reduce((sum, { stops }) => sum + stops.length, 0),
    );
  }
});

/** Amounts in cents of the blocks 51 of a type, in the order of the file. */
function payOfType(lines: readonly string[], type: string): number[] {
  const amounts: number[] = [];
  for (const [place, line] of lines.entries()) {
    if (line !== `S21.G00.51.011,'${type}'`) continue;
    const amount = lines.slice(place + 1, place + 3).find((next) => next.startsWith("S21.G00.51.013"));
    amounts.push(Math.round(Number(amount?.slice(16, -1)) * 100));
  }
  return amounts;
}

test("corrections of an earlier month are negative and dated from that month", () => {
  const people = company.months.flatMap(({ index }) => [...company.payroll(index)]);
  const corrections = people.filter(({ pay }) => pay.correctionCents < 0);
  expect(corrections.length).toBeGreaterThan(10);
  const negative = valuesOf(linesOf({}), "S21.G00.51.013").filter((amount) => amount.startsWith("-"));
  expect(negative).toHaveLength(corrections.length);
});

test("every end is declared but the forgotten ones, and none at all when asked", () => {
  const leavers = company.months
    .flatMap(({ index }) => [...company.payroll(index)])
    .filter(({ isLast, employment }) => isLast && employment.isExitDeclared);
  expect(leavers.length).toBeGreaterThan(3);
  expect(valuesOf(linesOf({}), "S21.G00.62.001")).toHaveLength(leavers.length);
  expect(valuesOf(linesOf({ withoutEnds: true }), "S21.G00.62.001")).toEqual([]);
});

test("fractions share the people of an establishment out, each once", () => {
  const whole = linesOf({ months: months.slice(0, 1), establishments: [0] });
  const shared = linesOf({ months: months.slice(0, 1), establishments: [0], fractions: 3 });
  expect(valuesOf(shared, "S20.G00.05.003")).toEqual(["13", "23", "33"]);
  expect(valuesOf(shared, "S21.G00.30.019").toSorted()).toEqual(valuesOf(whole, "S21.G00.30.019").toSorted());
  expect(valuesOf(shared, "S90.G00.90.001")).toEqual([String(shared.length)]);
});

test("a declaration replaced in the same file comes first with half of its people, last whole", () => {
  const wish: DsnWish = { months: months.slice(0, 1), isReplacedInFile: true };
  const lines = linesOf(wish);
  const plain = linesOf({ months: months.slice(0, 1) });
  const firstHeadcount = valuesOf(linesOf({ ...wish, establishments: [0] }), "S21.G00.30.019").length;
  expect(valuesOf(lines, "S20.G00.05.002")).toEqual(["01", "01", "01", "03"]);
  expect(valuesOf(lines, "S20.G00.05.004")).toEqual(["1", "1", "1", "2"]);
  const alone = valuesOf(
    linesOf({ months: months.slice(0, 1), establishments: [0] }),
    "S21.G00.30.019",
  ).length;
  expect(firstHeadcount).toBe(alone + Math.ceil(alone / 2));
  expect(new Set(valuesOf(lines, "S21.G00.30.019"))).toEqual(new Set(valuesOf(plain, "S21.G00.30.019")));
});

test("a cancelling declaration declares nobody", () => {
  const lines = linesOf({ months: months.slice(0, 1), declarationType: "04" });
  expect(valuesOf(lines, "S20.G00.05.002")).toEqual(["04", "04", "04"]);
  expect(valuesOf(lines, "S21.G00.30.019")).toEqual([]);
});

test("encodings and line ends change the bytes and not the words", () => {
  const latin = linesOf({ encoding: "iso-8859-1" });
  expect(linesOf({ encoding: "utf-8", lineEnd: "\n" })).toEqual(latin);
  expect(latin.some((line) => /[éèÉ]/.test(line))).toBe(true);
  const bytes = Buffer.from(dsnBytes(company, { encoding: "iso-8859-1" }));
  expect(bytes.includes(0xe9)).toBe(true);
  expect(bytes.toString("utf8")).toContain("\ufffd");
});

test("the norm follows the pay year unless it is asked for", () => {
  expect(valuesOf(linesOf({ months: months.slice(0, 1) }), "S10.G00.00.006")).toEqual(["P25V01"]);
  expect(valuesOf(linesOf({ months: months.slice(2) }), "S10.G00.00.006")).toEqual(["P26V01"]);
  expect(valuesOf(linesOf({ norm: "P24V01" }), "S10.G00.00.006")).toEqual(["P24V01"]);
});

test("unknown blocks are written when asked, and counted", () => {
  const lines = linesOf({ withUnknownBlocks: true });
  expect(valuesOf(lines, "S21.G00.97.001").length).toBe(valuesOf(lines, "S21.G00.30.001").length);
  expect(valuesOf(lines, "S90.G00.90.001")).toEqual([String(lines.length)]);
});

test("establishments pass Luhn's check and no tenure is zero", () => {
  const lines = linesOf({});
  const siren = valuesOf(lines, "S21.G00.06.001")[0] ?? "";
  for (const nic of valuesOf(lines, "S21.G00.11.001")) expect(passesLuhn(siren + nic)).toBe(true);
  for (const value of valuesOf(lines, "S21.G00.86.003")) expect(Number(value)).toBeGreaterThan(0);
});
