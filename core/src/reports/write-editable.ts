import type { PracticalWriter } from "../training/index.ts";
import type { ReportDocument } from "./model.ts";
import { practicalOf } from "./practical-of.ts";

/** What writes documents that people complete. */
export type EditableWriter = Pick<PracticalWriter, "writeDocx">;

export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A report as a Word document, with the same words in the same order: to be completed by whoever answers for it. */
export function writeEditable(writer: EditableWriter, report: ReportDocument): Promise<Uint8Array> {
  return writer.writeDocx(practicalOf(report), []);
}
