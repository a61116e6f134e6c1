import { describe, expect, test } from "vitest";
import { declaration, envelope, pay, person, readSample, type SampleLine } from "./sample-files.ts";

const known = <Value>(value: Value) => ({ known: true, value });
const unknown = { known: false };

/** One person of March 2026 with what is changed and added. */
async function readPerson(changes: Record<string, string> = {}, added: readonly SampleLine[] = []) {
  const sample = await readSample(envelope(declaration({ people: [...person("M1", changes), ...added] })));
  const [only] = sample.people;
  if (only === undefined) throw new Error("invalid sample; nobody was read");
  return { only, codes: sample.codes, reading: sample.reading };
}

function payOf(type: string, amount: string, hours?: string, start = "01032026"): SampleLine[] {
  const lines: SampleLine[] = [
    ["51.001", start],
    ["51.010", "00001"],
    ["51.011", type],
  ];
  if (hours !== undefined) lines.push(["51.012", hours]);
  return [...lines, ["51.013", amount]];
}

function activity(type: string, measure: string, unit: string): SampleLine[] {
  return [
    ["53.001", type],
    ["53.002", measure],
    ["53.003", unit],
  ];
}

describe("pay", () => {
  test("a negative correction of an earlier month is kept in gross pay and left out of hourly pay", async () => {
    const { only } = await readPerson({}, [
      ...payOf("001", "1250.00"),
      ...activity("01", "100.00", "10"),
      ...payOf("001", "-1400.25", undefined, "01022026"),
    ]);
    expect(only.grossPay).toEqual(known(-15_025));
    expect(only.hourlyPay).toEqual(known(1250));
  });

  test("the unemployment base is never added to gross pay", async () => {
    const { only } = await readPerson({}, [...payOf("001", "1250.00"), ...payOf("002", "1250.00")]);
    expect(only.grossPay).toEqual(known(125_000));
  });

  test("hourly pay is the base salary over its hours when both are declared", async () => {
    const { only } = await readPerson({}, [
      ...payOf("001", "1500.00"),
      ...activity("01", "100.00", "10"),
      ...payOf("010", "1300.00", "104.00"),
    ]);
    expect(only.hourlyPay).toEqual(known(1250));
  });

  test.each([
    ["no hours", payOf("001", "1250.00")],
    ["zero hours", [...payOf("001", "1250.00"), ...activity("01", "0.00", "10")]],
    ["hours taken back", [...payOf("001", "1250.00"), ...activity("01", "-20.00", "10")]],
    ["pay taken back", [...payOf("001", "-1250.00"), ...activity("01", "20.00", "10")]],
  ])("hourly pay is unknown with %s", async (_, lines) => {
    expect((await readPerson({}, lines)).only.hourlyPay).toEqual(unknown);
  });

  test("without gross pay, gross pay is unknown and not zero", async () => {
    const { only } = await readPerson({}, payOf("002", "1250.00"));
    expect(only.grossPay).toEqual(unknown);
  });

  test("an amount that cannot be read is unknown, and noted with its line", async () => {
    const { only, reading } = await readPerson({}, payOf("001", "1250,00"));
    expect(only.grossPay).toEqual(unknown);
    expect(reading.problems).toMatchObject([
      {
        code: "unreadableNumber",
        severity: "notes",
        found: "1250,00",
        place: { rubric: "S21.G00.51.013", line: 40 },
      },
    ]);
  });
});

describe("paid hours", () => {
  test("paid work in hours counts; unpaid absences and calendar days do not", async () => {
    const { only } = await readPerson({}, [
      ...payOf("002", "1250.00"),
      ...activity("01", "80.50", "10"),
      ...activity("01", "31.00", "40"),
      ...activity("02", "7.00", "10"),
      ...activity("01", "20.00", "10"),
    ]);
    expect(only.paidHours).toEqual(known(100.5));
  });

  test("days only leave the hours unknown", async () => {
    const { only } = await readPerson({}, [...payOf("002", "1.00"), ...activity("01", "18.00", "12")]);
    expect(only.paidHours).toEqual(unknown);
  });

  test("the same activity under several kinds of pay is not added", async () => {
    const { only } = await readPerson({}, [
      ...payOf("001", "1250.00"),
      ...activity("01", "104.00", "10"),
      ...payOf("002", "1250.00"),
      ...activity("01", "100.00", "10"),
      ...payOf("003", "1250.00"),
      ...activity("01", "151.67", "10"),
    ]);
    expect(only.paidHours).toEqual(known(100));
  });
});

