import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of the repository. `text` is "" for a binary file; `bytes` is its size on disk. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
  readonly isBinary: boolean;
  readonly bytes: number;
}

/** What the tidy rules look at: the repository, or a few planted files in a test. */
export interface House {
  readonly files: readonly HouseFile[];
}

/** One breach. `line` starts at 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  /** "X is banned, use Y". */
  readonly message: string;
}

/** One manner of the house. Its name is what an exception refers to. */
export interface Rule {
  readonly name: string;
  readonly find: (house: House) => readonly Finding[];
}

export function printFinding(finding: Finding): string {
  return `${finding.path}:${finding.line}: ${finding.message}`;
}

/** Every file that git follows or would follow. */
export function readHouse(root: string): House {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (listed.status !== 0) throw new Error(`git lists no file: ${listed.stderr}`);
  const paths = listed.stdout.split("\0").filter((each) => each !== "" && existsSync(path.join(root, each)));
  return { files: [...new Set(paths)].map((each) => readHouseFile(root, each)) };
}

/** A house made of texts, for tests: path and content of each file. */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  const files = Object.entries(texts).map(([place, text]) => ({
    path: place,
    text,
    isBinary: false,
    bytes: Buffer.byteLength(text),
  }));
  return { files };
}

function readHouseFile(root: string, place: string): HouseFile {
  const absolute = path.join(root, place);
  const content = readFileSync(absolute);
  const isBinary = content.subarray(0, 8000).includes(0);
  return {
    path: place,
    text: isBinary ? "" : content.toString("utf8"),
    isBinary,
    bytes: statSync(absolute).size,
  };
}

const floors = "engine|core|files|server|web|cli|testkit|tools";
const codePath = new RegExp(`^(${floors})/.*\\.(ts|tsx)$`);
const testPath = /\.(test|journey|proof|ordeal|contract)\.tsx?$/;
const wordsPath = /(^|[/-])words([.-][\w-]+)*\.tsx?$/;

/** TypeScript of the house, tests included. */
export function codeFiles(house: House): readonly HouseFile[] {
  return house.files.filter((file) => codePath.test(file.path));
}

export function isTest(place: string): boolean {
  return testPath.test(place);
}

/** A file that holds screen texts only: `words.ts`, `words.fr.ts`, `job-words.ts`, `words-of-findings.ts`. */
export function isWordsFile(place: string): boolean {
  return wordsPath.test(place);
}

/** The line (from 1) of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < position; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
