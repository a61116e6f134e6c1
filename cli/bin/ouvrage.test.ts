import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

const bin = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(bin, "..", "..");

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "ouvrage-bin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A house with its door and its bootstrap, whose command line says what it was given; `npm` there always fails. */
function makeHouse(isInstalled: boolean): string {
  const house = makeFolder();
  for (const folder of ["tools", "cli/src", "cli/bin", "node_modules"]) {
    mkdirSync(path.join(house, folder), { recursive: true });
  }
  cpSync(path.join(bin, "ouvrage.mjs"), path.join(house, "cli/bin/ouvrage.mjs"));
  cpSync(path.join(root, "tools/bootstrap.mjs"), path.join(house, "tools/bootstrap.mjs"));
  const packages = JSON.stringify({ packages: { "node_modules/zod": { version: "4.6.7" } } });
  writeFileSync(path.join(house, "package-lock.json"), packages);
  if (isInstalled) writeFileSync(path.join(house, "node_modules/.package-lock.json"), packages);
  writeFileSync(path.join(house, "npm"), "#!/bin/sh\necho no network >&2\nexit 1\n", { mode: 0o755 });
  const main = "console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exit(2);";
  writeFileSync(path.join(house, "cli/src/main.ts"), main);
  return house;
}

function run(house: string, program: string, cwd = house) {
  const env = { PATH: `${house}:/usr/bin:/bin` };
  return spawnSync(process.execPath, [program, "import", "a b.csv", "--json"], {
    cwd,
    env,
    encoding: "utf8",
  });
}

test("words, the folder of the person and the status pass through, by its own name or by a link to it", () => {
  const house = makeHouse(true);
  const link = path.join(house, "ouvrage");
  symlinkSync(path.join(house, "cli/bin/ouvrage.mjs"), link);
  const cwd = makeFolder();
  for (const program of [path.join(house, "cli/bin/ouvrage.mjs"), link]) {
    const { status, stdout, stderr } = run(house, program, cwd);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([cwd, "import", "a b.csv", "--json"]);
  }
});

test("libraries that are missing are installed first; when they cannot be, standard error says what to do", () => {
  const house = makeHouse(false);
  const { status, stdout, stderr } = run(house, path.join(house, "cli/bin/ouvrage.mjs"));
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("no network");
  expect(stderr).toContain("relancez la même commande");
});

const olderNode = "/usr/bin/node";
const version = spawnSync(olderNode, ["--version"], { encoding: "utf8" }).stdout ?? "";
const isOlder = /^v(20|22)\./.test(version);

const machine = isOlder ? version.trim() : "an older Node (skipped: this machine has none)";

describe.skipIf(!isOlder)(`started by ${machine}`, () => {
  test("the pinned Node runs the line", () => {
    const program = path.join(bin, "ouvrage.mjs");
    const ran = spawnSync(olderNode, [program, "--help", "--json"], {
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin" },
    });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toMatchObject({ commands: expect.any(Array) });
  });
});