describe("several contracts", () => {
  const second = (changes: Record<string, string>): SampleLine[] =>
    person("", { "40.009": "00002", "40.004": "563c", ...changes }).filter(([rubric]) =>
      rubric.startsWith("40"),
    );

  test("pay goes to the contract it names, and the contract with the most paid hours describes the month", async () => {
    const { only } = await readPerson({}, [
      ...second({ "40.001": "01012025" }),
      ...pay("300.00", "25.00", "00001"),
      ...pay("900.00", "75.00", "00002"),
    ]);
    expect(only.contractCount).toBe(2);
    expect(only.occupationCode).toEqual(known("563c"));
    expect(only.grossPay).toEqual(known(90_000));
    expect(only.paidHours).toEqual(known(75));
  });

  test("pay that names no known contract goes to the last one", async () => {
    const { only } = await readPerson({}, [...second({}), ...pay("900.00", "75.00", "99999")]);
    expect(only.occupationCode).toEqual(known("563c"));
    expect(only.grossPay).toEqual(known(90_000));
  });

  test("a contract open at the end of the month describes it before one that ended with more hours", async () => {
    const { only } = await readPerson({}, [
      ["62.001", "31032026"],
      ["62.002", "031"],
      ...second({ "40.001": "15032026" }),
      ...pay("300.00", "100.00", "00001"),
      ...pay("900.00", "25.00", "00002"),
    ]);
    expect(only.occupationCode).toEqual(known("563c"));
    expect(only.exit).toEqual(unknown);
  });

  test("without hours the larger quota decides, then the later start", async () => {
    const larger = await readPerson({}, second({ "40.013": "120.00" }));
    expect(larger.only.occupationCode).toEqual(known("563c"));
    const later = await readPerson({}, second({ "40.001": "02092019" }));
    expect(later.only.occupationCode).toEqual(known("563c"));
    const same = await readPerson({}, second({}));
    expect(same.only.occupationCode).toEqual(known("684a"));
  });

  test("exposure and seniority follow their contract number", async () => {
    const { only } = await readPerson({ "40.013": "150.00" }, [
      ...second({}),
      ["34.001", "08"],
      ["34.002", "00001"],
      ["34.003", "2026"],
      ["34.001", "10"],
      ["34.002", "00002"],
      ["86.001", "07"],
      ["86.002", "03"],
      ["86.003", "2"],
      ["86.005", "00002"],
      ["86.001", "07"],
      ["86.002", "02"],
      ["86.003", "30"],
      ["86.005", "00001"],
    ]);
    expect(only.exposures).toEqual(known(["nightWork"]));
    expect(only.tenureMonths).toEqual(known(30));
  });
});

describe("ends of contract", () => {
  test.each([
    ["059", "resignation"],
    ["031", "endOfFixedTerm"],
    ["065", "other"],
    ["091", "other"],
    ["777", "other"],
  ])("the motive %s is kept as its family %s", async (code, reason) => {
    const { only, reading } = await readPerson({}, [
      ["62.001", "15032026"],
      ["62.002", code],
    ]);
    expect(only.exit).toEqual(known({ day: "2026-03-15", reason }));
    expect(JSON.stringify(reading)).not.toContain(code);
  });

  test("an end that was cancelled is no end", async () => {
    const { only } = await readPerson({}, [
      ["62.001", "15032026"],
      ["62.002", "059"],
      ["62.001", "15032026"],
      ["62.002", "099"],
    ]);
    expect(only.exit).toEqual(unknown);
  });

  test("someone who disappears without an end of contract gets no exit from the reader", async () => {
    const february = declaration({ month: "01022026", people: [...person("M1"), ...person("M2")] });
    const march = declaration({ people: person("M2") });
    const { people } = await readSample(envelope([...february, ...march]));
    expect(people.map(({ staffNumber }) => staffNumber)).toEqual(["M1", "M2", "M2"]);
    expect(people.map(({ exit }) => exit)).toEqual([unknown, unknown, unknown]);
  });
});

