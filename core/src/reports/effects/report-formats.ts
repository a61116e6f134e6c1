/** Forms in which a document about effects is taken away: to print, to read in a browser, to edit, to sum up. */
export const effectsReportFormats = ["pdf", "html", "docx", "csv"] as const;
export type EffectsReportFormat = (typeof effectsReportFormats)[number];

/** What the file of each format is. */
export const effectsReportMediaTypes = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
} as const;
