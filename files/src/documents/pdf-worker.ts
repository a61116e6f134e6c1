import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { PdfAnswer } from "./pdf-answer.ts";
import { setPdf } from "./set-pdf.ts";
import { fontPaths, loadTypst } from "./typst-compiler.ts";

/** What the worker is given when it starts. */
const orderSchema = z.strictObject({ modulePath: z.string(), document: z.string() });

/** Compiles in an empty folder: nothing on the disk is within reach of the template. */
function makePdf({ modulePath, document }: z.infer<typeof orderSchema>): PdfAnswer {
  const workspace = mkdtempSync(join(tmpdir(), "ouvrage-pdf-"));
  try {
    const fontBlobs = fontPaths().map((path) => readFileSync(path));
    const compiler = loadTypst(modulePath, { workspace, fontArgs: [{ fontBlobs }] });
    if (compiler === undefined) return { kind: "unavailable" };
    const template = readFileSync(new URL("./report.typ", import.meta.url), "utf8");
    return setPdf(compiler, template, document);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

if (parentPort !== null) parentPort.postMessage(makePdf(orderSchema.parse(workerData)));
