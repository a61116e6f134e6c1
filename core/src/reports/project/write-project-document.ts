import type { ReportDocument } from "../model.ts";
import type { ProjectDocumentKind, ProjectSubject, SayProject } from "./project-subject.ts";
import { writeCouncilFile } from "./write-council-file.ts";
import { writeEffortStatement } from "./write-effort-statement.ts";
import { writeInvitation } from "./write-invitation.ts";
import { writeMinutes } from "./write-minutes.ts";
import { writePlanCouncil } from "./write-plan-council.ts";
import { writePlanEmployees } from "./write-plan-employees.ts";

/** Which document of a project; the minutes are those of a meeting. */
export interface WishedProjectDocument {
  readonly kind: ProjectDocumentKind;
  /** Only the minutes have one. */
  readonly meeting?: string | undefined;
}

/**
 * A document of a project as data; undefined when it is the minutes of no meeting of the project, or about a plan that
 * nobody began.
 */
export function writeProjectDocument(
  subject: ProjectSubject,
  { kind, meeting }: WishedProjectDocument,
  say: SayProject,
): ReportDocument | undefined {
  switch (kind) {
    case "minutes":
      return writeMinutes(subject, meeting ?? "", say);
    case "effortStatement":
      return writeEffortStatement(subject, say);
    case "councilFile":
      return writeCouncilFile(subject, say);
    case "invitation":
      return writeInvitation(subject, say);
    case "planEmployees":
    case "planCouncil":
      return writePlanPaper(subject, kind, say);
  }
}

function writePlanPaper(
  { plan, ...subject }: ProjectSubject,
  kind: "planEmployees" | "planCouncil",
  say: SayProject,
): ReportDocument | undefined {
  if (plan === undefined) return undefined;
  const write = kind === "planEmployees" ? writePlanEmployees : writePlanCouncil;
  return write({ ...subject, plan }, say);
}
