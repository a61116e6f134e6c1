import { expect, test } from "vitest";
import { firstDayOf, lastDayOf, parseMonth } from "../../core/src/kernel/calendar.ts";
import { daysWithin, stopsIn, suspensionsIn } from "./absences.ts";
import { fictionalCompany } from "./company.ts";

const firstMonth = parseMonth("2024-11");
if (firstMonth === undefined) throw new Error("the story must begin");
const company = fictionalCompany({
  seed: 4,
  headcount: 1500,
  firstMonth,
  monthCount: 24,
  sector: "logistics",
});

test("a stop that runs into the next month is told the same way by both months", () => {
  let carried = 0;
  for (const employment of company.employments()) {
    for (const month of company.months.slice(1)) {
      const before = company.months[month.index - 1];
      if (
        before === undefined ||
        employment.startMonth > before.index ||
        employment.exitMonth < month.index
      ) {
        continue;
      }
      const running = stopsIn(employment, before).filter(({ lastDay }) => lastDay >= month.firstDay);
      const inherited = stopsIn(employment, month).filter(({ firstDay }) => firstDay < month.firstDay);
      expect(inherited).toEqual(running);
      carried += running.length;
    }
  }
  expect(carried).toBeGreaterThan(100);
});

test("stops of a month never overlap, stay within the contract and count at most the days of the month", () => {
  let stopCount = 0;
  for (const month of company.months) {
    const length = Number(lastDayOf(month.month).slice(8)) - Number(firstDayOf(month.month).slice(8)) + 1;
    for (const { employment, stops, stopDays } of company.payroll(month.index)) {
      stopCount += stops.length;
      expect(stopDays).toBe(daysWithin(stops, month));
      expect(stopDays).toBeLessThanOrEqual(length);
      for (const [rank, stop] of stops.entries()) {
        expect(stop.firstDay).toBeGreaterThan(employment.startDay);
        expect(stop.lastDay).toBeLessThanOrEqual(employment.exitDay);
        expect(stop.firstDay).toBeGreaterThan(stops[rank - 1]?.lastDay ?? 0);
      }
    }
  }
  expect(stopCount).toBeGreaterThan(1000);
});

test("unpaid leave stays within the contract", () => {
  const leaves = company.months.flatMap((month) =>
    [...company.payroll(month.index)].flatMap(({ employment }) =>
      suspensionsIn(employment, month).map((leave) => ({ employment, leave })),
    ),
  );
  expect(leaves.length).toBeGreaterThan(50);
  for (const { employment, leave } of leaves) {
    expect(leave.firstDay).toBeGreaterThan(employment.startDay);
    expect(leave.lastDay).toBeLessThanOrEqual(employment.exitDay);
    expect(leave.firstDay).toBeLessThanOrEqual(leave.lastDay);
  }
});
