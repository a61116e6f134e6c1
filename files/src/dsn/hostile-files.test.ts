import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canaryNir,
  closed,
  declaration,
  envelope,
  pay,
  person,
  type ReadSample,
  readSample,
  type SampleLine,
  writeLine,
} from "./sample-files.ts";
import {
  bytes,
  expectNoCanary,
  expectOthersUnchanged,
  firstPersonLine,
  isBlocked,
  lines,
  ownerOf,
  staffNumbers,
  stopAndEnd,
  usual,
  written,
} from "./sample-spoilt-file.ts";

test("the file that is spoilt below is read without a problem", async () => {
  const { codes, people: read } = await usual;
  expect(codes).toEqual([]);
  expect(read.map(({ staffNumber }) => staffNumber)).toEqual(staffNumbers);
  expectNoCanary(await usual);
});

test("a file cut at any byte is refused, until nothing but its last line end is missing", async () => {
  for (let length = 0; length < bytes.length; length += 1) {
    const sample = await readSample(bytes.subarray(0, length));
    expect(isBlocked(sample)).toBe(length < bytes.length - 2);
  }
});

test("chunks of any size give the same reading", async () => {
  const whole = written(await usual);
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(sizes, async (chunkSizes) => {
      expect(written(await readSample(bytes, { chunkSizes }))).toBe(whole);
    }),
    { numRuns: 150 },
  );
});

test("chunks of any size give the same reading of a spoilt file", async () => {
  const spoil = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      spoil,
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }),
      async (flips, sizes) => {
        const spoilt = Buffer.from(bytes);
        for (const [at, byte] of flips) spoilt[at] = byte;
        const inOne = await readSample(spoilt);
        expect(written(await readSample(spoilt, { chunkSizes: sizes }))).toBe(written(inOne));
      },
    ),
    { numRuns: 300 },
  );
});

test("one byte changed spoils one person, or the file is refused, and shows nothing of her", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = byte;
      const line = bytes.subarray(0, at).toString("latin1").split("\n").length - 1;
      const sample = await readSample(spoilt);
      await expectOthersUnchanged(sample, ownerOf(line));
      expectNoCanary(sample);
    }),
    { numRuns: 1500 },
  );
});

type Damage = (line: string) => readonly string[];
const damages: Readonly<Record<string, Damage>> = {
  "taken out": () => [],
  "written twice": (line) => [line, line],
  "without its first quote": (line) => [line.replace("'", "")],
  "without its last quote": (line) => [line.slice(0, -1)],
  "without quotes": (line) => [line.replaceAll("'", "")],
  "with a number of a person": (line) => [`${line.slice(0, 16)}${canaryNir}'`],
  "with a spaced number of a person": (line) => [
    `${line.slice(0, 16)}${canaryNir.replace(/(\d{3})/g, "$1 ")}'`,
  ],
  "with a number of a person as an amount": (line) => [`${line.slice(0, 16)}${canaryNir}.00'`],
  "with a number of a person and its key": (line) => [`${line.slice(0, 16)}${canaryNir}97'`],
  "with a name": (line) => [`${line.slice(0, 16)}DURAND CANARIA'`],
  "cut in two": (line) => [line.slice(0, 9), line.slice(9)],
  "of an unknown rubric": (line) => [`${line.slice(0, 8)}99.999${line.slice(14)}`],
  "of noise": () => ["\u0001\u0002}{|~'',,''"],
};

for (const [title, damage] of Object.entries(damages)) {
  test(`any line ${title} spoils one person, or the file is refused`, async () => {
    for (const totals of ["kept", "counted again"])
      for (const [position, line] of lines.slice(0, -2).entries()) {
        const body = [...lines.slice(0, position), ...damage(line), ...lines.slice(position + 1, -2)];
        const spoilt = totals === "kept" ? [...body, ...lines.slice(-2)] : closed(body);
        const sample = await readSample(spoilt);
        await expectOthersUnchanged(sample, ownerOf(position));
        expectNoCanary(sample);
        const { problems } = sample.reading;
        expect(JSON.stringify(problems)).not.toMatch(/CANARIA|MARTIN|CAMILLE|GRENOBLE/);
      }
  });
}

test("lines in another order within a person spoil no one else", async () => {
  const span = (owner: number) => [...lines.keys()].filter((line) => ownerOf(line) === owner);
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.infiniteStream(fc.nat()), async (owner, picks) => {
      const mixed = [...lines];
      const positions = span(owner);
      for (let left = positions.length; left > 1; left -= 1) {
        const [from, to] = [positions[left - 1] ?? 0, positions[picks.next().value % left] ?? 0];
        [mixed[from], mixed[to]] = [mixed[to] ?? "", mixed[from] ?? ""];
      }
      // Her first line marks where she starts: without it her first lines would follow the person before her.
      const first = positions[0] ?? 0;
      const opener = mixed.indexOf(lines[first] ?? "", first);
      [mixed[opener], mixed[first]] = [mixed[first] ?? "", mixed[opener] ?? ""];
      const sample = await readSample(mixed);
      if (isBlocked(sample)) return;
      const whole = await usual;
      const others = ({ people: list }: ReadSample) =>
        list.filter(
          ({ staffNumber }) => staffNumbers.includes(staffNumber) && staffNumber !== staffNumbers[owner],
        );
      expect(others(sample)).toEqual(others(whole));
    }),
    { numRuns: 200 },
  );
});

test("bytes that are no DSN at all are refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (noise) => {
      expect(isBlocked(await readSample(noise))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("what follows a good header may be anything without anything being thrown", async () => {
  const header = lines
    .slice(0, firstPersonLine)
    .map((line) => `${line}\n`)
    .join("");
  const rubric = fc.constantFrom(
    "30.019",
    "30.024",
    "40.001",
    "40.006",
    "51.013",
    "53.002",
    "60.002",
    "11.001",
    "06.001",
    "86.003",
  );
  const line = fc.oneof(
    fc.tuple(rubric, fc.string({ maxLength: 30 })).map(writeLine),
    fc.string({ maxLength: 60, unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (rest) => {
      const sample = await readSample(Buffer.from(header + closed(rest).join("\n"), "latin1"));
      expect(sample.reading.format).toBe("dsn");
    }),
    { numRuns: 300 },
  );
});

test("a person is read the same alone or among others: nothing is carried over", async () => {
  const block = fc.constantFrom<SampleLine[]>(
    ...[stopAndEnd, pay("1300.10", "90.00"), pay("-20.00", "1.00", "00002")],
    [["34.001", "08"]],
    [["34.001", "99"]],
    person("", { "40.009": "00002", "40.006": "" }).filter(([rubric]) => rubric.startsWith("40")),
  );
  const change = fc.dictionary(
    fc.constantFrom("30.005", "30.006", "30.024", "40.001", "40.004", "40.006", "40.013", "40.017", "40.041"),
    fc.constantFrom("", "01", "03", "01012001", "684a", "12.00", "1486"),
    { maxKeys: 5 },
  );
  const anyone = fc.tuple(change, fc.array(block, { maxLength: 4 }));
  const read = async (list: readonly SampleLine[][]) =>
    (await readSample(envelope(declaration({ people: list.flat() })))).people;
  await fc.assert(
    fc.asyncProperty(fc.array(anyone, { minLength: 2, maxLength: 6 }), async (given) => {
      const list = given.map(([changes, blocks], position) => [
        ...person(`N${position}`, changes),
        ...blocks.flat(),
      ]);
      const alone = await Promise.all(list.map((lines) => read([lines])));
      expect(await read(list)).toEqual(alone.flat());
    }),
    { numRuns: 150 },
  );
});
