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
  transaction: Pick<Transaction, "client">,
  query: string,
): AsyncGenerator<(string | null)[][]> {
  for await (const lines of copyOutLines(transaction, query)) {
    yield lines
      .toString("utf8", 0, lines.length - 1)
      .split("\n")
      .map(readCopyLine);
  }
}

/** The same as bytes of whole lines, each with its end of line: for readers of millions of rows. */
export async function* copyOutLines(
  { client }: Pick<Transaction, "client">,
  query: string,
): AsyncGenerator<Buffer> {
  const stream = client.query(to(`COPY (${query}) TO STDOUT`));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      // No byte of a longer UTF-8 character is an end of line, and those inside values are escaped.
      const [first, end] = [chunk.indexOf(endOfLine), chunk.lastIndexOf(endOfLine)];
      if (first === -1) {
        rest = Buffer.concat([rest, chunk]);
        continue;
      }
      // Only the line that two chunks share is copied.
      const whole = rest.length === 0 ? 0 : first + 1;
      if (whole > 0) yield Buffer.concat([rest, chunk.subarray(0, whole)]);
      if (end + 1 > whole) yield chunk.subarray(whole, end + 1);
      rest = chunk.subarray(end + 1);
    }
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      stream.resume();
      await once(stream, "end");
    }
  }
}
