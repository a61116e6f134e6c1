import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";

// The bootstrap runs in small houses made for the test: its own file, a lock file, npm's account of what is there.

const tools = path.dirname(fileURLToPath(import.meta.url));
const houses: string[] = [];

afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true, force: true });
});

interface Lock {
  readonly [place: string]: { readonly version?: string; readonly optional?: boolean };
}

function makeHouse(wanted: Lock, present: Lock | undefined, main = ""): string {
  const house = mkdtempSync(path.join(os.tmpdir(), "house-"));
  houses.push(house);
  for (const folder of ["tools", "cli/src", "node_modules"])
    mkdirSync(path.join(house, folder), { recursive: true });
  cpSync(path.join(tools, "bootstrap.mjs"), path.join(house, "tools", "bootstrap.mjs"));
  writeFileSync(path.join(house, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...wanted } }));
  if (present !== undefined) {
    writeFileSync(
      path.join(house, "node_modules", ".package-lock.json"),
      JSON.stringify({ packages: present }),
    );
  }
  writeFileSync(path.join(house, "cli", "src", "main.ts"), main);
  return house;
}

/** Runs the bootstrap with a npm that only says it was called and fails. */
function run(house: string, words: readonly string[]) {
  const npm = path.join(house, "npm");
  writeFileSync(npm, "#!/bin/sh\necho npm was called: $*\nexit 1\n", { mode: 0o755 });
  const env = { PATH: `${house}:${process.env.PATH}` };
  return spawnSync(process.execPath, [path.join(house, "tools", "bootstrap.mjs"), ...words], {
    env,
    encoding: "utf8",
  });
}

const wanted: Lock = {
  "node_modules/zod": { version: "4.6.7" },
  "node_modules/other": { version: "1.0.0", optional: true },
};

describe("installation", () => {
  test.each<[string, Lock | undefined]>([
    ["nothing is installed", undefined],
    ["a library is missing", {}],
    ["a library has another version", { "node_modules/zod": { version: "4.0.0" } }],
  ])("npm is called when %s, and its failure stops the run with its reason", (_, present) => {
    const ran = run(makeHouse(wanted, present), ["start"]);
    expect(ran.stderr).toContain("npm was called: ci --ignore-scripts");
    expect(ran.stderr).toContain("L’installation n’a pas abouti");
    expect([ran.status, ran.stdout]).toEqual([1, ""]);
  });

  test("nothing is installed when all is there, even without a library of another platform", () => {
    const ran = run(makeHouse(wanted, { "node_modules/zod": { version: "4.6.7" } }), ["start"]);
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, "", ""]);
  });
});

describe("running", () => {
  test("npm start runs the application of the command line, with the words that follow", () => {
    const house = makeHouse({}, {}, "console.log(process.argv.slice(2).join(' '));");
    expect(run(house, ["start", "--port", "1"]).stdout).toBe("serve --port 1\n");
  });

  test("it ends with the status of what it ran", () => {
    expect(run(makeHouse({}, {}, "process.exit(7);"), ["start"]).status).toBe(7);
  });

  test("an unknown command is refused with the list of the known ones", () => {
    const ran = run(makeHouse({}, {}), ["dance"]);
    expect(ran.stderr).toContain("« dance »");
    expect(ran.stderr).toContain("start, ");
    expect(ran.status).toBe(2);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s reaches the application, which ends in its own way",
    async (signal) => {
      const main = `process.on("${signal}", () => process.exit(9)); setInterval(() => {}, 1000); console.log("ready");`;
      const house = makeHouse({}, {}, main);
      const child = spawn(process.execPath, [path.join(house, "tools", "bootstrap.mjs"), "start"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      child.kill(signal);
      const [status] = await once(child, "exit");
      expect(status).toBe(9);
    },
  );
});
