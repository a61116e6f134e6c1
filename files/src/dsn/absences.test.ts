import { expect, test } from "vitest";
import { declaration, envelope, person, readSample, type SampleLine } from "./sample-files.ts";

function stop(motive: string, worked: string, end: string): SampleLine[] {
  return [
    ["60.001", motive],
    ["60.002", worked],
    ["60.003", end],
  ];
}

async function readMarch(people: readonly SampleLine[]) {
  const { people: read, reading, codes } = await readSample(envelope(declaration({ people })));
  return { read, totals: [...reading.stopTotals], codes };
}

test("days of stop are one figure per person, and families are totals of the company only", async () => {
  const { read, totals, codes } = await readMarch([
    ...person("M1"),
    ...stop("06", "09032026", "12032026"),
    ...stop("01", "19032026", "20032026"),
    ...person("M2"),
    ...stop("04", "09032026", "10032026"),
    ...person("M3"),
  ]);
  expect(codes).toEqual([]);
  expect(read.map(({ stopDays }) => stopDays)).toEqual([4, 1, 0]);
  expect(totals).toEqual([
    ["2026-03", { workAccidentStops: 1, workAccidentDays: 3, otherStops: 2, otherDays: 2 }],
  ]);
});

test("a work accident's stop is counted in the month it starts, its days in each month", async () => {
  const long = stop("06", "25022026", "04042026");
  const months = ["01022026", "01032026", "01042026"].flatMap((month) =>
    declaration({ month, people: [...person("M1"), ...long] }),
  );
  const { reading } = await readSample(envelope(months));
  expect([...reading.stopTotals]).toEqual([
    ["2026-02", { workAccidentStops: 1, workAccidentDays: 3, otherStops: 0, otherDays: 0 }],
    ["2026-03", { workAccidentStops: 0, workAccidentDays: 31, otherStops: 0, otherDays: 0 }],
    ["2026-04", { workAccidentStops: 0, workAccidentDays: 4, otherStops: 0, otherDays: 0 }],
  ]);
});

test("a stop repeated under two contracts, and overlapping stops, count each day once", async () => {
  const second = person("", { "40.009": "00002" }).filter(([rubric]) => rubric.startsWith("40"));
  const { read, totals } = await readMarch([
    ...person("M1"),
    ...stop("01", "09032026", "15032026"),
    ...second,
    ...stop("01", "09032026", "15032026"),
    ...stop("01", "13032026", "17032026"),
  ]);
  expect(read[0]?.stopDays).toBe(8);
  expect(totals).toEqual([
    ["2026-03", { workAccidentStops: 0, workAccidentDays: 0, otherStops: 2, otherDays: 8 }],
  ]);
});

test("suspensions are counted apart from stops", async () => {
  const { read, totals } = await readMarch([
    ...person("M1"),
    ["65.001", "501"],
    ["65.002", "09032026"],
    ["65.003", "13032026"],
    ["65.001", "637"],
    ["65.002", "13032026"],
    ["65.003", "14032026"],
  ]);
  expect(read[0]?.suspensionDays).toBe(6);
  expect(read[0]?.stopDays).toBe(0);
  expect(totals[0]?.[1].otherStops).toBe(0);
});

test("stops of a replaced declaration are not counted", async () => {
  const sick = [...person("M1"), ...stop("01", "09032026", "10032026")];
  const lines = [...declaration({ people: sick }), ...declaration({ type: "03", people: person("M1") })];
  const { reading } = await readSample(envelope(lines));
  expect([...reading.stopTotals.values()]).toEqual([
    { workAccidentStops: 0, workAccidentDays: 0, otherStops: 0, otherDays: 0 },
  ]);
});

test("the motive of a stop is nowhere in what is given", async () => {
  const sample = await readSample(
    envelope(declaration({ people: [...person("M1"), ...stop("05", "09032026", "1X032026")] })),
  );
  expect(sample.reading.problems).toMatchObject([{ code: "unreadableDay", found: "" }]);
  expect(JSON.stringify(sample)).not.toMatch(/60\.001","found":"05|illness|accident/i);
});
