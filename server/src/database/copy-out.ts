import { once } from "node:events";
import { to } from "pg-copy-streams";
import { readCopyLine } from "./copy-format.ts";
import type { Transaction } from "./open-database.ts";

const endOfLine = 10;

/**
 * COPY (query) TO STDOUT: the fast way out, in batches of rows (about 64 KB of text each), every value as
 * PostgreSQL's text. `query` is SQL without parameters: COPY takes none, and it is sent as it is.
 * A reader that leaves early still reads the rest, without decoding it, so that the transaction stays usable.
 */
export async function* copyOut(
  { client }: Pick<Transaction, "client">,
  query: string,
): AsyncGenerator<(string | null)[][]> {
  const stream = client.query(to(`COPY (${query}) TO STDOUT`));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      // No byte of a longer UTF-8 character is an end of line, and those inside values are escaped.
      const end = bytes.lastIndexOf(endOfLine);
      rest = bytes.subarray(end + 1);
      if (end >= 0) yield bytes.toString("utf8", 0, end).split("\n").map(readCopyLine);
    }
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      stream.resume();
      await once(stream, "end");
    }
  }
}