describe("codes and bands", () => {
  test.each([
    [{ "40.008": "64" }, "contractKind", known("apprenticeship")],
    [{ "40.007": "02" }, "contractKind", known("fixedTerm")],
    [{ "40.004": "684A" }, "occupationCode", known("684a")],
    [{ "40.017": "" }, "collectiveAgreement", known("3043")],
    [{ "40.017": "9999" }, "collectiveAgreement", unknown],
    [{ "40.014": "99" }, "workingTime", unknown],
    [{ "40.013": "0.00" }, "workingTimeShare", unknown],
    [{ "40.012": "0.00" }, "workingTimeShare", unknown],
    [{ "40.041": "  " }, "jobGrade", unknown],
    [{ "30.006": "01042001" }, "ageBand", known("15-24")],
    [{ "30.006": "31032001" }, "ageBand", known("25-34")],
    [{ "30.006": "01041970" }, "ageBand", known("55+")],
    [{ "30.006": "31031971" }, "ageBand", known("55+")],
    [{ "30.006": "01041971" }, "ageBand", known("45-54")],
  ] as const)("%j makes %s %j", async (changes, fact, expected) => {
    const { only, codes } = await readPerson(changes);
    expect(only[fact]).toEqual(expected);
    expect(codes).toEqual([]);
  });

  test("the highest level is read, and the import says once that its table is not confirmed", async () => {
    const people = ["03", "", "02"].flatMap((code, position) =>
      person(`M${position}`, { "30.024": code, "30.025": "04" }),
    );
    const { people: read, reading } = await readSample(envelope(declaration({ people })));
    expect(read.map(({ qualificationLevel }) => qualificationLevel)).toEqual([known(3), unknown, known(2)]);
    expect(reading.problems).toMatchObject([
      { code: "levelTableUnconfirmed", severity: "notes", count: 2, found: "" },
    ]);
  });

  test("the level that an apprentice prepares is not the level she holds", async () => {
    expect((await readPerson({ "30.025": "03" })).only.qualificationLevel).toEqual(unknown);
  });

  test.each([
    [{ "40.001": "31022019" }, "unreadableDay", "contractStart", "31022019"],
    [{ "40.007": "77" }, "unknownCode", "contractKind", "77"],
    [{ "40.004": "2331" }, "unreadableText", "occupationCode", "2331"],
    [{ "30.006": "31021985" }, "unreadableDay", "ageBand", ""],
    [{ "30.005": "09" }, "unknownCode", "sex", ""],
    [{ "30.006": "01011890" }, "unreadableDay", "ageBand", ""],
    [{ "30.006": "01012020" }, "implausibleAge", "ageBand", ""],
  ] as const)("%j is noted as %s and leaves %s unknown", async (changes, code, fact, found) => {
    const { only, reading } = await readPerson(changes);
    expect(only[fact]).toEqual(unknown);
    expect(reading.problems).toMatchObject([{ code, severity: "notes", found }]);
  });

  test("exposure is unknown when nothing is declared, and none when 99 is", async () => {
    expect((await readPerson()).only.exposures).toEqual(unknown);
    expect((await readPerson({}, [["34.001", "99"]])).only.exposures).toEqual(known([]));
  });

  test.each([
    [["02", "30"], known(30)],
    [["03", "4"], known(48)],
    [["01", "31"], known(1)],
    [["01", "20"], known(0)],
    [["09", "20"], unknown],
    [["02", "999999"], unknown],
  ] as const)("seniority %j makes tenure %j", async ([unit, amount], tenure) => {
    const lines: SampleLine[] = [
      ["86.001", "07"],
      ["86.002", unit],
      ["86.003", amount],
      ["86.005", "00001"],
    ];
    expect((await readPerson({}, lines)).only.tenureMonths).toEqual(tenure);
  });

  test("a text where a social security number stands is not kept", async () => {
    const { canaryNir } = await import("./sample-files.ts");
    const { only, reading } = await readPerson({
      "40.006": `AGENT ${canaryNir}`,
      "40.041": `${canaryNir}97`,
    });
    expect([only.jobLabel, only.jobGrade]).toEqual([unknown, unknown]);
    expect(reading.problems).toMatchObject([
      { code: "personalNumberInText", found: "" },
      { code: "personalNumberInText", found: "" },
    ]);
  });
});

describe("someone paid after leaving", () => {
  const leaving = (day: string): SampleLine[] => [
    ["62.001", day],
    ["62.002", "059"],
  ];
  const readWith = async (day: string) =>
    readSample(envelope(declaration({ people: [...person("M1"), ...leaving(day), ...person("M2")] })));

  test("is not an employee of the month when the contract ended before its first day", async () => {
    const { people, codes, reading } = await readWith("28022026");
    expect(people).toHaveLength(1);
    expect(codes).toContain("leftBeforeMonth");
    expect(reading.declarations[0]?.employeeCount).toBe(1);
  });

  test("is one when it ended on its first day", async () => {
    const { people, codes } = await readWith("01032026");
    expect(people).toHaveLength(2);
    expect(codes).not.toContain("leftBeforeMonth");
  });
});
