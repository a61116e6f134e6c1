import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { euroCents } from "../kernel/money.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import type { EmployeeId, EmployeeMonth, Establishment } from "./model.ts";
import { establishment, employeeMonth as sampleEmployeeMonth } from "./sample-files.ts";
import { anyEmployeeMonth } from "./sample-people.contract.ts";
import { labelsOf } from "./sample-store.ts";
import { type Attribute, attributes, type WorkforceSnapshot } from "./snapshot.ts";
import { snapshotBuilder } from "./snapshot-builder.ts";

const month = "2026-03" as Month;
const id = (name: string) => name as EmployeeId;

const nothingKnown = sampleEmployeeMonth(1, { establishment: "11111111100011" });
const employeeMonth = (facts: Partial<EmployeeMonth>): EmployeeMonth => ({ ...nothingKnown, ...facts });
const build = (rows: readonly EmployeeMonth[], sites: readonly Establishment[] = []) =>
  buildSnapshot(month, "v1", rows, sites);
const labelOf = (snapshot: WorkforceSnapshot, attribute: Attribute, row = 0) => {
  const { codes, labels } = snapshot.columns[attribute];
  return labels[codes[row] ?? -1];
};

test("what payroll does not say is unknown in every column, never a label", () => {
  const snapshot = build([nothingKnown]);
  for (const attribute of attributes.filter((name) => name !== "establishment")) {
    expect(snapshot.columns[attribute].codes, attribute).toEqual(Int32Array.of(-1));
  }
});

test("each fact becomes the label of its column", () => {
  const snapshot = build(
    [
      employeeMonth({
        occupationCode: known("684a"),
        jobLabel: known("AGENT(E) DE SERVICE - SITE 12"),
        exposures: known(["noise", "chemicals"]),
        jobStatus: known("ouvrier"),
        jobGrade: known("AS1A"),
        contractKind: known("permanent"),
        workingTime: known("partTime"),
        hourlyPay: known(euroCents(1250)),
        qualificationLevel: known(2),
        certifications: known([]),
        sex: known("female"),
        ageBand: known("45-54"),
        tenureMonths: known(14),
      }),
    ],
    [establishment("11111111100011", { postcode: known("20200"), collectiveAgreement: known("3043") })],
  );
  const labels = Object.fromEntries(attributes.map((attribute) => [attribute, labelOf(snapshot, attribute)]));
  expect(labels).toEqual({
    establishment: "11111111100011",
    department: "2B",
    occupationCode: "684a",
    jobFamily: "agent de service",
    exposure: "chemicals+noise",
    jobStatus: "ouvrier",
    jobGrade: "AS1A",
    collectiveAgreement: "3043",
    contractKind: "permanent",
    workingTime: "partTime",
    payBand: "100-104",
    qualificationLevel: "2",
    certification: "none",
    sex: "female",
    ageBand: "45-54",
    tenureBand: "12-35",
  });
});

test("the agreement of the contract prevails over the one of the establishment", () => {
  const snapshot = build(
    [employeeMonth({ collectiveAgreement: known("1351") })],
    [establishment("11111111100011", { collectiveAgreement: known("3043") })],
  );
  expect(labelOf(snapshot, "collectiveAgreement")).toBe("1351");
});

