import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { dsnChunks, fictionalCompany } from "../../testkit/src/index.ts";
import { type Bench, type Measure, megabytes, pairwise, seconds, times } from "./bench.ts";
import { benchMonth } from "./month.ts";
import { readDsn } from "./read-dsn.ts";

const chunkBytes = 1024 * 1024;
const lineEnd = 10;

/** Headcounts whose files are about 10 MB, 100 MB and 1 GB. */
const sizes = [5_000, 50_000, 515_000] as const;

/** Reads of the same file: ours against a bare search for line ends, then memory from small to large. */
export const dsnBench: Bench = {
  name: "Reading a DSN",
  async run() {
    const folder = await mkdtemp(join(tmpdir(), "ouvrage-bench-"));
    try {
      const files: string[] = [];
      for (const headcount of sizes) files.push(await writeFile(folder, headcount));
      const [, middle = ""] = files;
      const { ours, peer, ratio } = await pairwise(
        5,
        () => readDsn(middle),
        () => scanLines(middle),
      );
      const { size } = await stat(middle);
      const speed: Measure = {
        name: `${megabytes(size)} read whole, against a bare scan for line ends`,
        figure: `${times(ratio)} (${seconds(ours)} against ${seconds(peer)}; ${(size / 1e6 / ours).toFixed(0)} MB/s)`,
        aim: "at most 3 ×",
        isMet: ratio <= 3,
      };
      return [speed, ...(await Promise.all(files.map(measureMemory)))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function writeFile(folder: string, headcount: number): Promise<string> {
  const path = join(folder, `${headcount}.dsn`);
  const company = fictionalCompany({
    seed: 7,
    headcount,
    firstMonth: benchMonth,
    monthCount: 1,
    sector: "logistics",
  });
  await pipeline(Readable.from(dsnChunks(company)), createWriteStream(path));
  return path;
}

async function scanLines(path: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes: Buffer = chunk;
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) lines += 1;
  }
  return lines;
}

/** Peak memory of a process of its own that only reads the file. */
async function measureMemory(path: string): Promise<Measure> {
  const script = fileURLToPath(new URL("./read-dsn.ts", import.meta.url));
  const peak = Number(execFileSync(process.execPath, [script, path], { encoding: "utf8" }));
  const { size } = await stat(path);
  const isMet = peak < 200e6;
  return {
    name: `peak memory for ${megabytes(size)}`,
    figure: megabytes(peak),
    aim: "under 200 MB, flat",
    isMet,
  };
}
