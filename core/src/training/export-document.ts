import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { type DocumentFormat, type DocumentKind, documentMediaTypes } from "./documents/document-kinds.ts";
import type { PictureFile, PracticalDocument, PracticalWriter } from "./documents/practical-document.ts";
import type { SayPractical } from "./documents/subject.ts";
import { writeDocument } from "./documents/write-document.ts";
import type { TrainingDesignStore } from "./ports.ts";

/** In order of precedence. */
export type ExportDocumentRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownAlternative" }
  | { readonly code: "unknownPerson" }
  | { readonly code: "documentUnavailable" };

export interface ExportDocument {
  readonly design: string;
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  /** The chosen one, else the first one, when it is absent. */
  readonly alternative?: string | undefined;
  /** Whose sheet; a sheet to fill by hand when it is absent. */
  readonly trainee?: string | undefined;
}

interface DocumentHouse {
  readonly organisations: OrganisationStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly ownRules: OwnRuleStore;
  readonly practicalDocuments: PracticalWriter;
  readonly sayPractical: SayPractical;
  readonly clock: Clock;
}

export interface ExportedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A document made from the design as it is kept, ready to print and to edit. */
export async function exportDocument(
  house: DocumentHouse,
  actor: Actor,
  query: ExportDocument,
): Promise<Result<ExportedDocument, ExportDocumentRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const kept = await house.trainingDesigns.find(query.design);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const design = kept.content;
  const { alternatives } = design;
  const asked = alternatives.find(({ id }) => id === query.alternative);
  if (query.alternative !== undefined && asked === undefined) return refuse({ code: "unknownAlternative" });
  const trainee = design.trainees.find(({ id }) => id === query.trainee);
  if (query.trainee !== undefined && trainee === undefined) return refuse({ code: "unknownPerson" });
  const organisations = await house.organisations.mine();
  const document = writeDocument(
    query.kind,
    {
      company: organisations.find(({ id }) => id === actor.organisation)?.name ?? "",
      design,
      revision: kept.revision,
      alternative: asked ?? alternatives.find(({ id }) => id === design.chosen) ?? alternatives[0],
      trainee,
      book: rulebookOf(publishedRuleRows, await house.ownRules.all()),
      today: house.clock.today(),
    },
    house.sayPractical,
  );
  const pictures = await findPictures(house.trainingDesigns, kept.id, document);
  const { format } = query;
  const file = { name: `${document.title}.${format}`, mediaType: documentMediaTypes[format] };
  if (format === "docx") {
    return accept({ ...file, bytes: await house.practicalDocuments.writeDocx(document, pictures) });
  }
  const pdf = await house.practicalDocuments.writePdf(document, pictures);
  return pdf.ok ? accept({ ...file, bytes: pdf.value }) : pdf;
}

/** The photos that the document shows, once each; one that is no longer kept is left out. */
async function findPictures(
  store: TrainingDesignStore,
  design: string,
  { sections }: PracticalDocument,
): Promise<readonly PictureFile[]> {
  const shown = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "picture" ? [block.attachment] : []));
  const pictures: PictureFile[] = [];
  for (const attachment of new Set(shown)) {
    const kept = await store.findAttachment(design, attachment);
    if (kept?.kind === "photo") {
      pictures.push({ attachment, mediaType: kept.mediaType, bytes: kept.bytes });
    }
  }
  return pictures;
}
