import { type Actor, may, type NotAllowed, notAllowed } from "../../access/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { type FirmStore, type ProjectShelf, portfolioLines, tellProjects } from "../../portfolio/index.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import type { DocumentUnavailable, DocumentWriter } from "../ports.ts";
import type { PublishedPage } from "../publish-category-page.ts";
import type { SayPrep } from "./prep-subject.ts";
import { writePrepSheet } from "./write-prep-sheet.ts";

export interface ExportPrepSheet {
  /** Key of the line: a firm, or a project whose firm is not written down. */
  readonly line: string;
  readonly format: "html" | "pdf";
}

/** In order of precedence. */
export type ExportPrepSheetRefusal = NotAllowed | { readonly code: "unknownFirm" } | DocumentUnavailable;

interface PrepHouse {
  readonly firms: FirmStore;
  readonly projectShelf: ProjectShelf;
  readonly ownRules: OwnRuleStore;
  readonly documents: DocumentWriter;
  readonly sayPrep: SayPrep;
  readonly clock: Clock;
}

/** The sheet that prepares a call, ready to be printed. Projects that others share are not on it. */
export async function exportPrepSheet(
  house: PrepHouse,
  actor: Actor,
  { line: key, format }: ExportPrepSheet,
): Promise<Result<PublishedPage, ExportPrepSheetRefusal>> {
  if (!may(actor, "viewPortfolio")) return refuse(notAllowed);
  const today = house.clock.today();
  const whole = await house.projectShelf.wholeProjects();
  const projects = tellProjects(
    whole.map((each) => ({ ...each, sharedBy: "" })),
    today,
  );
  const lines = portfolioLines({ firms: await house.firms.all(), projects }, today);
  const line = lines.find((each) => each.key === key);
  if (line === undefined) return refuse({ code: "unknownFirm" });
  const book = rulebookOf(publishedRuleRows, await house.ownRules.all());
  const document = writePrepSheet({ line, today, book }, house.sayPrep);
  const name = `${line.label}.${format}`;
  if (format === "html") {
    const bytes = new TextEncoder().encode(house.documents.writeHtml(document));
    return accept({ name, mediaType: "text/html; charset=utf-8", bytes });
  }
  const pdf = await house.documents.writePdf(document);
  return pdf.ok ? accept({ name, mediaType: "application/pdf", bytes: pdf.value }) : pdf;
}
