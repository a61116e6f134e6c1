import { parentPort, workerData } from "node:worker_threads";
import { refuse } from "../../../core/src/kernel/result.ts";
import type { TableJob } from "../../../core/src/observatory/index.ts";
import { buildTables, releaseTables } from "../../../core/src/tables/index.ts";
import { openHighsSolver } from "./highs-solver.ts";

/** Builds, protects and attacks the tables of one job: what it answers may be published, or says why nothing may. */
async function release({ request, records, rule }: TableJob) {
  const built = buildTables(request, records, rule.contributor);
  if (!built.ok)
    return refuse({ code: "solverStopped", status: `invalid tables: ${built.refusal[0]?.code}` });
  const released = releaseTables(built.value, { rule, earlier: [] }, await openHighsSolver());
  if (!released.ok) return released;
  const { cells, lost, proved } = released.value;
  return { ok: true, value: { cells, lost, proved } };
}

if (parentPort !== null) parentPort.postMessage(await release(workerData));
