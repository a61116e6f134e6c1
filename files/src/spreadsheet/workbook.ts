import { Worker as Thread } from "node:worker_threads";
import type { OpenFile } from "./file-head.ts";
import type { ProblemLog } from "./sheet-problems.ts";
import type { RowBatches } from "./sheet-rows.ts";
import type { WorkbookAnswer, WorkbookOrder, WorkbookSheet } from "./workbook-messages.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** Largest workbook that is read; above it, people are told to save as CSV. */
const largestWorkbook = 64_000_000;
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
/** Longest silence of the thread, and its whole working time: a base and a share for the size of the file. */
const longestSilenceMs = 10_000;
const workingTimeMs = (size: number) => 8_000 + size / 500;

/** A workbook open in a thread of its own. Problems go to the log; nothing throws but an abort. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Rows of one sheet, to be read to their end before others are asked; 0 for all. */
  rows(sheet: string, mostRows: number): RowBatches;
  close(): Promise<void>;
}

/** Opens a workbook after its sizes, checksums and XML were checked; `undefined` when the log says why not. */
export async function openWorkbook(
  file: OpenFile,
  signal: AbortSignal,
  log: ProblemLog,
): Promise<Workbook | undefined> {
  const bytes = await gather(file, log);
  if (bytes === undefined) return undefined;
  // Sizes that cannot be are refused before a thread is started.
  const directory = readZipDirectory(bytes);
  if (!directory.ok) {
    log.add(directory.code, {}, directory.found);
    return undefined;
  }
  const budget = workingTimeMs(bytes.length);
  const dialogue = openDialogue(signal, budget);
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const opening = await dialogue.ask({ kind: "open", bytes, gate: gate.buffer });
  if (opening.kind !== "sheets") {
    if (opening.kind === "refused") log.add(opening.code, {}, opening.found);
    await dialogue.close();
    signal.throwIfAborted();
    return undefined;
  }
  async function* rows(sheet: string, mostRows: number): RowBatches {
    Atomics.store(gate, 0, 0);
    let answer = await dialogue.ask({ kind: "rows", sheet, mostRows });
    while (answer.kind === "rows") {
      yield answer.rows;
      Atomics.sub(gate, 0, 1);
      Atomics.notify(gate, 0);
      answer = await dialogue.next();
    }
    signal.throwIfAborted();
    if (answer.kind === "refused") log.add(answer.code, { sheet }, answer.found);
  }
  return { sheets: opening.sheets, rows, close: dialogue.close };
}

async function gather(file: OpenFile, log: ProblemLog): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.chunks()) {
    size += piece.length;
    if (size > largestWorkbook) {
      log.add("fileTooBig");
      return undefined;
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

interface Dialogue {
  ask(order: WorkbookOrder): Promise<WorkbookAnswer>;
  next(): Promise<WorkbookAnswer>;
  close(): Promise<void>;
}

const tooSlow: WorkbookAnswer = { kind: "refused", code: "workbookTooSlow", found: "" };

/**
 * Orders and answers of one thread. Only the time during which an answer is awaited counts: a slow reader of the rows
 * does not make a workbook slow. A thread that ends without an answer ran out of memory.
 */
function openDialogue(signal: AbortSignal, budget: number): Dialogue {
  const thread = new Thread(new URL("./workbook-thread.ts", import.meta.url), {
    resourceLimits: memory,
    execArgv: [],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
  });
  const answers: WorkbookAnswer[] = [];
  let wake: (() => void) | undefined;
  let spent = 0;
  const receive = (answer: WorkbookAnswer) => {
    answers.push(answer);
    wake?.();
  };
  thread.on("message", receive);
  thread.on("error", () => receive({ kind: "refused", code: "workbookTooBig", found: "memory" }));
  thread.on("exit", () => receive({ kind: "refused", code: "workbookTooBig", found: "memory" }));
  const abort = () => wake?.();
  signal.addEventListener("abort", abort);

  const wait = (time: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, time);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const close = async () => {
    signal.removeEventListener("abort", abort);
    thread.removeAllListeners();
    thread.on("error", () => undefined);
    await thread.terminate();
  };
  const next = async () => {
    if (answers.length === 0 && !signal.aborted) {
      const start = performance.now();
      await wait(Math.min(longestSilenceMs, Math.max(budget - spent, 1)));
      spent += performance.now() - start;
      wake = undefined;
    }
    if (signal.aborted) await close();
    return answers.shift() ?? tooSlow;
  };
  return {
    ask: (order) => {
      thread.postMessage(order, order.kind === "open" ? [order.bytes.buffer] : []);
      return next();
    },
    next,
    close,
  };
}
