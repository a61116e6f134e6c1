import { type AnsweredRequest, faultCodeOf } from "../../../server/src/index.ts";

/** A request as one line of JSON: no address asked for, no network, nobody. */
export function requestLine(request: AnsweredRequest, at: string): string {
  return JSON.stringify({ at, told: "request", ...request });
}

/** A fault as one line of JSON: its code and where it happened, without its words, which may repeat what was asked. */
export function faultLine(identifier: string, error: unknown, at: string): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const where = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return JSON.stringify({
    at,
    told: "fault",
    id: identifier,
    fault: faultCodeOf(error),
    where: where.slice(0, 12).map((line) => line.trim()),
  });
}
