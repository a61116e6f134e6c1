import { expect, test } from "vitest";
import { dayNumber } from "../kernel/calendar.ts";
import { publicHolidays, publicHolidayTable } from "./public-holidays.ts";

/** Easter Sunday, by Butcher's algorithm (Meeus, Astronomical Algorithms, 1991, p. 67). */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, "0")}-${String((sum % 31) + 1).padStart(2, "0")}`;
}

test.each([2026, 2027, 2028, 2029])(
  "%i has eleven public holidays, those after Easter at their distance",
  (year) => {
    const own = publicHolidays.filter((day) => day.startsWith(`${year}-`));
    expect(own).toHaveLength(11);
    const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"].map(
      (day) => `${year}-${day}`,
    );
    const moving = own.filter((day) => !fixed.includes(day)).map(dayNumber);
    const easter = dayNumber(easterOf(year) as (typeof own)[number]);
    expect(moving).toEqual([easter + 1, easter + 39, easter + 50]);
  },
);

test("the list says until when it is whole, and holds no day twice", () => {
  expect(new Set(publicHolidays).size).toBe(publicHolidays.length);
  expect(
    publicHolidays.at(-1) && publicHolidays.every((day) => day <= publicHolidayTable.completeUntil),
  ).toBe(true);
});
