import { addMonthsToDay, parseDay } from "../../../core/src/kernel/calendar.ts";
import { isDepartment } from "../../../core/src/network/public.ts";

/** "59, 2a;62" is 59, 2A and 62; `undefined` when some part is no department. */
export function readDepartments(text: string): readonly string[] | undefined {
  const parts = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d$/.test(part) ? `0${part}` : part));
  const departments = [...new Set(parts)];
  return departments.every(isDepartment) && departments.length <= 20 ? departments : undefined;
}

/** The day so many months after a day. */
export function latestDay(today: string, months: number): string {
  const day = parseDay(today);
  return day === undefined ? "" : addMonthsToDay(day, months);
}
