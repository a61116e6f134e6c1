import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import {
  type DocumentUnavailable,
  type DocumentWriter,
  docxMediaType,
  type EditableWriter,
  type PublishedPage,
  writeEditable,
} from "../reports/index.ts";
import { nameOf } from "./export-person.ts";
import type { RecordFormat } from "./formats.ts";
import type { RetentionShelf } from "./ports.ts";
import { type RecordLine, readRecord } from "./read-record.ts";
import type { SayPrivacy } from "./say-privacy.ts";
import { writeAssessment } from "./write-assessment.ts";
import { writeRecord } from "./write-record.ts";

export const recordKinds = ["record", "assessment"] as const;
export type RecordKind = (typeof recordKinds)[number];

interface RecordHouse {
  readonly retention: RetentionShelf;
  readonly organisations: OrganisationStore;
  readonly documents: DocumentWriter;
  readonly practicalDocuments: EditableWriter;
  readonly sayPrivacy: SayPrivacy;
  readonly clock: Clock;
}

/** What is held of each kind, who may see it and until when. */
export async function viewRecord(
  house: Pick<RecordHouse, "retention">,
  actor: Actor,
): Promise<Result<readonly RecordLine[], NotAllowed>> {
  if (!may(actor, "viewPersonalRegister")) return refuse(notAllowed);
  return accept(await readRecord(house.retention));
}

/** The processing record, or the draft of the impact assessment, ready to be printed and completed. */
export async function publishRecord(
  house: RecordHouse,
  actor: Actor,
  { kind, format }: { readonly kind: RecordKind; readonly format: RecordFormat },
): Promise<Result<PublishedPage, NotAllowed | DocumentUnavailable>> {
  if (!may(actor, "viewPersonalRegister")) return refuse(notAllowed);
  const subject = {
    organisation: await nameOf(house.organisations, actor),
    today: house.clock.today(),
    lines: await readRecord(house.retention),
  };
  const write = { record: writeRecord, assessment: writeAssessment }[kind];
  const document = write(subject, house.sayPrivacy);
  const name = `${document.title}.${format}`;
  if (format === "html") {
    const bytes = new TextEncoder().encode(house.documents.writeHtml(document));
    return accept({ name, mediaType: "text/html; charset=utf-8", bytes });
  }
  if (format === "docx") {
    const bytes = await writeEditable(house.practicalDocuments, document);
    return accept({ name, mediaType: docxMediaType, bytes });
  }
  const pdf = await house.documents.writePdf(document);
  return pdf.ok ? accept({ name, mediaType: "application/pdf", bytes: pdf.value }) : pdf;
}
