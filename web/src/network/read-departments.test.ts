import { expect, test } from "vitest";
import { latestDay, readDepartments } from "./read-departments.ts";

test("departments are read as people write them, each once", () => {
  expect(readDepartments("59, 62;2a  974 1, 59")).toEqual(["59", "62", "2A", "974", "01"]);
  expect(readDepartments("  ")).toEqual([]);
  expect(readDepartments("Nord")).toBeUndefined();
  expect(readDepartments("59, 96")).toBeUndefined();
});

test("the latest day is so many months later", () => {
  expect(latestDay("2026-11-30", 12)).toBe("2027-11-30");
});
