import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const webFolder = join(root, "web");
const built = join(webFolder, "dist");
const stampFile = join(built, ".stamp");

/** What the browser's bundle is made of. */
const sources = [
  "web/src",
  "web/public",
  "web/index.html",
  "web/vite.config.ts",
  "core/src",
  "engine/src",
  "package-lock.json",
];

/** Builds the web app unless the built one was made from the same sources. Gives the folder to serve. */
export async function buildWeb(): Promise<string> {
  const stamp = await stampOfSources();
  const isFresh = existsSync(stampFile) && (await readFile(stampFile, "utf8")) === stamp;
  if (isFresh) return built;
  const { build } = await import("vite");
  await build({ configFile: join(webFolder, "vite.config.ts"), root: webFolder });
  await writeFile(stampFile, stamp);
  return built;
}

async function stampOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesBelow(join(root, source))) {
      hash
        .update(relative(root, file))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !/\.(test|journey|proof|ordeal|contract)\.tsx?$/.test(file)).sort();
}
