import { sql } from "kysely";
import type { Database } from "./database/index.ts";
import type { Measure } from "./http/write-metrics.ts";

/** What an administrator watches of a server and of its database. A database that is away is told as such. */
export async function measureHouse({
  pool,
  kysely,
}: Pick<Database, "pool" | "kysely">): Promise<readonly Measure[]> {
  const memory = process.memoryUsage();
  const chores = await countChores(kysely).catch(() => undefined);
  const gauge = (name: string, help: string, value: number): Measure => ({
    name: `ouvrage_${name}`,
    help,
    kind: "gauge",
    values: [{ value }],
  });
  return [
    gauge("database_up", "Whether the database answers.", chores === undefined ? 0 : 1),
    gauge("database_connections", "Connections of this server to the database.", pool.totalCount),
    gauge("database_connections_idle", "Those that serve nothing now.", pool.idleCount),
    gauge("database_requests_waiting", "Requests that wait for a connection.", pool.waitingCount),
    gauge("memory_resident_bytes", "Memory of this server.", memory.rss),
    gauge("memory_heap_bytes", "Memory of its program.", memory.heapUsed),
    gauge("uptime_seconds", "Time since this server began.", Math.floor(process.uptime())),
    ...(chores === undefined ? [] : [choresMeasure(chores)]),
  ];
}

type ChoreCounts = readonly { readonly kind: string; readonly state: string; readonly count: number }[];

async function countChores(kysely: Database["kysely"]): Promise<ChoreCounts> {
  const { rows } = await sql<ChoreCounts[number]>`
    SELECT kind, state, count(*)::int AS count FROM house_chore GROUP BY kind, state ORDER BY kind, state`.execute(
    kysely,
  );
  return rows;
}

function choresMeasure(chores: ChoreCounts): Measure {
  return {
    name: "ouvrage_chores",
    help: "Work that the house does by itself, by state; stopped ones wait for somebody.",
    kind: "gauge",
    values: chores.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
  };
}
