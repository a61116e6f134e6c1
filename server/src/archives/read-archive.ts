import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  type ArchiveEnd,
  type ArchiveHead,
  type ArchiveTable,
  ArchiveUnusable,
  endOfRows,
  endSchema,
  headSchema,
  type TableDigests,
  tableFootSchema,
  tableHeadSchema,
} from "./archive-format.ts";
import { countLines } from "./count-lines.ts";

/** What is done with an archive while it is read, in its order. */
export interface ArchiveVisitor {
  head(head: ArchiveHead): Promise<void>;
  /** `rows`: whole lines of COPY, to be read to their end. */
  table(table: ArchiveTable, rows: AsyncIterable<Buffer>): Promise<void>;
  end(end: ArchiveEnd): Promise<void>;
}

/** Longest line of JSON: the head, with languages of one's own, is the longest. */
const lineBytesAtMost = 16_000_000;
const endOfLine = 10;

/**
 * Reads an archive once, checking every digest on the way: `end` is called last, when everything before it was as it
 * was written. Throws ArchiveUnusable: notArchive, damaged; and what the visitor throws.
 */
export async function readArchive(
  chunks: AsyncIterable<Uint8Array>,
  visitor: ArchiveVisitor,
): Promise<TableDigests> {
  const text = new ArchiveText(chunks);
  const head = readLine(headSchema, await text.line(), "notArchive");
  await visitor.head(head);
  const digests = new Map<string, z.infer<typeof tableFootSchema>>();
  for (;;) {
    const before = text.digest();
    const line = await text.line();
    const opening = tableHeadSchema.safeParse(parsed(line));
    if (!opening.success) {
      const end = readLine(endSchema, line, "damaged");
      if (end.sha256 !== before || end.tables !== digests.size || !(await text.isOver())) throw damaged();
      await visitor.end(end);
      return digests;
    }
    const told = createHash("sha256");
    const counted = { rows: 0 };
    const rows = text.rows((lines) => {
      told.update(lines);
      counted.rows += countLines(lines);
    });
    await visitor.table(opening.data, rows);
    for await (const _rest of rows);
    const foot = readLine(tableFootSchema, await text.line(), "damaged");
    if (foot.rows !== counted.rows || foot.sha256 !== told.digest("hex")) throw damaged();
    digests.set(opening.data.table, foot);
  }
}

/** Reads an archive to its end, for its digests alone. */
export function checkArchive(chunks: AsyncIterable<Uint8Array>): Promise<TableDigests> {
  const nothing = () => Promise.resolve();
  return readArchive(chunks, {
    head: nothing,
    async table(_table, rows) {
      for await (const _lines of rows);
    },
    end: nothing,
  });
}

const damaged = () => new ArchiveUnusable({ code: "damaged" });

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
}

function readLine<Schema extends z.ZodType>(
  schema: Schema,
  line: Buffer,
  code: "notArchive" | "damaged",
): z.infer<Schema> {
  const read = schema.safeParse(parsed(line));
  if (!read.success) throw new ArchiveUnusable({ code });
  return read.data;
}

/** The text of an archive, taken line by line or, for rows, by many lines at once. */
class ArchiveText {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #whole = createHash("sha256");
  #held: Buffer = Buffer.alloc(0);
  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Of everything taken so far. */
  digest(): string {
    return this.#whole.copy().digest("hex");
  }

  async isOver(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async line(): Promise<Buffer> {
    let end = this.#held.indexOf(endOfLine);
    while (end < 0) {
      const seen = this.#held.length;
      if (seen > lineBytesAtMost || !(await this.#more())) throw damaged();
      end = this.#held.indexOf(endOfLine, seen);
    }
    return this.#take(end + 1);
  }

  /** Rows of one table, up to the line that ends them, which is taken too. */
  async *rows(told: (lines: Buffer) => void): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.#endOfRows();
      const isLast = end !== undefined;
      const lines = this.#take(end ?? this.#held.lastIndexOf(endOfLine) + 1);
      if (isLast) this.#take(endOfRows.length);
      if (lines.length > 0) {
        told(lines);
        yield lines;
      }
      if (isLast) return;
      if (!(await this.#more())) throw damaged();
    }
  }

  /** Where the line that ends the rows begins, in what is held. */
  #endOfRows(): number | undefined {
    if (this.#held.subarray(0, endOfRows.length).toString("latin1") === endOfRows) return 0;
    const found = this.#held.indexOf(`\n${endOfRows}`, 0, "latin1");
    return found < 0 ? undefined : found + 1;
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    this.#whole.update(taken);
    return taken;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
    return true;
  }
}
