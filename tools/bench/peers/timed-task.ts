/** One thing to time: everything it reads is ready; it gives back a figure of its answer, to be compared. */
export interface TimedTask {
  /** How often it is done; the shortest counts. */
  readonly turns: number;
  readonly work: () => number | Promise<number>;
}

/** Tasks by name; each reads its tables from the folder when it is asked for. */
export type TimedTasks = Readonly<Record<string, (folder: string) => TimedTask>>;

/** Seconds that a task took: of the processor, all threads together, and of the clock. */
export interface Took {
  readonly processor: number;
  readonly clock: number;
  readonly figure: number;
}

/** Does the task and keeps its shortest times. On a machine that others use, the processor's seconds compare better. */
export async function timeTask({ turns, work }: TimedTask): Promise<Took> {
  let [processor, clock, figure] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    figure = await work();
    const spent = process.cpuUsage(before);
    clock = Math.min(clock, (performance.now() - start) / 1000);
    processor = Math.min(processor, (spent.user + spent.system) / 1e6);
  }
  return { processor, clock, figure };
}
