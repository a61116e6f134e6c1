import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "./terminal.ts";

const chunkBytes = 1024 * 1024;

/** A file of the disk. Throws UnusableArguments when it is not there, is not a file or may not be read. */
export async function fileSource(path: string): Promise<FileSource> {
  const found = await access(path, constants.R_OK)
    .then(() => stat(path))
    .catch(() => undefined);
  if (found === undefined) throw new UnusableArguments(say("command.file.unreadable", { path }));
  if (!found.isFile()) throw new UnusableArguments(say("command.file.notFile", { path }));
  return {
    name: basename(path),
    size: found.size,
    chunks: () => createReadStream(path, { highWaterMark: chunkBytes }),
  };
}
