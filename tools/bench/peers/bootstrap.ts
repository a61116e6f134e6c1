import { Worker } from "node:worker_threads";
import { gather } from "../../../engine/src/columns/gather.ts";
import { SeededStream } from "../../../engine/src/randomization/seeded-stream.ts";
import type { People } from "./bench-people.ts";
import { fitLogit, match, meanGap } from "./match-people.ts";

/** Effects on samples drawn with replacement, summed up. */
export interface DrawnEffects {
  readonly draws: number;
  readonly sum: number;
  readonly squares: number;
}

/** What a worker is asked to draw. */
export interface BootstrapShare {
  readonly folder: string;
  readonly rows: number;
  readonly seed: number;
  readonly draws: number;
}

/** Logit, one to one matching and difference of means, on people drawn again and again. */
export function drawEffects(
  { covariates, treated, outcome }: People,
  seed: number,
  draws: number,
): DrawnEffects {
  const stream = new SeededStream(seed);
  const rows = new Int32Array(treated.length);
  let [sum, squares] = [0, 0];
  for (let turn = 0; turn < draws; turn += 1) {
    for (let at = 0; at < rows.length; at += 1) rows[at] = stream.nextBelow(rows.length);
    const drawn = {
      covariates: covariates.map((column) => gather(column, rows)),
      treated: Uint8Array.from(gather(treated, rows)),
    };
    const { pairs } = match(drawn, fitLogit(drawn).probabilities);
    const effect = meanGap(gather(outcome, rows), pairs);
    sum += effect;
    squares += effect * effect;
  }
  return { draws, sum, squares };
}

/** Standard deviation of the effects drawn. */
export function spreadOf(shares: readonly DrawnEffects[]): number {
  const total = (key: keyof DrawnEffects) => shares.reduce((sum, share) => sum + share[key], 0);
  const draws = total("draws");
  return Math.sqrt((total("squares") - total("sum") ** 2 / draws) / (draws - 1));
}

/** The same on two workers, begun and ended within the time measured; each reads the people's table itself. */
export async function bootstrapOnWorkers(folder: string, rows: number, draws: number): Promise<number> {
  const shares = [1, 2].map((seed) => drawnByWorker({ folder, rows, seed, draws: draws / 2 }));
  return spreadOf(await Promise.all(shares));
}

function drawnByWorker(share: BootstrapShare): Promise<DrawnEffects> {
  const worker = new Worker(new URL("bootstrap-worker.ts", import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    worker.once("message", (drawn: DrawnEffects) => resolve(drawn));
    worker.once("error", reject);
  });
}
