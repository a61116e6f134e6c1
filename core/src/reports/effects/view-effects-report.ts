import type { Actor } from "../../access/index.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { PracticalWriter } from "../../training/index.ts";
import type { ReportDocument } from "../model.ts";
import type { DocumentUnavailable, DocumentWriter } from "../ports.ts";
import { practicalOf } from "../practical-of.ts";
import type { PublishedPage } from "../publish-category-page.ts";
import { dutyKinds, dutyTable } from "./duty-sheets.ts";
import type { EffectsReportKind, SayEffects } from "./effects-subject.ts";
import {
  type EffectsReportHouse,
  type GatherEffectsRefusal,
  gatherEffectsSubject,
} from "./gather-effects-subject.ts";
import { type EffectsReportFormat, effectsReportMediaTypes } from "./report-formats.ts";
import { writeEffectsReport } from "./write-effects-report.ts";

interface SpokenHouse extends EffectsReportHouse {
  readonly sayEffects: SayEffects;
}

interface WritingHouse extends SpokenHouse {
  readonly documents: DocumentWriter;
  readonly practicalDocuments: PracticalWriter;
}

interface AskedReport {
  readonly project: string;
  readonly kind: EffectsReportKind;
}

/** A document about the effects of a project as data, for a screen to show word for word. */
export async function viewEffectsReport(
  house: SpokenHouse,
  actor: Actor,
  { project, kind }: AskedReport,
): Promise<Result<ReportDocument, GatherEffectsRefusal>> {
  const gathered = await gatherEffectsSubject(house, actor, { project });
  return gathered.ok ? accept(writeEffectsReport(gathered.value, kind, house.sayEffects)) : gathered;
}

/** In order of precedence. `formatNotMade`: only the sheets of a duty are tables. */
export type ExportEffectsRefusal =
  | GatherEffectsRefusal
  | { readonly code: "formatNotMade" }
  | DocumentUnavailable;

/** The same document as a file. */
export async function exportEffectsReport(
  house: WritingHouse,
  actor: Actor,
  asked: AskedReport & { readonly format: EffectsReportFormat },
): Promise<Result<PublishedPage, ExportEffectsRefusal>> {
  const gathered = await gatherEffectsSubject(house, actor, asked);
  if (!gathered.ok) return gathered;
  const { format, kind } = asked;
  const document = writeEffectsReport(gathered.value, kind, house.sayEffects);
  const file = { name: `${document.title}.${format}`, mediaType: effectsReportMediaTypes[format] };
  if (format === "csv") {
    const duty = dutyKinds.find((each) => each === kind);
    if (duty === undefined) return refuse({ code: "formatNotMade" });
    const { headings, rows } = dutyTable(gathered.value, duty, house.sayEffects);
    return accept({ ...file, bytes: new TextEncoder().encode(house.documents.writeCsv(headings, rows)) });
  }
  if (format === "html")
    return accept({ ...file, bytes: new TextEncoder().encode(house.documents.writeHtml(document)) });
  if (format === "docx")
    return accept({ ...file, bytes: await house.practicalDocuments.writeDocx(practicalOf(document), []) });
  const pdf = await house.documents.writePdf(document);
  return pdf.ok ? accept({ ...file, bytes: pdf.value }) : pdf;
}
