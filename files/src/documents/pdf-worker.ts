import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { PdfAnswer } from "./pdf-answer.ts";
import { type PdfOrder, type PdfPicture, pdfOrderSchema } from "./pdf-order.ts";
import { setPdf } from "./set-pdf.ts";
import { fontPaths, loadTypst, type TypstCompiler } from "./typst-compiler.ts";

/** Compiles in a folder that holds the document's own pictures: nothing else on the disk is within reach of it. */
function makePdf({ modulePath, template: name, document, pictures }: PdfOrder): PdfAnswer {
  const workspace = mkdtempSync(join(tmpdir(), "ouvrage-pdf-"));
  try {
    for (const { file, bytes } of pictures) writeFileSync(join(workspace, file), bytes);
    const fontBlobs = fontPaths().map((path) => readFileSync(path));
    const compiler = loadTypst(modulePath, { workspace, fontArgs: [{ fontBlobs }] });
    if (compiler === undefined) return { kind: "unavailable" };
    const template = readFileSync(new URL(`./${name}.typ`, import.meta.url), "utf8");
    const made = setPdf(compiler, template, document, filesOf(pictures));
    if (made.kind === "made" || pictures.length === 0) return made;
    // A page must not be lost for a photo that is damaged: the template then prints its words.
    const drawn = pictures.filter((picture) => canDraw(compiler, picture));
    return setPdf(compiler, template, document, filesOf(drawn));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function filesOf(pictures: readonly PdfPicture[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pictures.map(({ key, file }) => [key, `/${file}`]));
}

function canDraw(compiler: TypstCompiler, { file }: PdfPicture): boolean {
  const alone = compiler.compile({ mainFileContent: `#image("/${file}")`, inputs: {} });
  return !alone.hasError();
}

if (parentPort !== null) parentPort.postMessage(makePdf(pdfOrderSchema.parse(workerData)));
