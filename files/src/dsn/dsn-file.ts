import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type {
  FileSource,
  OpenPayrollFile,
  PayrollFileReader,
  ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import { DsnReader, type DsnReading } from "./dsn-reader.ts";

/** A chunk as large as a file is read in pieces, so that no more than a piece's people wait to be given. */
const pieceSize = 262_144;
const progressStep = 4_194_304;

/** A DSN being read. */
export interface OpenDsnFile extends OpenPayrollFile {
  reading(): Promise<DsnReading>;
}

/** Reads monthly DSN of the norm NEODeS. Rubrics that are not in the whitelist are counted and forgotten. */
export const dsnFile = {
  open(file, _options, work): OpenDsnFile {
    const reader = new DsnReader();
    const hash = createHash("sha256");
    let reading: DsnReading | undefined;
    return {
      async *people() {
        for await (const piece of piecesOf(file, work)) {
          hash.update(piece);
          yield* reader.feed(piece);
        }
        yield* reader.finish();
        reading = reader.reading(hash.digest("hex"));
      },
      async reading() {
        if (reading === undefined)
          throw new Error("invalid order; people must be exhausted before the reading is asked");
        return reading;
      },
    };
  },
} satisfies PayrollFileReader;

/** The bytes of a file in pieces of bounded size, telling the progress; stops when the signal says so. */
async function* piecesOf(file: FileSource, work: LongWork<ReadingPhase>): AsyncIterable<Uint8Array> {
  const total = file.size === undefined ? {} : { total: file.size };
  let done = 0;
  let told = 0;
  stopIfAsked(work.signal);
  for await (const chunk of file.chunks()) {
    for (let from = 0; from < chunk.length; from += pieceSize) {
      stopIfAsked(work.signal);
      const piece = chunk.subarray(from, from + pieceSize);
      yield piece;
      done += piece.length;
      if (done - told < progressStep) continue;
      told = done;
      work.report({ phase: "reading", done, ...total });
      // A source that never waits would keep the program from hearing that it must stop.
      await setImmediate();
    }
  }
  stopIfAsked(work.signal);
  work.report({ phase: "reading", done, ...total });
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException("The reading was stopped.", "AbortError");
}
