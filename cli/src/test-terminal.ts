import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { runCommandLine } from "./run-command-line.ts";
import type { ExitStatus } from "./terminal/terminal.ts";

/** What a line wrote and how it ended. */
export interface RunLine {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly isWatched?: boolean;
  /** Told each text as it is written; `stop` is Ctrl-C. */
  readonly onText?: (text: string, stop: () => void) => void;
}

/** Runs a line in this program, with a terminal that keeps what it is told. */
export async function runLine(
  given: readonly string[],
  { isWatched = false, onText = () => {} }: RunSettings = {},
): Promise<RunLine> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new DOMException("SIGINT", "AbortError"));
  let [out, err] = ["", ""];
  const status = await runCommandLine(given, {
    out(text) {
      out += text;
      onText(text, stop);
    },
    err(text) {
      err += text;
      onText(text, stop);
    },
    isWatched,
    catchStop: () => stopping.signal,
  });
  return { status, out, err };
}

/** The only JSON document of an answer. Throws when there is none, or anything else. */
export function documentOf({ out }: Pick<RunLine, "out">): unknown {
  if (!out.endsWith("\n") || out.trim().includes("\n")) throw new Error(`not one document: ${out}`);
  return JSON.parse(out);
}

/** A folder for the files of one test. */
export async function openTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ouvrage-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and gives its path. */
export async function writeTestFile(
  folder: string,
  name: string,
  content: Uint8Array | string,
): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Makes the line work in a folder of its own and, when one is given, on a server of the site. */
export function pointAtFolder(folder: string, databaseUrl = ""): void {
  vi.stubEnv("OUVRAGE_DATA", folder);
  vi.stubEnv("DATABASE_URL", databaseUrl);
  onTestFinished(() => void vi.unstubAllEnvs());
}
