import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { killWhileImporting } from "./test-kill.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-killed-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

test("a program killed at any moment of an import leaves all of it or nothing of it", async () => {
  const before = ["2026-01 40"];
  const after = ["2026-01 60", "2026-02 60"];
  const seen = new Set<string>();
  const delays = [...fc.sample(fc.integer({ min: 0, max: 300 }), 24), 2000];
  for (const delay of delays) {
    const { lastWord, told, counted, files, strayRows } = await killWhileImporting(dataFolder, { delay });
    expect([before, after], `${delay} ms, ${lastWord}`).toContainEqual(told);
    expect(counted).toEqual(told);
    expect([files, strayRows]).toEqual([1, 0]);
    if (lastWord === "replaced") expect(told).toEqual(after);
    seen.add(told.join());
  }
  expect(seen.size).toBe(2);
});
