export { classificationsOf, recordsOf, tableRequestOf, tablesOf } from "./ask-tables.ts";
export { observatoryRoutes } from "./contract.ts";
export { countLines } from "./count-lines.ts";
export { decideKey } from "./decide-key.ts";
export {
  exportPublication,
  publicationFile,
  viewPublication,
  viewPublications,
} from "./export-publication.ts";
export { previewPackage, sendPackage } from "./make-package.ts";
export {
  type AggregatePackage,
  type ObservatoryRequest,
  packageBytesMax,
  type SignedPackage,
  type SignedRequest,
  signedPackageSchema,
  signedRequestSchema,
  type TableAsk,
  tableAskSchema,
} from "./model.ts";
export type {
  CheckSignature,
  DocumentSigner,
  KeptRelease,
  KeptRequest,
  KnownKey,
  LedgerEntry,
  ObservatoryStore,
  PackagePost,
  PublicationShelf,
  ReceivedPackage,
  ReceivedRequest,
  RequestShelf,
  SentPackage,
  TableJob,
  TableWorks,
} from "./ports.ts";
export { type Publication, publicationSchema } from "./publication-model.ts";
export { publishRequest } from "./publish-request.ts";
export { readPackageFile, readRequestFile } from "./read-package.ts";
export { receivePackage, takePackage } from "./receive-package.ts";
export { publishTables } from "./release-tables.ts";
export {
  digestOfDocument,
  documentBytes,
  fingerprintOfKey,
  isSigned,
  signDocument,
} from "./seal-document.ts";
export { exportRequest, viewObservatory, viewRequestDesk } from "./view-observatory.ts";
export { bringRequest, viewTableRequests } from "./view-requests.ts";
export { type KeyStanding, keyStandings, tableFormats } from "./vocabulary.ts";
export { observatoryWordsFr } from "./words.fr.ts";
