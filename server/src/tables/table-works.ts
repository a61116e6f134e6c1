import { Worker } from "node:worker_threads";
import { refuse } from "../../../core/src/kernel/result.ts";
import type { TableJob, TableWorks } from "../../../core/src/observatory/index.ts";

/** Minutes after which tables are given up: nothing is published. */
const minutesAtMost = 10;

type Released = Awaited<ReturnType<TableWorks["release"]>>;

/** Protects tables in a thread of its own, one set at a time: other requests go on meanwhile. */
export function openTableWorks(): TableWorks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    release(job) {
      const next = last.then(() => runThread(job));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function runThread(job: TableJob): Promise<Released> {
  return new Promise((settle, fail) => {
    const thread = new Worker(new URL("./release-thread.ts", import.meta.url), { workerData: job });
    const late = setTimeout(() => {
      settle(refuse({ code: "solverStopped", status: `no answer after ${minutesAtMost} minutes` }));
      void thread.terminate();
    }, minutesAtMost * 60_000);
    thread.once("message", (released: Released) => settle(released));
    thread.once("error", fail);
    thread.once("exit", (code) => {
      clearTimeout(late);
      fail(new Error(`the thread of the tables ended with status ${code}`));
    });
  });
}
