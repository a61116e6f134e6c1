import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packFiles } from "./packed-files-plugin.ts";

const script = "tell('bonjour');\n".repeat(200);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ouvrage-packed-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "assets", "long.js"), script);
  await writeFile(join(folder, "assets", "short.js"), "tell();");
  await writeFile(join(folder, "assets", "letters.woff2"), Buffer.alloc(5000, 7));
  await packFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("text of some length is packed twice and is the same unpacked; the rest is left as it is", async () => {
  const files = await readdir(join(folder, "assets"));
  expect(files.toSorted()).toEqual(["letters.woff2", "long.js", "long.js.br", "long.js.gz", "short.js"]);
  const [brotli, gzip] = await Promise.all(
    ["br", "gz"].map((kind) => readFile(join(folder, "assets", `long.js.${kind}`))),
  );
  expect(brotliDecompressSync(brotli ?? "").toString()).toBe(script);
  expect(gunzipSync(gzip ?? "").toString()).toBe(script);
  expect(brotli?.length).toBeLessThan(script.length / 10);
});
