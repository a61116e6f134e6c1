import { describe, expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { definitionOf } from "../categories/category-store.contract.ts";
import { openMemoryCategoryStore } from "../categories/index.ts";
import { actorOf, rolesThatMayNot } from "../categories/sample-house.ts";
import { sampleMonth } from "../categories/sample-workforce.ts";
import type { Day } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import type { EmployeeId, TrainingRecord } from "../workforce/index.ts";
import { trajectoriesSchema } from "./model.ts";
import type { PathBook, PathRow } from "./path-book.ts";
import { bookOf, pathRow } from "./sample-paths.ts";
import { type TrajectoryHouse, type TrajectoryQuery, viewTrajectories } from "./view-trajectories.ts";

const months = 12;
const people = 40;
const owner = actorOf("owner");
const everyone: TrajectoryQuery = { group: "everyone", key: "", alignment: "calendar" };
const title = "Lire et écrire au travail";

/** Forty people: every second one an ouvrier; some resign, the sooner the smaller their number; one is lost. */
function rowsOfCompany(): PathRow[] {
  return Array.from({ length: people }, (_, number) => {
    const leaves = number < 12 ? number : months;
    const facts = { occupation: number % 2 === 0 ? "684a" : "523a" };
    return Array.from({ length: Math.min(leaves + 1, number === 39 ? 5 : months) }, (_, month) => {
      const day = `2026-${String(month + 1).padStart(2, "0")}-15`;
      const exit = month === leaves ? { exitDay: day, exitReason: "resignation" } : {};
      return pathRow(`e${number}`, month, { ...facts, ...exit });
    });
  }).flat();
}

function training(number: number, firstDay: string): TrainingRecord {
  return {
    employee: `e${number}` as EmployeeId,
    title,
    firstDay: firstDay as Day,
    lastDay: firstDay as Day,
    hours: unknown,
    isMandatory: unknown,
    mode: unknown,
    certification: unknown,
  };
}

function houseOf(book: PathBook | undefined, records: readonly TrainingRecord[] = []): TrajectoryHouse {
  const rule = {
    job: { kind: "oneOf" as const, attribute: "jobStatus" as const, values: ["ouvrier"] },
    metWhen: "anyDimension" as const,
  };
  const snapshot = sampleMonth(
    Array.from({ length: people }, (_, number) => ({
      name: `e${number}`,
      ...(number === 38 ? {} : { jobStatus: number % 2 === 0 ? "ouvrier" : "employe" }),
    })),
    "2026-01",
  );
  return {
    paths: { book: async () => book },
    workforce: {
      snapshot: async () => snapshot,
      trainingsBetween: async () => records,
      workAnswers: async () => [],
      jobGradeTables: async () => [],
    },
    categories: openMemoryCategoryStore([definitionOf({ id: "category-1", rule })]),
  };
}

async function seen(query: Partial<TrajectoryQuery>, records: readonly TrainingRecord[] = []) {
  const house = houseOf(bookOf(months, rowsOfCompany()), records);
  const found = await viewTrajectories(house, owner, { ...everyone, ...query });
  if (!found.ok) throw new Error(found.refusal.code);
  return trajectoriesSchema.parse(found.value);
}

describe("who may see", () => {
  test.each(rolesThatMay("viewTrajectories"))("%s sees the paths", async (role) => {
    const house = houseOf(bookOf(months, rowsOfCompany()));
    expect((await viewTrajectories(house, actorOf(role), everyone)).ok).toBe(true);
  });
  test.each(rolesThatMayNot("viewTrajectories"))("%s is refused before anything is read", async (role) => {
    const untouched = { ...houseOf(undefined), paths: { book: () => Promise.reject(new Error("read")) } };
    const found = await viewTrajectories(untouched, actorOf(role), everyone);
    expect(found).toEqual({ ok: false, refusal: { code: "notAllowed" } });
  });
});

describe("everyone", () => {
  test("each month counts everybody once, and the answer holds no name of anybody", async () => {
    const found = await seen({});
    const [group] = found.groups;
    for (const month of group?.counts ?? [])
      expect(month.reduce((sum, count) => sum + count, 0)).toBe(people);
    expect(JSON.stringify(found)).not.toMatch(/"e\d+"/);
  });
  test("of forty present, those who resigned are gone and the one lost from sight is not", async () => {
    const [group] = (await seen({})).groups;
    // Numbers 0 to 10 are seen gone; the end of number 11 falls in the last month and will be seen in the next one.
    expect(group?.kept).toMatchObject({ present: 40, still: 28, gone: 11, notTold: 1 });
    expect(group?.causes).toMatchObject({ kind: "told", shares: [{ state: "goneResigned", left: 11 }] });
  });
  test("staying ends at the share of Kaplan and Meier, worked out by hand", async () => {
    const [group] = (await seen({})).groups;
    if (group?.staying.kind !== "told") throw new Error("invalid answer; staying is told");
    // One leaves each month 1 to 11; one is last seen in month 4 (index) and leaves the count after it.
    const byHand = Array.from({ length: 11 }, (_, at) => 40 - at - (at >= 4 ? 1 : 0)).reduce(
      (share, atRisk) => share * (1 - 1 / atRisk),
      1,
    );
    expect(group.staying.points.at(-1)?.estimate).toBeCloseTo(byHand, 12);
  });
  test("a missing month is a gap, and nobody leaves in it", async () => {
    const rows = rowsOfCompany().filter(({ month }) => month !== 6);
    const found = await viewTrajectories(houseOf(bookOf(months, rows, [6])), owner, everyone);
    if (!found.ok) throw new Error(found.refusal.code);
    expect(found.value.gaps).toEqual(["2026-07"]);
    // Nobody of this company was ever told away: every month with a file says so, and the one without is a gap.
    expect(found.value.absenceUntold).toHaveLength(months - 1);
    expect(found.value.absenceUntold).not.toContain("2026-07");
    expect(found.value.groups[0]?.kept).toMatchObject({ still: 28, present: 40 });
  });
});

describe("a category", () => {
  test("members and others are those of the first month; who cannot be decided is in neither", async () => {
    const found = await seen({ group: "category", key: "category-1" });
    expect(found.groups.map(({ name, people: count }) => [name, count])).toEqual([
      ["members", 19],
      ["others", 20],
    ]);
    expect(found.aside).toEqual({ undecided: 1, arrivedLater: 0, begunLater: 0 });
    expect(found.comparison?.kind).toBe("told");
  });
  test.each(["entry", "start"] as const)("cannot be aligned by %s", async (alignment) => {
    const house = houseOf(bookOf(months, rowsOfCompany()));
    const query = { group: "category" as const, key: "category-1", alignment };
    expect(await viewTrajectories(house, owner, query)).toMatchObject({
      refusal: { code: "alignmentNotPossible" },
    });
  });
});

describe("a training", () => {
  const records = [
    ...Array.from({ length: 9 }, (_, at) => training(20 + at, "2026-03-10")),
    training(30, "2026-11-02"),
  ];

  test("both groups are counted from the month by which most had begun; who begins later is in neither", async () => {
    const found = await seen({ group: "training", key: title }, records);
    expect(found.groups.map(({ name, people: count }) => [name, count])).toEqual([
      ["participants", 9],
      ["others", 30],
    ]);
    expect(found.aside.begunLater).toBe(1);
    expect(found.groups[1]?.staying).toMatchObject({ kind: "told", origin: "2026-03" });
    // Two of the others had left by March: they cannot be compared from then on.
    expect(found.groups[1]?.kept.present).toBe(28);
  });
  test("aligned by its start, only participants are shown, six months before", async () => {
    const found = await seen({ group: "training", key: title, alignment: "start" }, records);
    expect(found).toMatchObject({ monthsBefore: 6, groups: [{ name: "participants", people: 9 }] });
    expect(found.groups[0]?.counts[6]?.[0]).toBe(9);
    expect(found.comparison).toBeUndefined();
  });
  test("titles are proposed with their people, the most followed first", async () => {
    const found = await seen({}, [...records, { ...training(1, "2026-02-01"), title: "Gestes et postures" }]);
    expect(found.choices.trainings).toEqual([
      { title, people: 10 },
      { title: "Gestes et postures", people: 1 },
    ]);
  });
});

test("since hiring, only people hired within the months are shown", async () => {
  const hired = Array.from({ length: 10 }, (_, number) =>
    Array.from({ length: 8 }, (_, at) => pathRow(`n${number}`, at + 4, { contractStart: "2026-05-04" })),
  ).flat();
  const house = houseOf(bookOf(months, [...rowsOfCompany(), ...hired]));
  const found = await viewTrajectories(house, owner, { ...everyone, alignment: "entry" });
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.value.groups[0]).toMatchObject({ people: 10, kept: { present: 10, still: 10 } });
  expect(found.value.groups[0]?.counts[0]?.[0]).toBe(10);
});

