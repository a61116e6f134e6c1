import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { PublicationShelf } from "./ports.ts";
import type { Publication } from "./publication-model.ts";
import type { TableFormat } from "./vocabulary.ts";
import { csvOf, csvwOf, dcatOf, sdmxOf } from "./write-publication.ts";

type Refusal = NotAllowed | { readonly code: "unknownPublication" };
interface PublicationHouse {
  readonly publications: PublicationShelf;
}

/** Every published table that this server has, last first. */
export async function viewPublications(
  { publications }: PublicationHouse,
  actor: Actor,
): Promise<Result<readonly Publication[], NotAllowed>> {
  if (!may(actor, "viewPublishedTables")) return refuse(notAllowed);
  return accept(await publications.all());
}

/** One publication, whole. */
export async function viewPublication(
  { publications }: PublicationHouse,
  actor: Actor,
  { publication: id }: { readonly publication: string },
): Promise<Result<Publication, Refusal>> {
  if (!may(actor, "viewPublishedTables")) return refuse(notAllowed);
  const found = await publications.find(id);
  return found === undefined ? refuse({ code: "unknownPublication" }) : accept(found);
}

/** A publication as a file of an open format. */
export async function exportPublication(
  house: PublicationHouse,
  actor: Actor,
  { publication, format }: { readonly publication: string; readonly format: TableFormat },
): Promise<Result<PublicationFile, Refusal>> {
  const viewed = await viewPublication(house, actor, { publication });
  return viewed.ok ? accept(publicationFile(viewed.value, format)) : viewed;
}

export interface PublicationFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The file of a format. All of them are written from what is published, and from nothing else. */
export function publicationFile(publication: Publication, format: TableFormat): PublicationFile {
  const { id } = publication;
  const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
  const files: Readonly<Record<TableFormat, readonly [name: string, mediaType: string, text: () => string]>> =
    {
      csv: [`tableaux-${id}.csv`, "text/csv; charset=utf-8", () => csvOf(publication)],
      csvw: [`tableaux-${id}.csv-metadata.json`, "application/csvm+json", () => json(csvwOf(publication))],
      dcat: [`tableaux-${id}.jsonld`, "application/ld+json", () => json(dcatOf(publication))],
      sdmx: [
        `tableaux-${id}.sdmx.csv`,
        "application/vnd.sdmx.data+csv; version=2.0.0",
        () => sdmxOf(publication),
      ],
      json: [`tableaux-${id}.json`, "application/json", () => json(publication)],
    };
  const [name, mediaType, text] = files[format];
  return { name, mediaType, bytes: new TextEncoder().encode(text()) };
}
