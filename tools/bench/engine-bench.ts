import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Bench, type Measure, seconds, shortest, times } from "./bench.ts";
import { measureMemory } from "./peers/measure-memory.ts";
import { ourTasks } from "./peers/our-tasks.ts";
import { type PeerTime, timePeers } from "./peers/time-peers.ts";
import { writeBenchTables } from "./peers/write-columns.ts";

/**
 * Largest accepted ratio of our time to that of an R package, by task and package. Where only base R stands in for a
 * faster package that is not installed, the ratio is told without an aim.
 */
const aims: Readonly<Record<string, { readonly peer: string; readonly ratio: number }>> = {
  logit: { peer: "fastglm", ratio: 1.5 },
  "match and balance": { peer: "MatchIt", ratio: 0.3 },
  balance: { peer: "cobalt", ratio: 0.1 },
  "entropy balancing": { peer: "WeightIt", ratio: 0.2 },
  "group-time effects": { peer: "did", ratio: 0.1 },
  "group-time effects, doubly robust": { peer: "did", ratio: 0.1 },
  bootstrap: { peer: "boot", ratio: 0.1 },
  "optimal pairs": { peer: "optmatch", ratio: 1 },
  "two-way fixed effects": { peer: "fixest", ratio: 3 },
};

/** Bytes of answers and work per byte of input columns. */
const mostMemory = 3;

/** The engine on one core, task by task, beside the R packages that this machine has, on the same columns. */
export const engineBench: Bench = {
  name: "Estimating effects",
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), "ouvrage-bench-"));
    try {
      const tables = writeBenchTables(folder);
      const peers = timePeers(folder);
      const measures: Measure[] = [];
      for (const [task, { work, turns }] of Object.entries(ourTasks(tables))) {
        const ours = await shortest(turns, async () => work());
        measures.push(...measuresOf(task, ours, peers));
      }
      const share = await measureMemory();
      measures.push({
        name: "memory of a whole finding, 1,000,000 people, input columns included",
        figure: times(share),
        aim: `at most ${mostMemory} × the input columns`,
        isMet: share <= mostMemory,
      });
      return measures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function measuresOf(task: string, ours: number, peers: readonly PeerTime[]): readonly Measure[] {
  const aim = aims[task];
  const met = peers.filter((peer) => peer.task === task);
  const alone = { name: task, figure: seconds(ours), aim: "told only: no peer is installed", isMet: true };
  if (met.length === 0) return [alone];
  return met.map((peer) => {
    const ratio = ours / peer.seconds;
    const isAimed = aim !== undefined && peer.peer.startsWith(aim.peer);
    return {
      name: `${task} against ${peer.peer}`,
      figure: `${times(ratio)} (${seconds(ours)} against ${seconds(peer.seconds)})`,
      aim: isAimed ? `at most ${aim.ratio} ×` : "told only",
      isMet: !isAimed || ratio <= aim.ratio,
    };
  });
}
