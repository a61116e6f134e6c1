import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cruise, cruise, printCrossing } from "./walls/cruise.ts";
import { writeSkeleton } from "./walls/skeleton.ts";

// With TypeScript 7 in the place of 6, dependency-cruiser reads no file at all and finds no fault: hence the counts
// of files, and a skeleton of the house in which every wall is crossed once on purpose.

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

interface Offence {
  readonly rule: string;
  readonly file: string;
  readonly content: string;
}

const offences: readonly Offence[] = [
  {
    rule: "engine-has-no-windows",
    file: "engine/src/read.ts",
    content: `import "node:fs"; import "./index.ts";`,
  },
  {
    rule: "engine-has-no-windows",
    file: "engine/src/words.ts",
    content: `import "../../core/src/kernel/brand.ts";`,
  },
  { rule: "engine-has-no-windows", file: "engine/src/schema.ts", content: `import "zod";` },
  {
    rule: "kernel-imports-nothing",
    file: "core/src/kernel/role.ts",
    content: `import "../access/model.ts";`,
  },
  { rule: "core-touches-no-machine", file: "core/src/access/clock.ts", content: `import "node:os";` },
  { rule: "core-owns-one-library", file: "core/src/access/screen.ts", content: `import "react";` },
  { rule: "core-owns-one-library", file: "core/src/access/other.ts", content: `import "no-such-library";` },
  { rule: "solver-behind-its-port", file: "core/src/training/solve.ts", content: `import "yalps";` },
  {
    rule: "solver-adapter-opens-one-library",
    file: "core/src/training/funding/yalps-solver.ts",
    content: `import "zod";`,
  },
  {
    rule: "core-looks-only-down",
    file: "core/src/access/store.ts",
    content: `import "../../../server/src/index.ts";`,
  },
  {
    rule: "core-looks-only-down",
    file: "core/src/access/inner.ts",
    content: `import "../../../engine/src/describe/mean.ts";`,
  },
  {
    rule: "files-looks-only-down",
    file: "files/src/inner.ts",
    content: `import "../../core/src/workforce/snapshot.ts";`,
  },
  {
    rule: "files-looks-only-down",
    file: "files/src/server.ts",
    content: `import "../../server/src/index.ts";`,
  },
  {
    rule: "server-looks-only-down",
    file: "server/src/workforce/inner.ts",
    content: `import "../../../core/src/workforce/snapshot.ts";`,
  },
  { rule: "server-looks-only-down", file: "server/src/start.ts", content: `import "../../cli/src/main.ts";` },
  {
    rule: "cli-looks-only-down",
    file: "cli/src/inner.ts",
    content: `import "../../server/src/workforce/http.ts";`,
  },
  {
    rule: "web-looks-only-down",
    file: "web/src/inner.ts",
    content: `import "../../core/src/access/index.ts";`,
  },
  { rule: "web-looks-only-down", file: "web/src/files.ts", content: `import "../../files/src/sheet.ts";` },
  { rule: "no-own-door", file: "core/src/access/around.ts", content: `import "./index.ts";` },
  { rule: "no-own-door", file: "core/src/access/window.ts", content: `import "./public.ts";` },
  { rule: "no-unknown-room", file: "core/src/shared/thing.ts", content: `import "../kernel/brand.ts";` },
  {
    rule: "workforce-opens-only-its-doors",
    file: "core/src/workforce/up.ts",
    content: `import "../categories/index.ts";`,
  },
  {
    rule: "categories-opens-only-its-doors",
    file: "core/src/categories/back.ts",
    content: `import "../workforce/snapshot.ts";`,
  },
  {
    rule: "disclosure-opens-only-its-doors",
    file: "core/src/disclosure/up.ts",
    content: `import type { x } from "../workforce/index.ts";`,
  },
  {
    rule: "server-rooms-are-apart",
    file: "server/src/access/http.ts",
    content: `import "../workforce/workforce-store.ts";`,
  },
  {
    rule: "testkit-is-for-tests",
    file: "cli/src/demonstration/other.ts",
    content: `import "../../../testkit/src/world.ts";`,
  },
  { rule: "testkit-is-for-tests", file: "tools/page.ts", content: `import "../testkit/src/world.ts";` },
  { rule: "no-dead-files", file: "files/src/forgotten.ts", content: "export const forgotten = 1;" },
  { rule: "no-circles", file: "files/src/about.ts", content: `import type { x } from "./round.ts";` },
  { rule: "no-unused-files", file: "files/src/rehearsed.ts", content: "export const rehearsed = 1;" },
  { rule: "no-missing-files", file: "files/src/lost.ts", content: `import "./no-such-file.ts";` },
];
const secondHalf = {
  "files/src/round.ts": `import "./about.ts";`,
  "files/src/rehearsed.test.ts": `import "./rehearsed.ts";`,
};

let own: Cruise | undefined;
let clean: Cruise | undefined;
let planted: Cruise | undefined;
const skeletons: string[] = [];

function cruiseSkeleton(files: Readonly<Record<string, string>>): Cruise {
  const house = writeSkeleton(files);
  skeletons.push(house);
  return cruise(house);
}

beforeAll(() => {
  own = cruise(root);
  clean = cruiseSkeleton({});
  planted = cruiseSkeleton({
    ...secondHalf,
    ...Object.fromEntries(offences.map((each) => [each.file, each.content])),
  });
});

afterAll(() => {
  for (const house of skeletons) rmSync(house, { recursive: true, force: true });
});

test("the wall file really reads the house", () => {
  expect(own?.files.length).toBeGreaterThan(50);
});

test("nobody looks through a wall of the house", () => {
  expect([...new Set(own?.crossings.map(printCrossing))]).toEqual([]);
});

test("a house that respects the walls passes", () => {
  expect(clean?.files.length).toBeGreaterThan(20);
  expect(clean?.crossings.map(printCrossing)).toEqual([]);
});

test.each(offences)("a planted offence is seen: $rule in $file", ({ rule, file }) => {
  const named = planted?.crossings.filter((crossing) => crossing.from === file || crossing.to === file) ?? [];
  expect(named.map((crossing) => crossing.rule)).toContain(rule);
});
