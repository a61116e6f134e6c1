import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { PracticalWriter } from "../../../core/src/training/index.ts";
import type { DocxOrder } from "./docx-order.ts";

const bytesSchema = z.instanceof(Uint8Array);

/**
 * A practical document as Office Open XML, made in a thread of its own: the library takes a millisecond per row, and
 * others are served meanwhile.
 */
export const writePracticalDocx: PracticalWriter["writeDocx"] = async (document, pictures) => {
  const order: DocxOrder = { document, pictures };
  const made = await new Promise((settle, fail) => {
    const worker = new Worker(new URL("./docx-worker.ts", import.meta.url), { workerData: order });
    worker.once("message", settle);
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`the document's thread ended with status ${code}`)));
  });
  return bytesSchema.parse(made);
};
