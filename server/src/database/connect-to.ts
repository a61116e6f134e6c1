import pg, { type Pool } from "pg";
import { systemCode } from "./data-folder.ts";
import { type DatabaseRefusal, DatabaseUnavailable } from "./database-unavailable.ts";

const oldestMajor = 15;
const longestConnectMilliseconds = 10_000;

/**
 * Opens a pool on a server and proves that it answers and is recent enough.
 * Throws DatabaseUnavailable: invalidUrl, unreachable, accessDenied, unknownDatabase, tooOld.
 */
export async function connectTo(
  url: string,
  { connections = 10, onLostConnection }: { connections?: number; onLostConnection?: (error: Error) => void },
): Promise<Pool> {
  const server = serverName(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: longestConnectMilliseconds,
    application_name: "ouvrage",
    types: { getTypeParser: parserOf },
  });
  // Without both listeners, Node ends the whole program when the server drops a connection, idle or in use.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", (error) => onLostConnection?.(error)));
  try {
    const answer = await pool.query<{ server_version: string }>("SHOW server_version");
    const version = answer.rows[0]?.server_version ?? "";
    if (Number.parseInt(version, 10) < oldestMajor) {
      throw new DatabaseUnavailable({ code: "tooOld", server, version, minimum: oldestMajor });
    }
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseUnavailable
      ? error
      : new DatabaseUnavailable(refusalOf(server, systemCode(error)), { cause: error });
  }
  return pool;
}

/** `host:port/base`, without account or password. Throws DatabaseUnavailable (`invalidUrl`). */
export function serverName(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url.replace("@/", "@socket/"))) {
    throw new DatabaseUnavailable({ code: "invalidUrl" });
  }
  const { host, pathname, searchParams } = new URL(url.replace("@/", "@socket/"));
  return `${searchParams.get("host") ?? host}${pathname}`;
}

/** Codes of PostgreSQL (appendix A of its manual) or of the system. */
function refusalOf(server: string, code: string): DatabaseRefusal {
  if (code === "3D000") return { code: "unknownDatabase", server };
  if (code.startsWith("28") || code === "42501") return { code: "accessDenied", server };
  return { code: "unreachable", server, cause: code };
}

/**
 * Two readings differ from the driver's own. A `date` stays text ("2026-11-23"): the driver would make it a
 * moment at local midnight, another day elsewhere. A `bigint` (every count) is a number, and a bug if that
 * loses a digit.
 */
const parserOf: typeof pg.types.getTypeParser = (oid, format) => {
  if (oid === pg.types.builtins.DATE) return (text: string) => text;
  if (oid === pg.types.builtins.INT8) return readBigint;
  return pg.types.getTypeParser(oid, format);
};

function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`invalid bigint; must fit 53 bits: ${text}`);
  return value;
}
