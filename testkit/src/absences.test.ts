import { expect, test } from "vitest";
import { firstDayOf, lastDayOf, parseMonth } from "../../core/src/kernel/calendar.ts";
import { daysWithin, stopsIn, suspensionsIn } from "./absences.ts";
import { fictionalCompany } from "./company.ts";

const firstMonth = parseMonth("2024-11");
if (firstMonth === undefined) throw new Error("the story must begin");
const company = fictionalCompany({
  seed: 4,
  headcount: 500,
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
      if (inherited.length + running.length > 0) expect(inherited).toEqual(running);
      carried += running.length;
    }
  }
  expect(carried).toBeGreaterThan(50);
});

test("stops of a month never overlap, stay within the contract and count at most the days of the month", () => {
  let stopCount = 0;
  for (const month of company.months) {
    const length = Number(lastDayOf(month.month).slice(8)) - Number(firstDayOf(month.month).slice(8)) + 1;
    for (const { employment, stops, stopDays } of company.payroll(month.index)) {
      stopCount += stops.length;
      if (stopDays !== daysWithin(stops, month) || stopDays > length) throw new Error(`${stopDays} days`);
      for (const [rank, stop] of stops.entries()) {
        const isWithin = stop.firstDay > employment.startDay && stop.lastDay <= employment.exitDay;
        expect([isWithin, stop.firstDay > (stops[rank - 1]?.lastDay ?? 0)]).toEqual([true, true]);
      }
    }
  }
  expect(stopCount).toBeGreaterThan(300);
});

test("unpaid leave stays within the contract", () => {
  const leaves = company.months.flatMap((month) =>
    [...company.payroll(month.index)].flatMap(({ employment }) =>
      suspensionsIn(employment, month).map((leave) => ({ employment, leave })),
    ),
  );
  expect(leaves.length).toBeGreaterThan(20);
  for (const { employment, leave } of leaves) {
    expect(leave.firstDay).toBeGreaterThan(employment.startDay);
    expect(leave.lastDay).toBeLessThanOrEqual(employment.exitDay);
    expect(leave.firstDay).toBeLessThanOrEqual(leave.lastDay);
  }
});
