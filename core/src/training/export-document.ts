import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import type { DiagnosisStore } from "../diagnosis/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../reference/index.ts";
import { type DocumentFormat, type DocumentKind, documentMediaTypes } from "./documents/document-kinds.ts";
import type { PictureFile, PracticalDocument, PracticalWriter } from "./documents/practical-document.ts";
import type { PracticalSubject, SayPractical } from "./documents/subject.ts";
import { writeDocument } from "./documents/write-document.ts";
import { fundAlternative } from "./funding/fund-alternative.ts";
import { fundingDay } from "./funding/funding-proposals.ts";
import { yalpsSolver } from "./funding/yalps-solver.ts";
import { handoverKinds } from "./handover/write-handover-mail.ts";
import type { TrainingDesignStore } from "./ports.ts";
import { shownDesign } from "./shown-design.ts";

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
  readonly diagnoses: DiagnosisStore;
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

/** A document made from the design as far as this reader may see it, ready to print and to edit. */
export async function exportDocument(
  house: DocumentHouse,
  actor: Actor,
  query: ExportDocument,
): Promise<Result<ExportedDocument, ExportDocumentRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const kept = await house.trainingDesigns.find(query.design);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const shown = shownDesign(kept.content, actor);
  // The notice tells what is written of people, and none of it: it is true of the whole.
  const design = query.kind === "employeeNotice" ? kept.content : shown.content;
  const { alternatives } = design;
  const asked = alternatives.find(({ id }) => id === query.alternative);
  if (query.alternative !== undefined && asked === undefined) return refuse({ code: "unknownAlternative" });
  const { hidden } = shown.veil;
  const trainee = hidden.includes("people")
    ? undefined
    : design.trainees.find(({ id }) => id === query.trainee);
  if (query.trainee !== undefined && trainee === undefined) return refuse({ code: "unknownPerson" });
  const organisations = await house.organisations.mine();
  const subject: PracticalSubject = {
    company: organisations.find(({ id }) => id === actor.organisation)?.name ?? "",
    design,
    veil: shown.veil,
    revision: kept.revision,
    alternative: asked ?? alternatives.find(({ id }) => id === design.chosen) ?? alternatives[0],
    trainee,
    book: rulebookOf(publishedRuleRows, await house.ownRules.all()),
    today: house.clock.today(),
  };
  const whole = isHandedOver(query.kind) ? await withHandover(house, actor, subject) : subject;
  const document = writeDocument(query.kind, whole, house.sayPractical);
  const pictures = await findPictures(house.trainingDesigns, kept.id, document);
  const { format } = query;
  const file = { name: `${document.title}.${format}`, mediaType: documentMediaTypes[format] };
  if (format === "docx") {
    return accept({ ...file, bytes: await house.practicalDocuments.writeDocx(document, pictures) });
  }
  const pdf = await house.practicalDocuments.writePdf(document, pictures);
  return pdf.ok ? accept({ ...file, bytes: pdf.value }) : pdf;
}

function isHandedOver(kind: DocumentKind): boolean {
  return handoverKinds.some((each) => each === kind);
}

/** With the diagnosis that the design was begun from, for who may read it, and who may pay for it. */
async function withHandover(
  house: Pick<DocumentHouse, "diagnoses">,
  actor: Actor,
  subject: PracticalSubject,
): Promise<PracticalSubject> {
  const { design, alternative, book, today } = subject;
  const isRead = design.diagnosis !== "" && may(actor, "viewDiagnoses");
  const kept = isRead ? await house.diagnoses.find(design.diagnosis) : undefined;
  // Who may pay what rests on wages and on what each said: half of it would be a false answer.
  const isFundingShown = subject.veil === undefined || subject.veil.hidden.length === 0;
  if (alternative === undefined || !isFundingShown) return { ...subject, diagnosis: kept?.content };
  const request = { book, day: fundingDay(design, today), design, alternative: alternative.id };
  return { ...subject, diagnosis: kept?.content, funding: fundAlternative(request, yalpsSolver) };
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
