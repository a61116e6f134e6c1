import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";

/** Where the scripts of pages without account are, when there are any: pages work without them. */
export interface PhoneScripts {
  readonly page: string;
  readonly keeper: string;
}

/** The scripts that the web app builds for these pages, as they are sent to browsers. */
export interface PhoneFiles {
  /** Records, waits for the network, reads aloud. */
  readonly page: Uint8Array;
  /** One question at a time, kept on the phone until it is received. */
  readonly answers: Uint8Array;
  /** Keeps one page for when there is no network. */
  readonly keeper: Uint8Array;
}

/**
 * Serves the scripts of some pages below `folder`, under an address that tells their content: browsers never ask for
 * it again.
 */
export function servePhoneScripts(
  pages: FastifyInstance,
  files: Pick<PhoneFiles, "page" | "keeper"> | undefined,
  folder: "terrain" | "reponses",
): PhoneScripts | undefined {
  if (files === undefined) return undefined;
  const digest = createHash("sha256").update(files.page).update(files.keeper).digest("hex").slice(0, 16);
  const scripts = { page: `/${folder}/${digest}/page.js`, keeper: `/${folder}/${digest}/keeper.js` };
  for (const name of ["page", "keeper"] as const) {
    const bytes = Buffer.from(files[name]);
    const packed = gzipSync(bytes, { level: 9 });
    pages.get(scripts[name], { schema: { hide: true } }, (request, reply) => {
      const isPacked = request.headers["accept-encoding"]?.includes("gzip") === true;
      if (isPacked) reply.header("content-encoding", "gzip");
      return (
        reply
          .header("vary", "accept-encoding")
          .header("cache-control", "public, max-age=31536000, immutable")
          // The keeper keeps one page each time, and its address is none of theirs.
          .header("service-worker-allowed", "/")
          .type("text/javascript; charset=utf-8")
          .send(isPacked ? packed : bytes)
      );
    });
  }
  return scripts;
}
