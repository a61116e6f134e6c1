import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** A small house that respects every wall: each file, and what it imports. */
const cleanHouse: Readonly<Record<string, readonly string[]>> = {
  "engine/src/index.ts": ["./describe/mean.ts"],
  "engine/src/describe/mean.ts": [],
  "engine/src/describe/mean.test.ts": ["node:fs", "./mean.ts"],
  "core/src/kernel/brand.ts": [],
  "core/src/access/index.ts": ["./may.ts"],
  "core/src/access/public.ts": ["./model.ts"],
  "core/src/access/may.ts": ["./model.ts"],
  "core/src/access/model.ts": ["../kernel/brand.ts"],
  "core/src/reference/index.ts": ["./rates.ts"],
  "core/src/reference/rates.ts": ["./rates.json"],
  "core/src/workforce/index.ts": ["./snapshot.ts"],
  "core/src/workforce/snapshot.ts": ["zod", "../access/index.ts", "../reference/index.ts"],
  "core/src/workforce/snapshot.test.ts": ["../../../testkit/src/world.ts", "./snapshot.ts"],
  "core/src/disclosure/index.ts": ["./protect.ts"],
  "core/src/disclosure/protect.ts": ["../access/index.ts"],
  "core/src/categories/index.ts": ["./profile.ts"],
  "core/src/categories/profile.ts": [
    "../../../engine/src/index.ts",
    "../workforce/index.ts",
    "../disclosure/index.ts",
  ],
  "files/src/sheet.ts": ["node:fs", "../../core/src/workforce/index.ts"],
  "server/src/index.ts": ["./workforce/http.ts"],
  "server/src/workforce/http.ts": ["../../../files/src/sheet.ts", "./workforce-store.ts"],
  "server/src/workforce/workforce-store.ts": ["../../../core/src/workforce/index.ts"],
  "web/src/main.tsx": ["../../core/src/access/public.ts", "./page.tsx"],
  "web/src/page.tsx": [],
  "cli/src/main.ts": ["../../server/src/index.ts", "./demonstration/load-demonstration.ts"],
  "cli/src/demonstration/load-demonstration.ts": ["../../../testkit/src/world.ts"],
  "testkit/src/world.ts": ["../../core/src/workforce/index.ts"],
  "tools/bench/main.ts": ["../../testkit/src/world.ts"],
};

const settings = {
  "package.json": `{ "dependencies": { "zod": "*", "react": "*" } }`,
  "tsconfig.json": "{}",
  "core/src/reference/rates.json": "[]",
};

/** Writes the clean house, with `planted` files added or replaced, in a folder of its own; gives the folder. */
export function writeSkeleton(planted: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(path.join(os.tmpdir(), "house-"));
  const clean = Object.entries(cleanHouse).map(([place, imports]) => [place, importing(imports)] as const);
  for (const [place, content] of [...Object.entries(settings), ...clean, ...Object.entries(planted)]) {
    mkdirSync(path.dirname(path.join(house, place)), { recursive: true });
    writeFileSync(path.join(house, place), content);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"));
  return house;
}

function importing(paths: readonly string[]): string {
  return [...paths.map((each) => `import "${each}";`), "export const made = 1;"].join("\n");
}
