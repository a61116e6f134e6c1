import { writeHandover } from "../handover/write-handover.ts";
import type { DocumentKind } from "./document-kinds.ts";
import type { PracticalDocument } from "./practical-document.ts";
import type { PracticalSubject, SayPractical } from "./subject.ts";
import { writeAfestProtocol } from "./write-afest-protocol.ts";
import { writeEmployeeNotice } from "./write-employee-notice.ts";
import { writeManagementBrief } from "./write-management-brief.ts";
import { writeSessionSheet } from "./write-session-sheet.ts";
import { writeTraineeSheet } from "./write-trainee-sheet.ts";
import { writeTutorBooklet } from "./write-tutor-booklet.ts";
import { writeWorkAnalysisGuide } from "./write-work-analysis-guide.ts";

const writers: Readonly<
  Record<DocumentKind, (subject: PracticalSubject, say: SayPractical) => PracticalDocument>
> = {
  workAnalysisGuide: writeWorkAnalysisGuide,
  tutorBooklet: writeTutorBooklet,
  traineeSheet: writeTraineeSheet,
  sessionSheet: writeSessionSheet,
  afestProtocol: writeAfestProtocol,
  managementBrief: writeManagementBrief,
  worksCouncilNote: (subject, say) => writeHandover("worksCouncilNote", subject, say),
  employeeNotice: writeEmployeeNotice,
  opcoFile: (subject, say) => writeHandover("opcoFile", subject, say),
  directorPage: (subject, say) => writeHandover("directorPage", subject, say),
};

/** A document of one kind, as data. */
export function writeDocument(
  kind: DocumentKind,
  subject: PracticalSubject,
  say: SayPractical,
): PracticalDocument {
  return writers[kind](subject, say);
}
