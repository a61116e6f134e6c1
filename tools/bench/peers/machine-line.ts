import os from "node:os";

/** Processor, cores, memory, Node and what else the machine was doing, in one line. */
export function machineLine(): string {
  const cores = os.cpus();
  const [load] = os.loadavg();
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`;
  const busy = `${load.toFixed(1)} programs running at the start`;
  return `${cores[0].model.trim()}, ${cores.length} cores, ${memory}, Node ${process.versions.node}, ${busy}`;
}
