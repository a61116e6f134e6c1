import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What speaks for several servers, as Caddy or nginx do: the turn of each, and the next one when one is not there. */
export interface TestProxy {
  readonly address: string;
  /** Requests that each server answered. */
  readonly answered: ReadonlyMap<number, number>;
}

/** A free port of this machine, at the moment of asking. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Hands each request to the next server in turn; one that takes no connection is passed over, as proxies do. */
export async function openTestProxy(port: number, servers: readonly number[]): Promise<TestProxy> {
  const answered = new Map(servers.map((server) => [server, 0]));
  let turn = 0;
  const proxy = createServer(async (asked, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const headers = { ...asked.headers, "x-forwarded-for": asked.socket.remoteAddress ?? "" };
    turn += 1;
    const tries = servers.map((_, place) => servers[(turn + place) % servers.length] ?? 0);
    const tryNext = (): void => {
      const server = tries.shift();
      if (server === undefined) return void reply.writeHead(502).end();
      const options = {
        host: "127.0.0.1",
        port: server,
        method: asked.method,
        path: asked.url,
        headers,
        agent: false,
      };
      const handed = request(options, (answer) => {
        answered.set(server, (answered.get(server) ?? 0) + 1);
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      });
      handed.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED") tryNext();
        else if (!reply.headersSent) reply.writeHead(502).end();
        else reply.destroy();
      });
      handed.end(body);
    };
    tryNext();
  }).listen(port, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await once(proxy, "close");
  });
  return { address: `http://localhost:${port}`, answered };
}
