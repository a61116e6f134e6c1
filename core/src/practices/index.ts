export { adaptSheet, dropAdaptation, viewAdaptations } from "./adapt-sheet.ts";
export { adaptedSheetSchema } from "./adapted-sheet.ts";
export {
  type AskedSentence,
  approveSentences,
  type GivenApproval,
  sentencesOfContributor,
} from "./approve-sentences.ts";
export { beginCase, changeCase } from "./change-case.ts";
export { giveConsent, publishCase, unpublishCase, withdrawConsent } from "./consent-case.ts";
export { type Approval, approvalSchema, consentSchema, publicationSchema } from "./consent-model.ts";
export { practiceRoutes } from "./contract.ts";
export { exportDossier } from "./export-dossier.ts";
export { exportKit } from "./export-kit.ts";
export { type LibraryIndex, openLibraryIndex } from "./library-index.ts";
export { type CaseStudy, caseStudySchema, publishedCaseSchema, settingSchema } from "./model.ts";
export type { AdaptationStore, CaseStore, KeptCase, LibraryStore } from "./ports.ts";
export { practiceSheets } from "./practice-sheets.ts";
export type { SayCase } from "./say-case.ts";
export { searchLibrary, viewEntry } from "./search-library.ts";
export { approvalWordsFr, sentencesPageWordsFr } from "./sentences-page-words.fr.ts";
export { viewCase } from "./view-case.ts";
export { viewKits } from "./view-kits.ts";
export { viewSimilar } from "./view-similar.ts";
export { practiceWordsFr } from "./words.fr.ts";
