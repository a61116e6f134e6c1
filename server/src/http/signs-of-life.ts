import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answered whoever asks, by any name, and however busy the server is: it tells nothing but whether it lives. */
    isSignOfLife?: boolean;
  }
}

/** What keeps a server from being sent requests. */
export type Unready = "stopping" | "databaseAway";

/**
 * "/health/live": the program answers. "/health/ready": it may be sent requests. Both for whatever watches over the
 * server or hands it requests; neither tells a version, a name or a place.
 */
export function serveSignsOfLife(app: FastifyInstance, unready: () => Promise<Unready | undefined>): void {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  const options = { schema: { hide: true }, config: { isSignOfLife: true }, logLevel: "silent" } as const;
  app.get("/health/live", options, (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  app.get("/health/ready", options, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const why = isStopping ? "stopping" : await unready();
    if (why === undefined) return reply.send({ status: "ready" });
    return reply.code(503).header("retry-after", "2").send({ status: "unready", why });
  });
}
