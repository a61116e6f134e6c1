import { systemCode } from "../database/index.ts";

/** What the place where things are kept cannot do for the moment; nobody's fault, and it passes. */
export interface PassingFault {
  readonly status: 503 | 507;
  readonly code: "databaseAway" | "diskFull";
}

/**
 * Classes and codes of PostgreSQL (appendix A of its manual): connection lost, too many connections, shutting down or
 * starting up; and what the system says of a connection that cannot be made.
 */
const awayCodes =
  /^(08...|53300|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENOENT)$/;
const fullCodes = /^(53100|ENOSPC|EDQUOT)$/;
/** The driver gives these no code. */
const awayWords = [
  "timeout exceeded when trying to connect",
  "Connection terminated",
  "Client has encountered a connection error",
  "Cannot use a pool after calling end",
  "Client was closed",
];

/** Tells a database that is away, or a disk that is full, from a fault of our own. */
export function passingFaultOf(error: unknown): PassingFault | undefined {
  const code = systemCode(error);
  if (fullCodes.test(code)) return { status: 507, code: "diskFull" };
  const isOfDatabase = error instanceof Error && awayWords.some((words) => error.message.startsWith(words));
  return isOfDatabase || (isOfConnection(error) && awayCodes.test(code))
    ? { status: 503, code: "databaseAway" }
    : undefined;
}

/** A file that is missing is a fault of our own: only what a connection says counts. */
function isOfConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isSaidByServer = "severity" in error;
  const isSaidBySystem =
    "syscall" in error && /^(connect|read|write|getaddrinfo)$/.test(String(error.syscall));
  return isSaidByServer || isSaidBySystem;
}
