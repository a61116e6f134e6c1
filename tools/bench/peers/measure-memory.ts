import type { TimedTask } from "./timed-task.ts";

/** Bytes that a task takes at its height beyond what the program held when its columns were ready. */
export interface Memory {
  readonly bytes: number;
}

/** Does the task once. The highest memory of the program before the task must not hide that of the task. */
export async function memoryOf({ work }: TimedTask): Promise<Memory> {
  // Bytes of columns let go while reading are given back at the collection after the one that finds them.
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  const held = process.memoryUsage.rss();
  const highestBefore = process.resourceUsage().maxRSS * 1024;
  await work();
  const highest = process.resourceUsage().maxRSS * 1024;
  if (highest === highestBefore)
    throw new Error("invalid bench of memory; its preparation took more than its work");
  return { bytes: highest - held };
}
