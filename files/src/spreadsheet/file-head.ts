import { createHash } from "node:crypto";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { FileSource, ReadingPhase } from "../../../core/src/workforce/index.ts";

const headSize = 131_072;
const reportEvery = 4_194_304;

/** A file whose first bytes are known before it is read; `chunks` gives all of it, head included, once. */
export interface OpenFile {
  readonly head: Uint8Array;
  /** True when the head is the whole file. */
  readonly headIsWhole: boolean;
  chunks(): AsyncIterable<Uint8Array>;
  /** SHA-256 of the bytes read so far, hexadecimal; asked once, at the end. */
  fingerprint(): string;
  /** Gives the file back when its rest is not wanted. */
  close(): Promise<void>;
}

/** Opens a file in a single pass: its chunks are asked once, since an upload cannot be read twice. */
export async function openFile(file: FileSource, work: LongWork<ReadingPhase>): Promise<OpenFile> {
  work.signal.throwIfAborted();
  const iterator = file.chunks()[Symbol.asyncIterator]();
  const hash = createHash("sha256");
  const first: Uint8Array[] = [];
  let [size, isDone, done, reported] = [0, false, 0, 0];
  while (size < headSize && !isDone) {
    work.signal.throwIfAborted();
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  const head = Buffer.concat(first);
  const count = (chunk: Uint8Array) => {
    work.signal.throwIfAborted();
    hash.update(chunk);
    done += chunk.length;
    if (done - reported < reportEvery) return;
    reported = done;
    work.report({ phase: "reading", done, ...(file.size === undefined ? {} : { total: file.size }) });
  };
  async function* chunks(): AsyncIterable<Uint8Array> {
    if (head.length > 0) {
      count(head);
      yield head;
    }
    while (!isDone) {
      const next = await iterator.next();
      if (next.done === true) break;
      count(next.value);
      yield next.value;
    }
    work.signal.throwIfAborted();
  }
  return {
    head,
    headIsWhole: isDone,
    chunks,
    fingerprint: () => hash.digest("hex"),
    close: async () => {
      if (!isDone) await iterator.return?.();
    },
  };
}
