import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { killWhileImporting } from "./test-kill.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-killed-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

test("a program killed in the middle of an import leaves what stood before, whole", async () => {
  const found = await killWhileImporting(dataFolder, { piece: 5 });
  expect(found).toEqual({
    lastWord: "reading",
    told: ["2026-01 40"],
    counted: ["2026-01 40"],
    files: 1,
    strayRows: 0,
  });
});
