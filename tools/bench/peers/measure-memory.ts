import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const child = fileURLToPath(new URL("memory-child.ts", import.meta.url));

/** Memory that a whole finding takes at its height, the input columns included, as a multiple of those columns. */
export async function measureMemory(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", child]);
  return Number(stdout);
}
