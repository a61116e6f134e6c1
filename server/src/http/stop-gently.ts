import type { FastifyInstance } from "fastify";

/**
 * As the server stops, it takes no new connection, answers what it has begun, and closes each connection with its last
 * answer. Whatever is not answered within so many seconds is cut.
 */
export function stopGently(app: FastifyInstance, seconds: number): void {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
    setTimeout(() => app.server.closeAllConnections(), seconds * 1000).unref();
  });
  app.addHook("onSend", async (_request, reply) => {
    if (isStopping) reply.header("connection", "close");
  });
}
