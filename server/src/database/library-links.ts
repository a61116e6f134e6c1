import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";

/**
 * Makes the library links that the npm package leaves to an install script (we install with scripts off).
 * They go to a folder of our own, given to PostgreSQL by LD_LIBRARY_PATH: the package may be installed
 * read-only, and two Ouvrage that start at once never write to the same place. Answers that path: the links,
 * then the libraries themselves, which look for one another.
 */
export async function linkLibraries(packageFolder: string, linksFolder: string): Promise<string> {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  const links: readonly { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  await rm(linksFolder, { recursive: true, force: true });
  await mkdir(linksFolder, { recursive: true, mode: 0o755 });
  for (const { source, target } of links) {
    await symlink(path.join(packageFolder, source), path.join(linksFolder, path.basename(target)));
  }
  return `${linksFolder}:${path.join(packageFolder, "native", "lib")}`;
}
