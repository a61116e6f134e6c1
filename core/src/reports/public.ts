export { type PageFormat, pageFormats, reportRoutes } from "./contract.ts";
export { type EffectsReportKind, effectsReportKinds } from "./effects/effects-subject.ts";
export { type EffectsReportFormat, effectsReportFormats } from "./effects/report-formats.ts";
export type { ReportBlock, ReportDocument, ReportNotes, ReportTable } from "./model.ts";
export type { SayPrep } from "./prep/prep-subject.ts";
export { prepPaperWordsFr } from "./prep/words.fr.ts";
export { writePrepSheet } from "./prep/write-prep-sheet.ts";
export { type CouncilVersion, councilVersion } from "./project/council-rules.ts";
export {
  type ProjectDocumentFormat,
  projectDocumentFormats,
} from "./project/document-formats.ts";
export { type PlanFacts, planFactsOf } from "./project/plan-subject.ts";
export type {
  ProjectDocumentKind,
  ProjectSubject,
  SayProject,
} from "./project/project-subject.ts";
export { projectPaperWordsFr } from "./project/words.fr.ts";
export { waitingTexts } from "./project/write-council-file.ts";
export { factsOfLedger, valueTexts } from "./project/write-effort-statement.ts";
export {
  type InvitationRegister,
  invitationRegisters,
  invitationText,
} from "./project/write-invitation.ts";
export { writeProjectDocument } from "./project/write-project-document.ts";
export { reportWordsFr } from "./words.fr.ts";
export { writePlainText } from "./write-plain-text.ts";
