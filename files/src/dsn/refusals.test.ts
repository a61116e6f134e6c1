import { describe, expect, test } from "vitest";
import { dsnFile } from "./dsn-file.ts";
import { longestLine } from "./read-lines.ts";
import { canaryNir, closed, declaration, envelope, person, readSample, writeLine } from "./sample-files.ts";

const whole = envelope(declaration({ people: [...person("M1"), ...person("M2")] }));
const text = `${whole.join("\r\n")}\r\n`;

/** The file with one line changed, its totals left as they were. */
const changed = (start: string, other: string) =>
  whole.map((line) => (line.startsWith(start) ? other : line));

describe("what blocks an import", () => {
  test.each([
    ["an empty file", "", "notDsn"],
    ["a letter", "Bonjour,\r\nvoici le fichier.", "notDsn"],
    ["a table", "matricule;nom\r\nM1;MARTIN", "notDsn"],
    ["a file without its header", text.slice(text.indexOf("S20")), "notDsn"],
    ["a header alone", closed(["S10.G00.00.001,'x'"]).join("\n"), "noMonthlyDeclaration"],
    ["no closing block", text.slice(0, text.indexOf("S90")), "closingMissing"],
    ["half a closing block", text.slice(0, text.lastIndexOf("S90")), "closingMissing"],
    ["a file cut in the middle", text.slice(0, text.length / 2), "closingMissing"],
    ["UTF-16", Buffer.from(text, "utf16le"), "wideCharacters"],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le"), "wideCharacters"],
    ["a NUL byte", text.replace("AGENT", "AG\0NT"), "binaryContent"],
    ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "notDsn"],
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), "binaryContent"],
  ])("%s", async (_, file, code) => {
    const { reading, people } = await readSample(typeof file === "string" ? Buffer.from(file) : file);
    expect(reading.problems.filter(({ severity }) => severity === "blocks")).toMatchObject([{ code }]);
    expect(people).toHaveLength(code === "notDsn" || code.startsWith("wide") ? 0 : people.length);
    expect(reading.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["S90.G00.90.001", "S90.G00.90.001,'53'", "rubricTotalMismatch"],
    ["S90.G00.90.001", "S90.G00.90.001,'cinquante'", "rubricTotalMismatch"],
    ["S90.G00.90.002", "S90.G00.90.002,'2'", "declarationTotalMismatch"],
    ["S20.G00.05.001", "S20.G00.05.001,''", "declarationKindUnknown"],
    ["S20.G00.05.002", "S20.G00.05.002,'09'", "declarationKindUnknown"],
    ["S20.G00.05.005", "S20.G00.05.005,'01132026'", "monthUnreadable"],
    ["S21.G00.06.001", "S21.G00.06.001,'73282932'", "companyUnreadable"],
    ["S21.G00.11.001", "S21.G00.11.001,'7X'", "establishmentUnreadable"],
  ])("%s as %s: %s", async (start, other, code) => {
    expect((await readSample(changed(start, other))).codes).toContain(code);
  });

  test("a total that leaves out the two lines of the closing block is as good as one that counts them", async () => {
    const total = whole.length;
    const { codes } = await readSample(changed("S90.G00.90.001", `S90.G00.90.001,'${total - 2}'`));
    expect(codes).not.toContain("rubricTotalMismatch");
    const wrong = await readSample(changed("S90.G00.90.001", `S90.G00.90.001,'${total - 1}'`));
    expect(wrong.codes).toContain("rubricTotalMismatch");
  });

  test("people before any establishment", async () => {
    const lines = declaration({ people: person("M1") }).filter(([rubric]) => !rubric.startsWith("11"));
    expect((await readSample(envelope(lines))).codes).toContain("personBeforeEstablishment");
  });

  test("a contract before any person", async () => {
    const lines = declaration({ people: person("M1").filter(([rubric]) => rubric.startsWith("40")) });
    expect((await readSample(envelope(lines))).codes).toContain("contractBeforePerson");
  });

  test("a declaration without establishment", async () => {
    const lines = declaration().filter(([rubric]) => !rubric.startsWith("11"));
    expect((await readSample(envelope(lines))).codes).toContain("establishmentMissing");
  });

  test("people outside any declaration", async () => {
    const lines = declaration({ people: person("M1") }).filter(([rubric]) => !rubric.startsWith("S20"));
    expect((await readSample(envelope(lines))).codes).toContain("declarationMissing");
  });

  test("a company or an establishment gone astray among people", async () => {
    const [first, ...rest] = person("M1");
    for (const [astray, code] of [
      ["06.001", "companyUnreadable"],
      ["11.001", "establishmentIncomplete"],
    ] as const) {
      const stray = first === undefined ? [] : [first, ...rest, [astray, "00082"] as const, ...person("M2")];
      expect((await readSample(envelope(declaration({ people: stray })))).codes).toContain(code);
    }
  });

  test("a second header before the first one is closed, and lines after the closing", async () => {
    expect((await readSample([...whole.slice(0, -2), ...whole])).codes).toContain("headerBeforeClosing");
    expect((await readSample([...whole, ...whole.slice(4)])).codes).toContain("lineAfterClosing");
  });

  test("an endless line is refused without being held", async () => {
    const block = Buffer.alloc(1_048_576, 65);
    const before = process.memoryUsage().rss;
    const endless = {
      name: "long.dsn",
      async *chunks() {
        yield Buffer.from("S10.G00.00.001,'x'\nS10.G00.01.003,'");
        for (let megabytes = 0; megabytes < 200; megabytes += 1) yield block;
      },
    };
    const work = { signal: new AbortController().signal, report: () => {} };
    const open = dsnFile.open(endless, { format: "dsn" }, work);
    for await (const _ of open.people());
    expect((await open.reading()).problems).toMatchObject([{ code: "lineTooLong", severity: "blocks" }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });

  test("a line is too long from its 65,537th byte", async () => {
    const line = (length: number) => `S21.G00.30.008,'${"x".repeat(length - 17)}'`;
    const withLine = (length: number) => closed([...whole.slice(0, -2), line(length)]).join("\n");
    expect((await readSample(Buffer.from(withLine(longestLine)))).codes).toEqual([]);
    for (const chunkSizes of [[1_000_000], [1000]])
      expect((await readSample(Buffer.from(withLine(longestLine + 1)), { chunkSizes })).codes).toEqual([
        "lineTooLong",
      ]);
  });
});

describe("what is left aside", () => {
  test.each([
    "S21.G00.40.006,AGENT DE SERVICE",
    "S21.G00.40.006,'AGENT DE SERVICE",
    "S21.G00.40.006 'AGENT DE SERVICE'",
    "S21.G00.4O.006,'AGENT DE SERVICE'",
    "S21.G00.40.06,'AGENT DE SERVICE'",
    "MARTIN Camille",
    `S21.G00.40.006,'${canaryNir}`,
    canaryNir,
  ])("the broken line %j is dropped, told by its place only, and the person stays", async (broken) => {
    const { people, reading } = await readSample(changed("S21.G00.40.006", broken));
    expect(people.map(({ jobLabel }) => jobLabel)).toEqual([{ known: false }, { known: false }]);
    expect(reading.problems).toMatchObject([
      { code: "brokenLine", severity: "drops", found: "" },
      { code: "brokenLine", severity: "drops", found: "" },
    ]);
  });

  test("blank lines and blanks around lines count for nothing", async () => {
    const padded = whole.flatMap((line) => [`  ${line} \t`, "", "   "]);
    const { people, codes } = await readSample([...padded, "\x1a"]);
    expect(people).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  test("a person without contract", async () => {
    const alone = person("M0").filter(([rubric]) => rubric.startsWith("30"));
    const { people, codes } = await readSample(
      envelope(declaration({ people: [...alone, ...person("M1")] })),
    );
    expect(people.map(({ staffNumber }) => staffNumber)).toEqual(["M1"]);
    expect(codes).toEqual(["personWithoutContract"]);
  });

  test("a line written twice in a row is read once", async () => {
    const lines = whole.flatMap((line) =>
      line.includes("30.019") || line.includes("40.001") ? [line, line] : [line],
    );
    const { people, reading } = await readSample(closed(lines.slice(0, -2)));
    expect(people.map(({ staffNumber, contractCount }) => [staffNumber, contractCount])).toEqual([
      ["M1", 1],
      ["M2", 1],
    ]);
    expect(reading.problems.map(({ code }) => code)).toEqual(Array(4).fill("repeatedLine"));
  });

  test("more blocks under one person than a person can have are dropped", async () => {
    const pays = Array.from({ length: 3000 }, () => ["51.001", "01032026"] as const);
    const { people, codes } = await readSample(envelope(declaration({ people: [...person("M1"), ...pays] })));
    expect(people).toHaveLength(1);
    expect(codes).toEqual(["tooManyBlocks"]);
  });

  test("places are kept for the first hundred of a code, the following ones are counted", async () => {
    const people = Array.from({ length: 130 }, (_, position) =>
      person(`M${position}`, { "40.001": "x" }),
    ).flat();
    const { reading } = await readSample(envelope(declaration({ people })));
    expect(reading.problems).toHaveLength(101);
    expect(reading.problems.reduce((total, { count }) => total + count, 0)).toBe(130);
    expect(reading.problems.at(-1)).toMatchObject({ code: "unreadableDay", count: 30, place: {}, found: "" });
  });
});

describe("stopping", () => {
  test("a signal stops the reading with an AbortError", async () => {
    const stopper = new AbortController();
    stopper.abort();
    await expect(readSample(whole, { signal: stopper.signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  test("a signal is heard between chunks", async () => {
    const stopper = new AbortController();
    const bytes = Buffer.from(text);
    const file = {
      name: "x.dsn",
      async *chunks() {
        yield bytes.subarray(0, 200);
        stopper.abort();
        yield bytes.subarray(200);
      },
    };
    const open = dsnFile.open(file, { format: "dsn" }, { signal: stopper.signal, report: () => {} });
    const exhaust = async () => {
      for await (const _ of open.people());
    };
    await expect(exhaust()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("progress is told by steps and at the end, with the size when it is known", async () => {
    const bytes = Buffer.from(text);
    const told: unknown[] = [];
    const file = {
      name: "x.dsn",
      size: bytes.length,
      async *chunks() {
        yield bytes;
      },
    };
    const work = { signal: new AbortController().signal, report: (progress: unknown) => told.push(progress) };
    const open = dsnFile.open(file, { format: "dsn" }, work);
    for await (const _ of open.people());
    expect(told).toEqual([{ phase: "reading", done: bytes.length, total: bytes.length }]);
  });

  test("asking for the reading before the people is a mistake of the caller", async () => {
    const work = { signal: new AbortController().signal, report: () => {} };
    const open = dsnFile.open({ name: "x", async *chunks() {} }, { format: "dsn" }, work);
    await expect(open.reading()).rejects.toThrow("invalid order");
  });
});

test("a rubric's line is written as it is read", () => {
  expect(writeLine(["30.019", "M1"])).toBe("S21.G00.30.019,'M1'");
});
