import type { PracticalWriter } from "../../../core/src/training/index.ts";
import { writePracticalDocx } from "./write-practical-docx.ts";
import { writePracticalPdf } from "./write-practical-pdf.ts";

export { sayPracticalFrench } from "./say-practical-french.ts";

/** Practical documents as files to print and to edit. */
export const practicalWriter: PracticalWriter = {
  writeDocx: writePracticalDocx,
  writePdf: writePracticalPdf,
};
