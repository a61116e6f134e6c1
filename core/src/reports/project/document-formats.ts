/** Forms in which a document of a project is handed over: a page, a tagged PDF, plain text, a table. */
export const projectDocumentFormats = ["pdf", "html", "txt", "csv"] as const;
export type ProjectDocumentFormat = (typeof projectDocumentFormats)[number];

/** What the file of each format is. */
export const projectDocumentMediaTypes = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;
