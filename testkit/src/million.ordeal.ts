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
  const start = performance.now();
  let [length, highest] = [0, 0];
  for (const chunk of dsnChunks(company)) {
    length += chunk.length;
    highest = Math.max(highest, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  expect(length).toBeGreaterThan(1_500_000_000);
  expect(highest - memoryBefore).toBeLessThan(300_000_000);
  expect(length / seconds).toBeGreaterThan(15_000_000);
});
