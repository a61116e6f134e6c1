import type { DocumentWriter } from "../../../core/src/reports/index.ts";
import { writeHtml } from "./write-html.ts";
import { writePdf } from "./write-pdf.ts";

export { sayFrench } from "./say-french.ts";
export { writeHtml } from "./write-html.ts";
export { writePdf } from "./write-pdf.ts";

/** Documents as HTML pages and tagged PDF files. */
export const documentWriter: DocumentWriter = { writeHtml, writePdf };
