import { once } from "node:events";
import { createServer } from "node:http";
import { type House, measureHouse, type RequestCounts, writeMetrics } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import type { WatchSettings } from "../terminal/watch-settings.ts";

type Place = NonNullable<WatchSettings["metrics"]>;

/**
 * Gives figures to Prometheus at an address of their own, which people's browsers and the proxy never reach. The answer
 * stops it. Throws UnusableArguments when the address cannot be listened at.
 */
export async function serveMetrics(
  { database }: House,
  counts: RequestCounts,
  { host, port }: Place,
): Promise<() => Promise<void>> {
  const server = createServer(async (request, reply) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    if (!isAsked) return void reply.writeHead(404).end();
    const text = writeMetrics(counts, await measureHouse(database));
    reply.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(text);
  });
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnusableArguments(say("command.settings.metricsTaken", { place: `${host}:${port}`, cause }));
  }
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
}
