import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveWeb } from "./serve-web.ts";

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ouvrage-web-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>page</title>");
  await writeFile(join(folder, "mes-droits.html"), "<!doctype html><title>rights</title>");
  await writeFile(join(folder, "verifier.html"), "<!doctype html><title>verifier</title>");
  await writeFile(join(folder, "service-worker.js"), "keep();");
  await writeFile(join(folder, "assets", "a-1.js"), "act();");
  await writeFile(join(folder, "assets", "a-1.js.br"), brotliCompressSync("act();"));
  await writeFile(join(folder, "assets", "a-1.js.gz"), gzipSync("act();"));
  app = Fastify();
  await serveWeb(app, folder);
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["/", 200, "text/html; charset=utf-8", "no-cache"],
  ["/visite/abc", 200, "text/html; charset=utf-8", "no-cache"],
  ["/service-worker.js", 200, "application/javascript; charset=utf-8", "no-cache"],
  ["/assets/a-1.js", 200, "application/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
])("%s is served with what browsers may keep of it", async (url, status, mediaType, kept) => {
  const { statusCode, headers } = await app.inject(url);
  expect([statusCode, headers["content-type"], headers["cache-control"]]).toEqual([status, mediaType, kept]);
});

test.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
])("to a browser that reads %s, a script is sent packed and kept as long", async (read, sent, unpack) => {
  const { headers, rawPayload } = await app.inject({
    url: "/assets/a-1.js",
    headers: { "accept-encoding": read },
  });
  expect(headers["content-encoding"]).toBe(sent);
  expect(headers.vary).toMatch(/accept-encoding/i);
  expect(headers["content-type"]).toBe("application/javascript; charset=utf-8");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(unpack(rawPayload).toString()).toBe("act();");
});

test("a script that is missing is missing: no page is kept in its place", async () => {
  expect((await app.inject("/assets/a-2.js")).statusCode).toBe(404);
});

test("the page on rights is served by itself, to whoever asks, without any page of the app", async () => {
  const { body, headers } = await app.inject("/mes-droits");
  expect(body).toContain("<title>rights</title>");
  expect(headers["cache-control"]).toBe("no-cache");
  expect(headers["set-cookie"]).toBeUndefined();
  expect((await app.inject("/verifier")).body).toContain("<title>verifier</title>");
  expect((await app.inject("/mes-droits/autre")).body).toContain("<title>page</title>");
});
