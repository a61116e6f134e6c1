import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Text packs well; typefaces and pictures are packed already. */
const packable = /\.(?:js|css|html|svg)$/;

/** Bytes below which a packed file saves nothing that a browser would notice. */
const smallest = 1000;

/**
 * Writes each file of the app a second and a third time, packed with Brotli and with gzip, beside it: the server sends
 * the one that a browser reads, and packs nothing while people wait.
 */
export function packedFilesPlugin(): Plugin {
  return {
    name: "packed-files",
    apply: "build",
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error("invalid build; must write into a folder");
      await packFiles(dir);
    },
  };
}

/** Packs the files below a folder that text makes. */
export async function packFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && packable.test(entry.name));
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const bytes = await readFile(path);
    if (bytes.length < smallest) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: size }));
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
