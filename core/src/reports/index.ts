export { mediaTypes, type PageFormat, pageFormats, reportRoutes } from "./contract.ts";
export type { EffectsReportSubject, SayEffects } from "./effects/effects-subject.ts";
export { effectsReportKinds } from "./effects/effects-subject.ts";
export { type EffectsReportHouse, gatherEffectsSubject } from "./effects/gather-effects-subject.ts";
export { exportEffectsReport, viewEffectsReport } from "./effects/view-effects-report.ts";
export { effectsPaperWordsFr } from "./effects/words.fr.ts";
export { findingStays } from "./finding-may-leave.ts";
export { formatCount, formatDay, formatList } from "./format-french.ts";
export type {
  KeyFigure,
  ReportBar,
  ReportBlock,
  ReportDocument,
  ReportDrawings,
  ReportFigure,
  ReportInterval,
  ReportIntervals,
  ReportNotes,
  ReportSection,
  ReportTable,
} from "./model.ts";
export type { CategoryPageSubject } from "./page-subject.ts";
export type { DocumentUnavailable, DocumentWriter, Say } from "./ports.ts";
export { exportPrepSheet } from "./prep/export-prep-sheet.ts";
export type { SayPrep } from "./prep/prep-subject.ts";
export { prepPaperWordsFr } from "./prep/words.fr.ts";
export { exportProjectDocument } from "./project/export-project-document.ts";
export type { SayProject } from "./project/project-subject.ts";
export { projectPaperWordsFr } from "./project/words.fr.ts";
export {
  type PublishCategoryPage,
  type PublishCategoryPageRefusal,
  type PublishedPage,
  type PublishingHouse,
  publishCategoryPage,
} from "./publish-category-page.ts";
export { type ReportWordKey, reportWordsFr } from "./words.fr.ts";
export { writeCategoryPage } from "./write-category-page.ts";
export { docxMediaType, type EditableWriter, writeEditable } from "./write-editable.ts";
export { type FindingReportSubject, writeFindingReport } from "./write-finding-report.ts";
