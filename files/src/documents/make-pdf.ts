import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import { pdfAnswerSchema } from "./pdf-answer.ts";
import type { PdfOrder } from "./pdf-order.ts";
import { typstModulePath } from "./typst-compiler.ts";

const { resolve } = createRequire(import.meta.url);

/**
 * A tagged PDF (PDF/UA-1) made by Typst in a thread of its own, so that other requests go on. Refused when this
 * machine has no compiler. Throws when the compiler rejects the template.
 */
export async function makePdf(
  order: Omit<PdfOrder, "modulePath">,
): Promise<Result<Uint8Array, { readonly code: "documentUnavailable" }>> {
  const modulePath = typstModulePath(`${process.platform}-${process.arch}`, resolve);
  if (modulePath === undefined) return refuse({ code: "documentUnavailable" });
  const answer = pdfAnswerSchema.parse(await runWorker({ ...order, modulePath }));
  if (answer.kind === "unavailable") return refuse({ code: "documentUnavailable" });
  if (answer.kind === "failed") throw new Error(`the document could not be set: ${answer.reasons}`);
  return accept(answer.bytes);
}

function runWorker(order: PdfOrder): Promise<unknown> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { workerData: order });
    worker.once("message", settle);
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`the document's thread ended with status ${code}`)));
  });
}
