import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "./terminal.ts";

const chunkBytes = 1024 * 1024;

/** A file of the disk. Throws UnusableArguments when it is not there or is not a file. */
export async function fileSource(path: string): Promise<FileSource> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new UnusableArguments(say("command.file.notFile", { path }));
    return {
      name: basename(path),
      size: found.size,
      chunks: () => createReadStream(path, { highWaterMark: chunkBytes }),
    };
  } catch (error) {
    if (error instanceof UnusableArguments) throw error;
    throw new UnusableArguments(say("command.file.unreadable", { path }));
  }
}
