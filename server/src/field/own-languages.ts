import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type FieldLanguage, fieldLanguages, ownLanguageSchema } from "../../../core/src/field/index.ts";

/** Folder of the data folder in which an installation puts languages of its own: "languages/uk.json". */
const folderName = "languages";

/**
 * The languages of the house, and those of the installation: one of the same code takes its place. A file that cannot
 * be used is told and left aside.
 */
export function languagesOf(
  dataFolder: string,
  tell: (file: string, fault: string) => void,
): readonly [FieldLanguage, ...FieldLanguage[]] {
  const own = readFolder(path.join(dataFolder, folderName)).flatMap((file) => {
    const read = readLanguage(file);
    if (typeof read !== "string") return [read];
    tell(`${folderName}/${path.basename(file)}`, read);
    return [];
  });
  const byCode = new Map([...fieldLanguages, ...own].map((language) => [language.code, language]));
  const [first, ...others] = byCode.values();
  if (first === undefined) throw new Error("invalid languages; the house must have its own");
  return [first, ...others];
}

function readFolder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => path.join(folder, name));
}

/** The language of a file, or what is wrong with it. */
function readLanguage(file: string): FieldLanguage | string {
  const content = parseFile(file);
  const read = ownLanguageSchema.safeParse(content);
  if (!read.success) {
    const faults = read.error.issues.map(({ path: place, message }) => `${place.join(".")}: ${message}`);
    return faults.slice(0, 3).join("; ");
  }
  const { code } = read.data;
  return path.basename(file) === `${code}.json` ? read.data : `code: must be the name of the file: ${code}`;
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Whatever is wrong with the file, the schema refuses what is not a language.
    return undefined;
  }
}
