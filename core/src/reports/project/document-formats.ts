import { docxMediaType } from "../write-editable.ts";

/** Forms in which a document of a project is handed over: a page, a tagged PDF, a text to edit, plain text, a table. */
export const projectDocumentFormats = ["pdf", "html", "docx", "txt", "csv"] as const;
export type ProjectDocumentFormat = (typeof projectDocumentFormats)[number];

/** What the file of each format is. */
export const projectDocumentMediaTypes = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  docx: docxMediaType,
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;