describe("refusals", () => {
  test.each([
    ["noMonthStored", undefined, everyone],
    ["unknownCategory", bookOf(2, [pathRow("a", 0)]), { ...everyone, group: "category", key: "none" }],
    [
      "unknownCategory",
      bookOf(2, [pathRow("a", 0)]),
      { ...everyone, group: "category", key: "category-1", version: 9 },
    ],
    ["unknownTraining", bookOf(2, [pathRow("a", 0)]), { ...everyone, group: "training", key: "none" }],
    ["alignmentNotPossible", bookOf(2, [pathRow("a", 0)]), { ...everyone, alignment: "start" }],
  ] as const)("%s", async (code, book, query) => {
    expect(await viewTrajectories(houseOf(book), owner, query)).toEqual({ ok: false, refusal: { code } });
  });
  test("three people are shown, and no share, curve or typical path is drawn from them", async () => {
    const rows = ["a", "b", "c"].flatMap((name) => [pathRow(name, 0), pathRow(name, 1)]);
    const found = await viewTrajectories(houseOf(bookOf(2, rows)), owner, everyone);
    if (!found.ok) throw new Error(found.refusal.code);
    const [group] = found.value.groups;
    expect([group?.staying.kind, group?.causes.kind, group?.typical.kind, group?.states.kind]).toEqual(
      Array(4).fill("refused"),
    );
    expect(group?.payIndex).toEqual([null, null]);
  });
});
