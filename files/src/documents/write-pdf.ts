import type { Result } from "../../../core/src/kernel/result.ts";
import type { DocumentUnavailable, ReportDocument } from "../../../core/src/reports/index.ts";
import { makePdf } from "./make-pdf.ts";
import { pdfInput } from "./pdf-input.ts";

/** A report as a tagged PDF; refused when this machine has no compiler: the HTML page then prints the same way. */
export function writePdf(document: ReportDocument): Promise<Result<Uint8Array, DocumentUnavailable>> {
  return makePdf({ template: "report", document: pdfInput(document), pictures: [] });
}
