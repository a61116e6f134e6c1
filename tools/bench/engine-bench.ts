import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Bench, type Measure, megabytes, seconds, times } from "./bench.ts";
import { bareLoops } from "./peers/bare-loops.ts";
import { machineLine } from "./peers/machine-line.ts";
import { ourTasks } from "./peers/our-tasks.ts";
import { publishedTimings, publishedYardstick } from "./peers/published-timings.ts";
import {
  type Ended,
  type Limit,
  listPeers,
  memoryOfNode,
  type Peer,
  timeNode,
  timePeer,
} from "./peers/time-peers.ts";
import type { Took } from "./peers/timed-task.ts";
import { writeBenchTables } from "./peers/write-columns.ts";

/** Largest accepted ratio of our time to that of an R package, by task. */
const aims: Readonly<Record<string, { readonly package: string; readonly ratio: number }>> = {
  logit: { package: "fastglm", ratio: 1.5 },
  "match and balance": { package: "MatchIt", ratio: 0.3 },
  "match and balance, 100,000 people": { package: "MatchIt", ratio: 0.3 },
  balance: { package: "cobalt", ratio: 0.1 },
  "entropy balancing": { package: "WeightIt", ratio: 0.2 },
  "group-time effects": { package: "did", ratio: 0.1 },
  "group-time effects, doubly robust": { package: "did", ratio: 0.1 },
  "group-time effects, doubly robust, bands": { package: "did", ratio: 0.1 },
  bootstrap: { package: "boot", ratio: 0.1 },
  "bootstrap, two workers": { package: "boot", ratio: 0.1 },
  "optimal pairs": { package: "optmatch", ratio: 1 },
  "two-way fixed effects": { package: "fixest", ratio: 3 },
};
/** Tasks of ours that use several cores, and the task of the packages they stand beside, by the clock. */
const onWorkers: Readonly<Record<string, string>> = { "bootstrap, two workers": "bootstrap" };
/** Largest accepted ratio of our time to that of the bare loops. */
const mostBare = 2;
/** Bytes of work, beyond the columns, per byte of the columns. */
const mostMemory = 3;
const memoryTasks = ["match and balance", "whole finding, nearest", "whole finding, entropy"];
const memoryColumns = 12;

/** Seconds of the processor that one program may take, and of the clock that the whole may take. */
const longestOurs = 60;
const longestPeer = 30;
const longest = 700;

/**
 * The engine on one core, task by task, beside bare loops and the R packages that this machine has, on the same
 * columns. Each runs in a program of its own, for a limited time. Ratios are of seconds of the processor, so that what
 * else the machine does weighs little; of the clock for what runs on workers.
 */
