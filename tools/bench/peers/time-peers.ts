import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Took } from "./timed-task.ts";

const listedSchema = z.object({ task: z.string(), label: z.string(), versions: z.string() });
const tookSchema = z.object({ processor: z.number(), clock: z.number(), figure: z.number() });
const memorySchema = z.object({ bytes: z.number() });

/** How long a program may take. */
export interface Limit {
  /** Whole seconds of the processor, so that a busy machine stops nobody early. */
  readonly processor: number;
  /** Moment of `performance.now()` after which nothing more is begun or waited for. */
  readonly end: number;
}

/** How one program ended. */
export type Ended =
  | { readonly kind: "finished"; readonly took: Took }
  | { readonly kind: "notFinished"; readonly limit: number }
  | { readonly kind: "notBegun" }
  | { readonly kind: "failed"; readonly cause: string };

/** A package of R on one task; `versions` is empty when it is not installed. */
export type Peer = z.infer<typeof listedSchema>;

const script = fileURLToPath(new URL("peers.R", import.meta.url));
const child = fileURLToPath(new URL("time-child.ts", import.meta.url));

/** The packages that the R script knows, installed or not; none where R is not. */
export function listPeers(): readonly Peer[] {
  const ran = spawnSync("Rscript", [script, "list"], { encoding: "utf8" });
  if (ran.error !== undefined || ran.status !== 0) return [];
  return linesOf(ran.stdout).map((line) => listedSchema.parse(JSON.parse(line)));
}

/** Times a package on a task. */
export function timePeer(folder: string, { task, label }: Peer, limit: Limit): Ended {
  return tookOf(run("Rscript", [script, folder, task, label], limit), limit);
}

/** Times our side (`ours`) or the bare loop (`bare`) of a task, in a program of its own. */
export function timeNode(kind: "ours" | "bare", task: string, folder: string, limit: Limit): Ended {
  return tookOf(run(process.execPath, ["--expose-gc", child, kind, task, folder], limit), limit);
}

/** Bytes that our side of a task takes at its height beyond its columns; undefined when it did not finish. */
export function memoryOfNode(task: string, folder: string, limit: Limit): number | undefined {
  const ran = run(process.execPath, ["--expose-gc", child, "memory", task, folder], limit);
  const [line] = ran.kind === "wrote" ? linesOf(ran.text) : [];
  return line === undefined ? undefined : memorySchema.parse(JSON.parse(line)).bytes;
}

type Ran =
  | { readonly kind: "wrote"; readonly text: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "notBegun" }
  | { readonly kind: "failed"; readonly cause: string };

/** The shell's `ulimit -t` ends a program with the signal that the end of the clock sends too. */
function run(program: string, words: readonly string[], { processor, end }: Limit): Ran {
  const left = Math.ceil(end - performance.now());
  if (left <= 0) return { kind: "notBegun" };
  const limited = ["-c", 'ulimit -t "$1"; shift; exec "$@"', "sh", String(processor), program, ...words];
  const ran = spawnSync("sh", limited, {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    timeout: left,
    killSignal: "SIGKILL",
  });
  process.stderr.write(`  … ${words.slice(1).join(" ")}: ${ran.signal ?? ran.stdout.trim()}\n`);
  if (ran.signal === "SIGKILL") return performance.now() >= end ? { kind: "notBegun" } : { kind: "stopped" };
  if (ran.error !== undefined) return { kind: "failed", cause: ran.error.message };
  if (ran.status === 0) return { kind: "wrote", text: ran.stdout };
  return { kind: "failed", cause: ran.stderr.trim().split("\n").slice(-3).join(" ") };
}

function tookOf(ran: Ran, { processor }: Limit): Ended {
  if (ran.kind === "stopped") return { kind: "notFinished", limit: processor };
  if (ran.kind !== "wrote") return ran;
  const [line] = linesOf(ran.text);
  if (line === undefined) return { kind: "failed", cause: "no line" };
  return { kind: "finished", took: tookSchema.parse(JSON.parse(line)) };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("{"));
}
