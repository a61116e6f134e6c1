/** Documents made from a training design, in the order in which a company needs them. */
export const documentKinds = [
  "workAnalysisGuide",
  "tutorBooklet",
  "traineeSheet",
  "sessionSheet",
  "afestProtocol",
  "managementBrief",
  "worksCouncilNote",
  "employeeNotice",
  "opcoFile",
  "directorPage",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentFormats = ["docx", "pdf"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What the file of each format is. */
export const documentMediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