export const engineBench: Bench = {
  name: "Estimating effects",
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "ouvrage-bench-"));
    try {
      const end = performance.now() + 1000 * longest;
      const tasks = Object.keys(ourTasks);
      const machine = machineLine();
      writeBenchTables(folder);
      const own = { processor: longestOurs, end };
      const taken = tasks.map((task) => ({ task, ...timeOurs(task, folder, own) }));
      const memory = memoryTasks.map((task) => memoryMeasure(task, folder, own));
      const peers = timePeers(folder, { processor: longestPeer, end });
      const factor = yardstick(peers);
      const beside =
        factor === undefined
          ? []
          : [told("glm.fit here, beside where the published timings were made", times(factor))];
      return [
        told("machine", machine),
        ...beside,
        ...taken.flatMap((one) => measuresOf(one, peers, factor)),
        ...memory,
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Compared = Peer & { readonly ended: Ended | undefined };

/** Runs the installed packages one after the other; undefined for those that are not installed. */
function timePeers(folder: string, limit: Limit): readonly Compared[] {
  return listPeers().map((peer) => ({
    ...peer,
    ended: peer.versions === "" ? undefined : timePeer(folder, peer, limit),
  }));
}

/** How much longer this machine takes for a work that was timed on both. */
function yardstick(peers: readonly Compared[]): number | undefined {
  const { task, label, seconds: there } = publishedYardstick;
  const ended = peers.find((peer) => peer.task === task && peer.label === label)?.ended;
  return ended?.kind === "finished" ? ended.took.processor / there : undefined;
}

interface Ours {
  readonly task: string;
  readonly ours: Ended;
  readonly bare: Ended | undefined;
}

function timeOurs(task: string, folder: string, limit: Limit): Omit<Ours, "task"> {
  const ours = timeNode("ours", task, folder, limit);
  return { ours, bare: Object.hasOwn(bareLoops, task) ? timeNode("bare", task, folder, limit) : undefined };
}

function measuresOf(
  { task, ours, bare }: Ours,
  peers: readonly Compared[],
  factor: number | undefined,
): readonly Measure[] {
  if (ours.kind !== "finished")
    return [{ name: task, figure: wordsOf(ours), aim: "an answer", isMet: false }];
  const { took } = ours;
  return [
    told(task, `${seconds(took.processor)} of the processor, ${seconds(took.clock)} of the clock`),
    ...(bare === undefined ? [] : [bareMeasure(task, took, bare)]),
    ...peers
      .filter((peer) => peer.task === (onWorkers[task] ?? task))
      .map((peer) => peerMeasure({ ...peer, task }, took)),
    ...publishedMeasures(task, took, factor),
  ];
}

function bareMeasure(task: string, ours: Took, ended: Ended): Measure {
  const name = `${task} against bare loops`;
  if (ended.kind !== "finished") return told(name, wordsOf(ended));
  const ratio = ours.processor / ended.took.processor;
  return {
    name,
    figure: `${times(ratio)} (${seconds(ended.took.processor)})${agreement(ours, ended.took)}`,
    aim: `at most ${mostBare} ×`,
    isMet: ratio <= mostBare,
  };
}

function peerMeasure({ task, label, versions, ended }: Compared, ours: Took): Measure {
  if (ended === undefined) return told(`${task} against ${label}`, "not installed on this machine");
  const name = `${task} against ${label}, ${versions}`;
  const aim = versions.startsWith(aims[task]?.package ?? "no package") ? aims[task] : undefined;
  if (ended.kind === "failed" || ended.kind === "notBegun") return told(name, wordsOf(ended));
  const isFinished = ended.kind === "finished";
  const measured = Object.hasOwn(onWorkers, task) ? "clock" : "processor";
  const ratio = ours[measured] / (isFinished ? ended.took[measured] : ended.limit);
  const figure = isFinished
    ? `${times(ratio)} (${seconds(ended.took[measured])})${agreement(ours, ended.took)}`
    : `below ${times(ratio)}: ${wordsOf(ended)}`;
  if (aim === undefined) return told(name, figure);
  return { name, figure, aim: `at most ${aim.ratio} ×`, isMet: ratio <= aim.ratio };
}

/** Against seconds measured on another machine, brought to this one by the yardstick where R is there to be timed. */
function publishedMeasures(task: string, ours: Took, factor: number | undefined): readonly Measure[] {
  if (!Object.hasOwn(publishedTimings, task)) return [];
  const { peer, seconds: there } = publishedTimings[task];
  const here = there * (factor ?? 1);
  const ratio = ours.processor / here;
  const most = aims[task]?.ratio;
  return [
    {
      name: `${task} against ${peer} as published`,
      figure: `about ${times(ratio)} (${seconds(there)} there, about ${seconds(here)} here)`,
      aim: most === undefined ? "told only" : `at most ${most} ×`,
      isMet: most === undefined || ratio <= most,
    },
  ];
}

/** Whether both sides did the same work: how far apart the figures of their answers are. */
function agreement({ figure }: Took, other: Took): string {
  const gap = Math.abs(figure - other.figure) / Math.abs(other.figure);
  return gap < 1e-6 ? ", same answer" : `, answers ${gap.toExponential(0)} apart`;
}

function memoryMeasure(task: string, folder: string, limit: Limit): Measure {
  const input = 8 * 1_000_000 * memoryColumns;
  const bytes = memoryOfNode(task, folder, limit);
  const name = `memory of ${task}, 1,000,000 people, beyond the columns`;
  if (bytes === undefined) return { name, figure: "no answer", aim: "an answer", isMet: false };
  const share = bytes / input;
  return {
    name,
    figure: `${times(share)} the columns (${megabytes(bytes)} for ${megabytes(input)})`,
    aim: `below ${mostMemory} ×`,
    isMet: share < mostMemory,
  };
}

function wordsOf(ended: Exclude<Ended, { kind: "finished" }>): string {
  if (ended.kind === "failed") return `failed: ${ended.cause}`;
  if (ended.kind === "notBegun") return `not finished: the ${longest} s of the bench were over`;
  return `not finished within ${ended.limit} s`;
}

function told(name: string, figure: string): Measure {
  return { name, figure, aim: "told only", isMet: true };
}
