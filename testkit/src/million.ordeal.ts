import { expect, test } from "vitest";
import { parseMonth } from "../../core/src/kernel/calendar.ts";
import { fictionalCompany } from "./company.ts";
import { dsnChunks } from "./write-dsn.ts";

const firstMonth = parseMonth("2026-10");
if (firstMonth === undefined) throw new Error("the story must begin");

test("a month of a million people streams without being held", () => {
  const company = fictionalCompany({
    seed: 1,
    headcount: 1_000_000,
    firstMonth,
    monthCount: 1,
    sector: "logistics",
  });
  const memoryBefore = process.memoryUsage().rss;
  const busyBefore = process.cpuUsage();
  let [length, highest] = [0, 0];
  for (const chunk of dsnChunks(company)) {
    length += chunk.length;
    highest = Math.max(highest, process.memoryUsage().rss);
  }
  // Seconds of computing and not of the clock: other runs may share the machine.
  const busy = process.cpuUsage(busyBefore);
  const seconds = (busy.user + busy.system) / 1e6;
  expect(length).toBeGreaterThan(1_500_000_000);
  expect(highest - memoryBefore).toBeLessThan(300_000_000);
  expect(length / seconds).toBeGreaterThan(40_000_000);
});
