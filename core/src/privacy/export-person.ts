import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DocumentUnavailable, DocumentWriter, PublishedPage } from "../reports/index.ts";
import type { ExportFormat } from "./formats.ts";
import { gatherPerson } from "./gather-person.ts";
import type { Clue } from "./model.ts";
import { type PersonExport, personExport } from "./person-export.ts";
import type { PersonalShelf, RetentionShelf } from "./ports.ts";
import type { SayPrivacy } from "./say-privacy.ts";
import { writePersonReport } from "./write-person-report.ts";

export interface ExportPerson {
  readonly clues: readonly Clue[];
  /** What the person was looked for by, in words. */
  readonly askedAs: readonly string[];
  readonly format: ExportFormat;
}

export interface ExportHouse {
  readonly personal: PersonalShelf;
  readonly retention: RetentionShelf;
  readonly organisations: OrganisationStore;
  readonly documents: DocumentWriter;
  readonly sayPrivacy: SayPrivacy;
  readonly clock: Clock;
}

/** In order of precedence. */
export type ExportPersonRefusal = NotAllowed | DocumentUnavailable;

/** Everything that is held about a person, as a file for programs or a page to read. */
export async function exportPerson(
  house: ExportHouse,
  actor: Actor,
  { clues, askedAs, format }: ExportPerson,
): Promise<Result<PublishedPage, ExportPersonRefusal>> {
  if (!may(actor, "exportPerson")) return refuse(notAllowed);
  const held = personExport(await gatherPerson(house.personal, clues), {
    organisation: await nameOf(house.organisations, actor),
    madeOn: house.clock.today(),
    askedAs,
    choices: await house.retention.choices(),
  });
  return fileOf(house, held, format);
}

export async function nameOf(organisations: OrganisationStore, actor: Actor): Promise<string> {
  return (await organisations.mine()).find(({ id }) => id === actor.organisation)?.name ?? "";
}

async function fileOf(
  { documents, sayPrivacy }: ExportHouse,
  held: PersonExport,
  format: ExportFormat,
): Promise<Result<PublishedPage, DocumentUnavailable>> {
  const named = `${sayPrivacy("privacy.report.file")}.${format}`;
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === "json") {
    const bytes = encode(`${JSON.stringify(held, undefined, 2)}\n`);
    return accept({ name: named, mediaType: "application/json; charset=utf-8", bytes });
  }
  const document = writePersonReport(held, sayPrivacy);
  if (format === "html") {
    return accept({
      name: named,
      mediaType: "text/html; charset=utf-8",
      bytes: encode(documents.writeHtml(document)),
    });
  }
  const pdf = await documents.writePdf(document);
  return pdf.ok ? accept({ name: named, mediaType: "application/pdf", bytes: pdf.value }) : pdf;
}
