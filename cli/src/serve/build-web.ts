import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const stampName = ".stamp";
const houseFolder = fileURLToPath(new URL("../../../", import.meta.url));

/** What the browser's bundle is made of. */
const sources = [
  "web/src",
  "web/public",
  "web/index.html",
  "web/mes-droits.html",
  "web/verifier.html",
  "web/vite.config.ts",
  "web/app-shell-plugin.ts",
  "web/field-scripts-plugin.ts",
  "web/french-only-plugin.ts",
  "web/lean-zod-plugin.ts",
  "web/packed-files-plugin.ts",
  "web/spoken-words-plugin.ts",
  "core/src",
  "engine/src",
  "package-lock.json",
];

/** Builds the web app of a house unless the built one was made from the same sources. Gives the folder to serve. */
export async function buildWeb(house: string = houseFolder): Promise<string> {
  const webFolder = join(house, "web");
  const built = join(webFolder, "dist");
  const stamp = await stampOfSources(house);
  if (await isStamped(built, stamp)) return built;
  // Built aside, so that a building cut short changes nothing and two at once do not mix.
  const draft = join(webFolder, ".cache", `dist-${process.pid}`);
  try {
    await buildInto(draft, webFolder);
    await writeFile(join(draft, stampName), stamp);
    await putInPlace(draft, built, stamp);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return built;
}

const triesAtMost = 5;

/**
 * Puts what was built where it is served from. Servers started together may each be doing so: whoever comes second
 * keeps what it finds there, made from the same sources, and otherwise tries again.
 */
export async function putInPlace(draft: string, built: string, stamp: string): Promise<void> {
  const former = `${draft}-former`;
  for (let tries = 1; !(await isStamped(built, stamp)); tries += 1) {
    try {
      if (existsSync(built)) await rename(built, former);
      await rename(draft, built);
      return;
    } catch (error) {
      if (tries === triesAtMost) throw error;
    } finally {
      await rm(former, { recursive: true, force: true });
    }
  }
}

async function isStamped(built: string, stamp: string): Promise<boolean> {
  const found = await readFile(join(built, stampName), "utf8").catch(() => undefined);
  return found === stamp;
}

async function buildInto(outDir: string, webFolder: string): Promise<void> {
  const { build } = await import("vite");
  const inherited = process.env.NODE_ENV;
  // A shell or a test that says otherwise would make the slow bundle meant for developers.
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: join(webFolder, "vite.config.ts"),
      root: webFolder,
      logLevel: "error",
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    if (inherited === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = inherited;
  }
}

async function stampOfSources(house: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesBelow(join(house, source))) {
      hash
        .update(relative(house, file))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !/\.(test|journey|proof|ordeal|contract)\.tsx?$/.test(file)).sort();
}
