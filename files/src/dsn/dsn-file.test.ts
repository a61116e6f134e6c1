import { describe, expect, test } from "vitest";
import {
  canaryNir,
  closed,
  declaration,
  envelope,
  pay,
  person,
  readSample,
  type SampleLine,
  sampleNics,
  sampleSiren,
  writeLine,
} from "./sample-files.ts";

const known = <Value>(value: Value) => ({ known: true, value });
const unknown = { known: false };

/** One person with what is changed and added, read from a file of March 2026. */
async function readPerson(changes: Record<string, string> = {}, added: readonly SampleLine[] = []) {
  const sample = await readSample(envelope(declaration({ people: [...person("M1", changes), ...added] })));
  const [only] = sample.people;
  if (only === undefined) throw new Error("invalid sample; nobody was read");
  return { ...sample, only };
}

test("what payroll says of a month becomes one row in our words", async () => {
  const { only, reading, codes } = await readPerson({}, pay("1250.00", "104.00"));
  expect(only).toEqual({
    staffNumber: "M1",
    establishment: sampleSiren + sampleNics[0],
    occupationCode: known("684a"),
    jobLabel: known("AGENT DE SERVICE"),
    exposures: unknown,
    jobStatus: known("ouvrier"),
    jobGrade: known("AS1"),
    collectiveAgreement: known("3043"),
    contractKind: known("permanent"),
    workingTime: known("partTime"),
    workingTimeShare: known(10_400 / 15_167),
    paidHours: known(104),
    grossPay: known(125_000),
    hourlyPay: known(1202),
    qualificationLevel: unknown,
    certifications: unknown,
    sex: known("female"),
    ageBand: known("35-44"),
    contractStart: known("2019-09-01"),
    tenureMonths: unknown,
    exit: unknown,
    stopDays: 0,
    suspensionDays: 0,
    contractCount: 1,
  });
  expect(codes).toEqual([]);
  expect(reading.company).toEqual(known(sampleSiren));
  expect(reading.activityCode).toEqual(known("8121Z"));
  expect(reading.establishments).toEqual([
    {
      siret: sampleSiren + sampleNics[0],
      label: unknown,
      postcode: known("38000"),
      activityCode: known("8121Z"),
      collectiveAgreement: known("3043"),
    },
  ]);
  expect(reading.declarations).toEqual([
    {
      index: 0,
      month: "2026-03",
      establishment: sampleSiren + sampleNics[0],
      fraction: "1/1",
      standing: "stands",
      employeeCount: 1,
    },
  ]);
});

describe("norm versions", () => {
  for (const version of ["P25V01", "P26V01"]) {
    test(`a ${version} file of one person is read`, async () => {
      const { people, reading, codes } = await readSample(
        envelope(declaration({ people: person("M1") }), version),
      );
      expect(people).toHaveLength(1);
      expect(reading.normVersions).toEqual([version]);
      expect(codes).toEqual([]);
    });

    test(`a ${version} file of two establishments and two months is read in batches of one declaration`, async () => {
      const lines = ["01022026", "01032026"].flatMap((month) =>
        sampleNics.flatMap((nic) => declaration({ month, nic, people: [...person("M1"), ...person("M2")] })),
      );
      const { batches, reading, codes } = await readSample(envelope(lines, version));
      expect(codes).toEqual([]);
      expect(
        batches.map(({ declaration, month, employees }) => [declaration, month, employees.length]),
      ).toEqual([
        [0, "2026-02", 2],
        [1, "2026-02", 2],
        [2, "2026-03", 2],
        [3, "2026-03", 2],
      ]);
      expect(reading.establishments.map(({ siret }) => siret)).toEqual(
        sampleNics.map((nic) => sampleSiren + nic),
      );
    });
  }

  test("an unknown version is read the same way and noted", async () => {
    const { people, reading } = await readSample(envelope(declaration({ people: person("M1") }), "P31V02"));
    expect(people).toHaveLength(1);
    expect(reading.problems).toMatchObject([
      { code: "normVersionUnknown", severity: "notes", found: "P31V02" },
    ]);
  });
});

