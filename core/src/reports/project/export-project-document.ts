import { type Actor, may, type NotAllowed, notAllowed } from "../../access/index.ts";
import type { DiagnosisStore } from "../../diagnosis/index.ts";
import type { FieldStore } from "../../field/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { checkedSeals, type PlanStore, type SealStore } from "../../plans/index.ts";
import { type KeptProject, type ProjectStore, shownProject } from "../../projects/index.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { readersThroughShares, type ShareStore } from "../../sharing/index.ts";
import type { Sha256, TrainingDesignStore } from "../../training/index.ts";
import type { DocumentUnavailable, DocumentWriter } from "../ports.ts";
import type { PublishedPage } from "../publish-category-page.ts";
import { type EditableWriter, writeEditable } from "../write-editable.ts";
import { writePlainText } from "../write-plain-text.ts";
import { type ProjectDocumentFormat, projectDocumentMediaTypes } from "./document-formats.ts";
import { type PlanFacts, planFactsOf } from "./plan-subject.ts";
import type { ProjectDocumentKind, ProjectSubject, SayProject } from "./project-subject.ts";
import { effortTable } from "./write-effort-statement.ts";
import { type WishedProjectDocument, writeProjectDocument } from "./write-project-document.ts";

export interface ExportProjectDocument extends WishedProjectDocument {
  readonly project: string;
  readonly format: ProjectDocumentFormat;
}

/** In order of precedence. `formatNotMade`: only the statement of the ledger is a table. */
export type ExportProjectDocumentRefusal =
  | NotAllowed
  | { readonly code: "formatNotMade" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownMeeting" }
  | { readonly code: "noPlan" }
  | DocumentUnavailable;

interface ProjectDocumentHouse {
  readonly projects: ProjectStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly diagnoses: DiagnosisStore;
  readonly plans: PlanStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
  readonly shares: Pick<ShareStore, "given">;
  readonly ownRules: OwnRuleStore;
  readonly documents: DocumentWriter;
  readonly practicalDocuments: EditableWriter;
  readonly field: Pick<FieldStore, "listCouncilWords">;
  readonly sayProject: SayProject;
  readonly clock: Clock;
}

/** A document made from a project as it is kept, ready to be handed over. */
export async function exportProjectDocument(
  house: ProjectDocumentHouse,
  actor: Actor,
  command: ExportProjectDocument,
): Promise<Result<PublishedPage, ExportProjectDocumentRefusal>> {
  if (!may(actor, "viewProjects")) return refuse(notAllowed);
  const { kind, format } = command;
  if (format === "csv" && kind !== "effortStatement") return refuse({ code: "formatNotMade" });
  const kept = await house.projects.find(command.project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const subject = await subjectOf(house, actor, kept, kind);
  const document = writeProjectDocument(subject, command, house.sayProject);
  if (document === undefined) return refuse({ code: kind === "minutes" ? "unknownMeeting" : "noPlan" });
  const file = { name: `${document.title}.${format}`, mediaType: projectDocumentMediaTypes[format] };
  if (format === "pdf") {
    const pdf = await house.documents.writePdf(document);
    return pdf.ok ? accept({ ...file, bytes: pdf.value }) : pdf;
  }
  if (format === "docx")
    return accept({ ...file, bytes: await writeEditable(house.practicalDocuments, document) });
  const text = {
    html: () => house.documents.writeHtml(document),
    txt: () => writePlainText(document),
    csv: () => {
      const { headings, rows } = effortTable(subject, house.sayProject);
      return house.documents.writeCsv(headings, rows);
    },
  }[format]();
  return accept({ ...file, bytes: new TextEncoder().encode(text) });
}

/**
 * Only the file of the works council reads the design and the diagnosis, and the plan as documents about it do. It
 * tells totals and titles of the design, and nothing of anybody in it: members of the council, who may not open the
 * design itself, read the same facts as management.
 */
async function subjectOf(
  house: ProjectDocumentHouse,
  actor: Actor,
  { id, content }: KeptProject,
  kind: ProjectDocumentKind,
): Promise<ProjectSubject> {
  const { trainingDesigns, diagnoses, ownRules, clock } = house;
  const { content: project, hidden } = shownProject(content, actor);
  const subject = {
    project,
    hidden,
    today: clock.today(),
    book: rulebookOf(publishedRuleRows, await ownRules.all()),
  };
  if (kind === "planEmployees" || kind === "planCouncil")
    return { ...subject, plan: await planOf(house, actor, id) };
  if (kind === "invitation") {
    if (actor.share !== undefined || !may(actor, "viewShares")) return subject;
    return { ...subject, sharedWith: readersThroughShares(await house.shares.given(), id, clock.today()) };
  }
  if (kind !== "councilFile") return subject;
  const isFactRead = may(actor, "viewTrainingDesigns") || may(actor, "viewDiagnoses");
  const isDesignRead = project.design !== "" && isFactRead;
  const isDiagnosisRead = project.diagnosis !== "" && may(actor, "viewDiagnoses");
  const design = isDesignRead ? await trainingDesigns.find(project.design) : undefined;
  const diagnosis = isDiagnosisRead ? await diagnoses.find(project.diagnosis) : undefined;
  const plan = await planOf(house, actor, id);
  const councilWords = may(actor, "viewCouncilWords") ? await house.field.listCouncilWords(id) : undefined;
  return { ...subject, design: design?.content, diagnosis: diagnosis?.content, plan, councilWords };
}

async function planOf(
  house: ProjectDocumentHouse,
  actor: Actor,
  project: string,
): Promise<PlanFacts | undefined> {
  if (!may(actor, "viewPlan")) return undefined;
  const written = await house.plans.find(project);
  return planFactsOf(written?.content, await checkedSeals(house, project));
}