describe("someone in several establishments is one person", () => {
  const here = employeeMonth({ establishment: "11111111100011", jobStatus: known("ouvrier") });
  const there = employeeMonth({ establishment: "11111111100029", jobStatus: known("employe") });
  const mainOf = (...rows: readonly EmployeeMonth[]) => {
    const both = [build(rows), build([...rows].reverse())].map((snapshot) => {
      expect(snapshot.employees).toEqual([nothingKnown.employee]);
      return labelOf(snapshot, "jobStatus");
    });
    expect(both[0]).toBe(both[1]);
    return both[0];
  };

  test("described by the row with the most paid hours", () => {
    expect(mainOf({ ...here, paidHours: known(20) }, { ...there, paidHours: known(20.5) })).toBe("employe");
    expect(mainOf(here, { ...there, paidHours: known(0) })).toBe("employe");
  });

  test("then by the earliest contract, then by the smallest SIRET", () => {
    const since = (day: string) => ({ contractStart: known(day as Day) });
    expect(mainOf({ ...here, ...since("2024-01-02") }, { ...there, ...since("2024-01-01") })).toBe("employe");
    expect(mainOf(here, { ...there, ...since("2024-01-01") })).toBe("employe");
    expect(mainOf(here, there)).toBe("ouvrier");
  });

  test("work and job come from one row only, the person from all of them", () => {
    const snapshot = build([
      { ...here, paidHours: known(100), jobStatus: unknown },
      { ...there, paidHours: known(10), qualificationLevel: known(3), sex: known("male") },
    ]);
    expect(labelOf(snapshot, "jobStatus")).toBeUndefined();
    expect(labelOf(snapshot, "qualificationLevel")).toBe("3");
    expect(labelOf(snapshot, "sex")).toBe("male");
  });

  test("exposures add up, and one empty list does not hide another", () => {
    const exposed = (...rows: readonly EmployeeMonth[]) => labelOf(build(rows), "exposure");
    const list = (...exposures: readonly ("noise" | "nightWork")[]) => ({
      ...here,
      exposures: known(exposures),
    });
    expect(exposed(list("noise"), list("nightWork"))).toBe("nightWork+noise");
    expect(exposed(list(), list("noise"))).toBe("noise");
    expect(exposed(list("noise"), list())).toBe("noise");
    expect(exposed(list(), here)).toBe("none");
    expect(exposed(here, here)).toBeUndefined();
  });

  test("a fact that the main row does not say comes from the most main row that says it", () => {
    const elsewhere = employeeMonth({ establishment: "11111111100037" });
    const first = { ...here, paidHours: known(100) };
    const second: EmployeeMonth = { ...there, paidHours: known(50), qualificationLevel: known(3) };
    const third: EmployeeMonth = {
      ...elsewhere,
      paidHours: known(10),
      qualificationLevel: known(4),
      sex: known("male"),
    };
    const orders = [
      [first, second, third],
      [third, second, first],
      [first, third, second],
      [second, third, first],
    ];
    for (const order of orders) {
      const snapshot = build(order);
      expect([labelOf(snapshot, "qualificationLevel"), labelOf(snapshot, "sex")]).toEqual(["3", "male"]);
    }
  });
});

test("the order of rows never changes what is said of anyone, even when nothing ranks them", () => {
  const people = fc.array(anyEmployeeMonth, { minLength: 1, maxLength: 12 });
  const [few, any] = [fc.constantFrom("a", "b"), fc.infiniteStream(fc.nat())];
  const alike = people.chain((rows) =>
    fc.array(few, { minLength: rows.length, maxLength: rows.length }).map((grades) =>
      rows.map((row, index) => ({
        ...row,
        ...(grades[index] === "a" ? { paidHours: known(10), contractStart: unknown } : {}),
      })),
    ),
  );
  const read = (rows: readonly EmployeeMonth[]) => labelsOf(build(rows));
  fc.assert(
    fc.property(alike, any, (rows, places) => {
      const place = new Map(rows.map((row) => [row, places.next().value]));
      const shuffled = rows.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
      expect(read(shuffled)).toEqual(read(rows));
      expect(read(rows.toReversed())).toEqual(read(rows));
    }),
    { numRuns: 300 },
  );
});

test("one object may carry every row to the builder", () => {
  const builder = snapshotBuilder(month, "v1", []);
  const fields = {
    employee: id("a"),
    establishment: "1",
    occupationCode: "684a",
    jobLabel: null,
    exposures: null,
    jobStatus: null,
    jobGrade: null,
    collectiveAgreement: null,
    contractKind: null,
    workingTime: null,
    paidHours: null,
    hourlyPayCents: null,
    qualificationLevel: null,
    certifications: null,
    sex: null,
    ageBand: null,
    contractStart: null,
    tenureMonths: null,
  };
  builder.add(fields);
  builder.add(Object.assign(fields, { employee: id("b"), occupationCode: "552a" }));
  const snapshot = builder.finish();
  expect(snapshot.employees).toEqual(["a", "b"]);
  expect([labelOf(snapshot, "occupationCode", 0), labelOf(snapshot, "occupationCode", 1)]).toEqual([
    "684a",
    "552a",
  ]);
});

test("a month without anybody has empty columns", () => {
  const snapshot = build([]);
  expect(snapshot.employees).toEqual([]);
  expect(snapshot.columns.sex).toEqual({ codes: new Int32Array(0), labels: [] });
});

test("columns grow past their first capacity without losing anyone", () => {
  const rows = Array.from({ length: 5000 }, (_, index) =>
    employeeMonth({ employee: id(`e${index}`), jobGrade: known(`G${index % 7}`) }),
  );
  const snapshot = build(rows);
  expect(snapshot.columns.jobGrade.codes).toHaveLength(5000);
  expect(labelOf(snapshot, "jobGrade", 4999)).toBe(`G${4999 % 7}`);
});
