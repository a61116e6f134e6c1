export { mediaTypes, type PageFormat, pageFormats, reportRoutes } from "./contract.ts";
export type {
  KeyFigure,
  ReportBar,
  ReportBlock,
  ReportDocument,
  ReportFigure,
  ReportNotes,
  ReportSection,
  ReportTable,
} from "./model.ts";
export type { CategoryPageSubject } from "./page-subject.ts";
export type { DocumentUnavailable, DocumentWriter, Say } from "./ports.ts";
export {
  type PublishCategoryPage,
  type PublishCategoryPageRefusal,
  type PublishedPage,
  type PublishingHouse,
  publishCategoryPage,
} from "./publish-category-page.ts";
export { type ReportWordKey, reportWordsFr } from "./words.fr.ts";
export { writeCategoryPage } from "./write-category-page.ts";
export { type FindingReportSubject, writeFindingReport } from "./write-finding-report.ts";
