/** Forms in which everything about a person is handed over. */
export const exportFormats = ["json", "html", "pdf"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Forms of the drafts about the organisation: to read, to print, to complete. */
export const recordFormats = ["html", "pdf", "docx"] as const;
export type RecordFormat = (typeof recordFormats)[number];
