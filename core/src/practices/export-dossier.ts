import { type Actor, may, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type DocumentWriter, docxMediaType, type PublishedPage, writeEditable } from "../reports/index.ts";
import type { PracticalWriter } from "../training/index.ts";
import { caseNames } from "./case-names.ts";
import type { WritingHouse } from "./change-case.ts";
import { copyCase } from "./copy-case.ts";
import { gatherCase } from "./gather-case.ts";
import type { ViewCaseRefusal } from "./view-case.ts";
import type { DossierFormat } from "./vocabulary.ts";
import { writeDossier } from "./write-dossier.ts";

/** What a dossier is made with. */
export interface DossierHouse extends WritingHouse {
  readonly documents: DocumentWriter;
  readonly practicalDocuments: PracticalWriter;
}

/** The company's own dossier as a file: to print or read, to edit. Struck sentences are not in it. */
export async function exportDossier(
  house: DossierHouse,
  actor: Actor,
  { project, format }: { readonly project: string; readonly format: DossierFormat },
): Promise<Result<PublishedPage, ViewCaseRefusal>> {
  if (!may(actor, "viewCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.cases.find(project);
  if (kept === undefined) return refuse({ code: "noCaseStudy" });
  const own = (await house.organisations.mine()).find(({ id }) => id === actor.organisation);
  const approvals = await house.cases.approvals(project);
  const document = writeDossier(
    {
      study: kept.content,
      copied: copyCase(kept.content, approvals, caseNames(subject), "internal"),
      organisation: own?.name ?? "",
      isFictional: own?.isFictional ?? false,
      revision: kept.revision,
      today: house.clock.today(),
    },
    house.sayCase,
  );
  const name = `${document.title}.${format}`;
  if (format === "html") {
    const bytes = new TextEncoder().encode(house.documents.writeHtml(document));
    return accept({ name, mediaType: "text/html; charset=utf-8", bytes });
  }
  const bytes = await writeEditable(house.practicalDocuments, document);
  return accept({ name, mediaType: docxMediaType, bytes });
}
