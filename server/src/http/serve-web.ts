import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A file served beside the app, such as the table of the demonstration. */
export interface ExtraFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Pages that are no part of the app: light, without menu, the same for everyone. */
const ownPages: Readonly<Record<string, string>> = {
  "/mes-droits": "mes-droits.html",
  "/verifier": "verifier.html",
};

/**
 * Serves the built web app. Files carry their content's hash in their name and are kept by browsers; any other address
 * that is not the API's is a page of the app, which knows what to show. A browser that reads packed files is sent those
 * that were packed beside them; answers of the API are never packed, for their length would tell of what they hold.
 */
export async function serveWeb(
  app: FastifyInstance,
  folder: string,
  extras: readonly ExtraFile[] = [],
): Promise<void> {
  for (const { path, mediaType, bytes } of extras) {
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.type(mediaType).send(Buffer.from(bytes)),
    );
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes("/assets/");
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  // A page in place of a missing script would be kept by browsers as that script.
  app.get("/assets/*", { schema: { hide: true } }, (_request, reply) => reply.callNotFound());
  for (const [address, file] of Object.entries(ownPages)) {
    app.get(address, { schema: { hide: true } }, (_request, reply) => reply.sendFile(file));
  }
  app.get("/*", { schema: { hide: true } }, (_request, reply) => reply.sendFile("index.html"));
  app.all("/api/*", { schema: { hide: true } }, (_request, reply) => reply.callNotFound());
}
