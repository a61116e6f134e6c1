import type { DocumentWriter } from "../../../core/src/reports/index.ts";
import { writeCsv } from "../spreadsheet/write-csv.ts";
import { writeHtml } from "./write-html.ts";
import { writePdf } from "./write-pdf.ts";

export {
  sayCaseFrench,
  sayEffectsFrench,
  sayFrench,
  sayPrepFrench,
  sayPrivacyFrench,
  sayProjectFrench,
} from "./say-french.ts";
export { writeHtml } from "./write-html.ts";
export { writePdf } from "./write-pdf.ts";

/** Documents as HTML pages, tagged PDF files and tables. */
export const documentWriter: DocumentWriter = { writeHtml, writePdf, writeCsv };
