import { createReadStream } from "node:fs";
import { dsnFile } from "../../files/src/dsn/dsn-file.ts";

/** Reads a DSN whole and forgets its people. Run as a program, prints the peak memory in bytes. */
export async function readDsn(path: string): Promise<number> {
  const file = { name: "bench.dsn", chunks: () => createReadStream(path, { highWaterMark: 1024 * 1024 }) };
  const work = { signal: new AbortController().signal, report: () => {} };
  const open = dsnFile.open(file, { format: "dsn" }, work);
  let people = 0;
  for await (const { employees } of open.people()) people += employees.length;
  const { problems } = await open.reading();
  if (people === 0 || problems.some((problem) => problem.severity === "blocks"))
    throw new Error("invalid bench file");
  return people;
}

const [, program, path] = process.argv;
if (program === import.meta.filename && path !== undefined) {
  await readDsn(path);
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
}
