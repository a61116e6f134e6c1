import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** A small house that respects every wall: path and content of each file. */
const cleanHouse: Readonly<Record<string, string>> = {
  "engine/src/index.ts": `export { mean } from "./describe/mean.ts";`,
  "engine/src/describe/mean.ts": "export const mean = 1;",
  "engine/src/describe/mean.test.ts": `import "node:fs"; import { mean } from "./mean.ts"; export const one = mean;`,
  "core/src/kernel/brand.ts": "export type Brand = 1;",
  "core/src/access/index.ts": `export { may } from "./may.ts";`,
  "core/src/access/public.ts": `export type { Role } from "./model.ts";`,
  "core/src/access/may.ts": `import type { Role } from "./model.ts"; export const may: Role = 1;`,
  "core/src/access/model.ts": `import type { Brand } from "../kernel/brand.ts"; export type Role = Brand;`,
  "core/src/reference/index.ts": `export { rates } from "./rates.ts";`,
  "core/src/reference/rates.ts": `import rows from "./rates.json" with { type: "json" }; export const rates = rows;`,
  "core/src/reference/rates.json": "[]",
  "core/src/workforce/index.ts": `export { snapshot } from "./snapshot.ts";`,
  "core/src/workforce/snapshot.ts": `import { z } from "zod"; import { may } from "../access/index.ts"; export const snapshot = [z, may];`,
  "core/src/workforce/snapshot.test.ts": `import { world } from "../../../testkit/src/world.ts"; import { snapshot } from "./snapshot.ts"; export const both = [world, snapshot];`,
  "core/src/categories/index.ts": `export { profile } from "./profile.ts";`,
  "core/src/categories/profile.ts": `import { mean } from "../../../engine/src/index.ts"; import { snapshot } from "../workforce/index.ts"; export const profile = [mean, snapshot];`,
  "core/src/disclosure/index.ts": `export { protect } from "./protect.ts";`,
  "core/src/disclosure/protect.ts": `import { may } from "../access/index.ts"; export const protect = may;`,
  "files/src/sheet.ts": `import { readFileSync } from "node:fs"; import { snapshot } from "../../core/src/workforce/index.ts"; export const sheet = [readFileSync, snapshot];`,
  "server/src/index.ts": `export { openDoor } from "./workforce/http.ts";`,
  "server/src/workforce/http.ts": `import { sheet } from "../../../files/src/sheet.ts"; import { store } from "./workforce-store.ts"; export const openDoor = [sheet, store];`,
  "server/src/workforce/workforce-store.ts": `import { snapshot } from "../../../core/src/workforce/index.ts"; export const store = snapshot;`,
  "web/src/main.tsx": `import type { Role } from "../../core/src/access/public.ts"; import { page } from "./page.tsx"; export const shown: Role = page;`,
  "web/src/page.tsx": "export const page = 1;",
  "cli/src/main.ts": `import { openDoor } from "../../server/src/index.ts"; import { load } from "./demonstration/load-demonstration.ts"; export const run = [openDoor, load];`,
  "cli/src/demonstration/load-demonstration.ts": `import { world } from "../../../testkit/src/world.ts"; export const load = world;`,
  "testkit/src/world.ts": `import { snapshot } from "../../core/src/workforce/index.ts"; export const world = snapshot;`,
  "tools/bench/main.ts": `import { world } from "../../testkit/src/world.ts"; export const bench = world;`,
};

/** Writes the clean house, with `planted` files added or replaced, in a folder of its own; gives the folder. */
export function writeSkeleton(planted: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(path.join(os.tmpdir(), "house-"));
  const settings = {
    "package.json": `{ "dependencies": { "zod": "*", "react": "*" } }`,
    "tsconfig.json": "{}",
  };
  for (const [place, content] of Object.entries({ ...settings, ...cleanHouse, ...planted })) {
    mkdirSync(path.dirname(path.join(house, place)), { recursive: true });
    writeFileSync(path.join(house, place), content);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"));
  return house;
}
