import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { masterKeyFile } from "../secrets/master-key.ts";
import { syncFolder, writeDown } from "../secrets/write-down.ts";
import { type ArchiveHead, ArchiveUnusable } from "./archive-format.ts";

type HouseFiles = Pick<ArchiveHead, "masterKey" | "languages">;

const languageFolder = "languages";

/**
 * What stands beside the database and goes with it: the installation's key and the languages of one's own. The keys of
 * waiting rooms never go: an older copy of a waiting room must open nothing. Throws when there is no key.
 */
export function readHouseFiles(dataFolder: string): HouseFiles {
  const folder = path.join(dataFolder, languageFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[\w.-]+\.json$/.test(name)) : [];
  const encoded = (file: string) => readFileSync(file).toString("base64");
  return {
    masterKey: encoded(masterKeyFile(dataFolder)),
    languages: Object.fromEntries(names.sort().map((name) => [name, encoded(path.join(folder, name))])),
  };
}

/** Whether an Ouvrage has ever been opened with this folder. */
export function isInstalled(dataFolder: string): boolean {
  return existsSync(masterKeyFile(dataFolder));
}

/** Throws ArchiveUnusable (`otherKey`) when the folder holds another installation's key. */
export function refuseOtherKey(dataFolder: string, { masterKey }: HouseFiles): void {
  const file = masterKeyFile(dataFolder);
  if (existsSync(file) && readFileSync(file).toString("base64") !== masterKey) {
    throw new ArchiveUnusable({ code: "otherKey", file });
  }
}

/** A language that the folder has already stays as it is there. */
export function writeHouseFiles(dataFolder: string, { masterKey, languages }: HouseFiles): void {
  const file = masterKeyFile(dataFolder);
  const files = [
    { file, content: masterKey },
    ...Object.entries(languages).map(([name, content]) => ({
      file: path.join(dataFolder, languageFolder, name),
      content,
    })),
  ];
  for (const each of files) {
    if (existsSync(each.file)) continue;
    mkdirSync(path.dirname(each.file), { recursive: true, mode: 0o700 });
    writeDown(each.file, Buffer.from(each.content, "base64"), "new");
    syncFolder(path.dirname(each.file));
  }
}