describe("encodings", () => {
  const lines = envelope(
    declaration({ people: person("É1", { "40.006": "CHEF D'ÉQUIPE, 2e NIVEAU – 12 €" }) }),
  );
  const text = `${lines.join("\n")}\n`;

  test.each([
    ["UTF-8", Buffer.from(text, "utf8")],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`, "utf8")],
  ])("%s is read", async (_, bytes) => {
    const { people, codes } = await readSample(bytes);
    expect(people[0]?.staffNumber).toBe("É1");
    expect(people[0]?.jobLabel).toEqual(known("CHEF D'ÉQUIPE, 2e NIVEAU – 12 €"));
    expect(codes).toEqual([]);
  });

  test("ISO-8859-1 accents are read", async () => {
    const label = "AGENT TRÈS QUALIFIÉ À L'ACCUEIL, ÇA ET LÀ";
    const plain = envelope(declaration({ people: person("É1", { "40.006": label }) })).join("\r\n");
    const { people, codes } = await readSample(Buffer.from(plain, "latin1"));
    expect(people[0]?.jobLabel).toEqual(known(label));
    expect(people[0]?.staffNumber).toBe("É1");
    expect(codes).toEqual([]);
  });

  test("Windows-1252 signs that ISO-8859-1 has not are read", async () => {
    const bytes = Buffer.from(text.replace("–", "\x96").replace("€", "\x80"), "latin1");
    const { people } = await readSample(bytes);
    expect(people[0]?.jobLabel).toEqual(known("CHEF D'ÉQUIPE, 2e NIVEAU – 12 €"));
  });

  test("a file that mixes both encodings is read value by value, and noted", async () => {
    const mixed = Buffer.concat([
      Buffer.from(text.slice(0, text.indexOf("S21.G00.40.006")), "latin1"),
      Buffer.from(text.slice(text.indexOf("S21.G00.40.006")), "utf8"),
    ]);
    const { people, codes } = await readSample(mixed);
    expect(people[0]?.staffNumber).toBe("É1");
    expect(people[0]?.jobLabel).toEqual(known("CHEF D'ÉQUIPE, 2e NIVEAU – 12 €"));
    expect(codes).toEqual(["mixedEncodings"]);
  });

  test.each(["\n", "\r\n", "\r"])("lines that end with %j read the same", async (lineEnd) => {
    const other = await readSample(Buffer.from(lines.join(lineEnd)));
    const usual = await readSample(lines);
    expect(other.people).toEqual(usual.people);
    expect({ ...other.reading, fingerprint: "" }).toEqual({ ...usual.reading, fingerprint: "" });
  });
});

describe("what is left out", () => {
  test("rubrics that are not kept are counted by code, unknown blocks included", async () => {
    const added: SampleLine[] = [
      ["77.001", "x"],
      ["77.001", "y"],
      ["S89.G00.91.001", "z"],
      ["S21.G10.30.001", "z"],
    ];
    const { reading, codes } = await readPerson({}, added);
    expect(codes).toEqual([]);
    expect(Object.fromEntries(reading.droppedRubrics)).toEqual({
      "S10.G00.00.001": 1,
      "S10.G00.01.001": 1,
      "S20.G00.05.004": 1,
      "S21.G00.06.002": 1,
      "S21.G00.30.001": 1,
      "S21.G00.30.002": 1,
      "S21.G00.30.004": 1,
      "S21.G00.30.007": 1,
      "S21.G00.40.003": 1,
      "S21.G00.77.001": 2,
      "S89.G00.91.001": 1,
      "S21.G10.30.001": 1,
    });
  });

  test("old values of changes (block 41) are counted and change nothing", async () => {
    const changes: SampleLine[] = [
      ["41.001", "01032026"],
      ["41.004", "02"],
      ["41.019", "685a"],
    ];
    const { only, reading } = await readPerson({}, changes);
    expect(only.occupationCode).toEqual(known("684a"));
    expect(only.contractKind).toEqual(known("permanent"));
    expect(reading.droppedRubrics.get("S21.G00.41.019")).toBe(1);
  });

  test("signals of one event are skipped, noted and counted", async () => {
    const stop = declaration({
      nature: "04",
      people: person("M9", { "60.001": "01", "60.002": "01032026" }),
    });
    const { people, reading } = await readSample(
      envelope([...stop, ...declaration({ people: person("M1") })]),
    );
    expect(people.map(({ staffNumber }) => staffNumber)).toEqual(["M1"]);
    expect(reading.problems).toMatchObject([{ code: "notMonthly", severity: "notes", found: "04" }]);
    expect(reading.droppedRubrics.get("S21.G00.30.019")).toBe(1);
    expect(reading.declarations).toHaveLength(1);
  });

  test("a test file is noted", async () => {
    const lines = envelope(declaration({ people: person("M1") })).map((line) =>
      line.replace("S10.G00.00.005,'02'", "S10.G00.00.005,'01'"),
    );
    expect((await readSample(lines)).codes).toEqual(["testFile"]);
  });
});

describe("the key of a person", () => {
  test("without staff number it is her contract's number, and the reading says so once", async () => {
    const people = ["00001", "00002"].flatMap((number) => person("", { "30.019": "", "40.009": number }));
    const { people: read, reading } = await readSample(envelope(declaration({ people })));
    const siret = sampleSiren + sampleNics[0];
    expect(read.map(({ staffNumber }) => staffNumber)).toEqual([
      `contract:${siret}:00001`,
      `contract:${siret}:00002`,
    ]);
    expect(reading.problems).toMatchObject([{ code: "staffNumberMissing", severity: "notes", count: 2 }]);
  });

  test("without either it is the contract's start, and without any she is left aside", async () => {
    const people = [
      ...person("", { "30.019": "", "40.009": "" }),
      ...person("", { "30.019": "", "40.009": "", "40.001": "" }),
    ];
    const { people: read, codes } = await readSample(envelope(declaration({ people })));
    expect(read.map(({ staffNumber }) => staffNumber)).toEqual([
      `contract:${sampleSiren}${sampleNics[0]}:20190901`,
    ]);
    expect(codes).toEqual(["staffNumberMissing", "personWithoutKey"]);
  });

  test("a staff number that looks like a social security number is not read", async () => {
    const { only, codes } = await readPerson({ "30.019": canaryNir });
    expect(only.staffNumber).toBe(`contract:${sampleSiren}${sampleNics[0]}:00001`);
    expect(codes).toEqual(["staffNumberPersonal", "staffNumberMissing"]);
  });

  test("the same person twice in a declaration is read once, and twice in two declarations", async () => {
    const twice = [...person("M1"), ...person("M1", { "40.006": "AUTRE" })];
    const lines = sampleNics.flatMap((nic) => declaration({ nic, people: twice }));
    const { people, reading } = await readSample(envelope(lines));
    expect(people.map(({ jobLabel }) => jobLabel)).toEqual([
      known("AGENT DE SERVICE"),
      known("AGENT DE SERVICE"),
    ]);
    expect(reading.problems).toMatchObject([{ code: "personTwice" }, { code: "personTwice" }]);
  });
});

test("a file put together from several deposits is read whole", async () => {
  const first = envelope(declaration({ month: "01022026", people: person("M1") }), "P25V01");
  const second = envelope(declaration({ people: person("M1") }));
  const { batches, reading, codes } = await readSample([...first, ...second]);
  expect(codes).toEqual([]);
  expect(batches.map(({ month }) => month)).toEqual(["2026-02", "2026-03"]);
  expect(reading.normVersions).toEqual(["P25V01", "P26V01"]);
});

test("several establishments under one declaration are a declaration each", async () => {
  const [nic, other] = sampleNics;
  const second: SampleLine[] = [["11.001", other], ["11.002", "8121Z"], ...person("M2")];
  const { reading, people } = await readSample(
    envelope([...declaration({ nic, people: person("M1") }), ...second]),
  );
  expect(people.map(({ establishment }) => establishment)).toEqual([sampleSiren + nic, sampleSiren + other]);
  expect(reading.declarations.map(({ employeeCount }) => employeeCount)).toEqual([1, 1]);
});

test("many people come in batches of at most a thousand, in the order of the file", async () => {
  const people = Array.from({ length: 2001 }, (_, position) => person(`M${position}`)).flat();
  const { batches, people: read } = await readSample(envelope(declaration({ people })));
  expect(Math.max(...batches.map(({ employees }) => employees.length))).toBeLessThanOrEqual(1000);
  expect(read.map(({ staffNumber }) => staffNumber)).toEqual(
    Array.from({ length: 2001 }, (_, position) => `M${position}`),
  );
});

test("the fingerprint is the SHA-256 of the bytes", async () => {
  const bytes = Buffer.from(closed([writeLine(["S10.G00.00.001", "x"])]).join("\n"));
  const { createHash } = await import("node:crypto");
  const { reading } = await readSample(bytes);
  expect(reading.fingerprint).toBe(createHash("sha256").update(bytes).digest("hex"));
});
