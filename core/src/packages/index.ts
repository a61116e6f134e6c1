export { type ColumnTitles, describeTable, readAnalysisTable, writeAnalysisTable } from "./analysis-table.ts";
export { packageRoutes } from "./contract.ts";
export { exportPackage, type PackageHouse } from "./export-package.ts";
export {
  analysisRequestSchema,
  type PackageKind,
  type PackageManifest,
  type PackedFile,
  type PackedRequest,
  packageBytesAtMost,
  packageFilesAtMost,
  packageKinds,
} from "./model.ts";
export { type OpenedPackage, openPackage, type PackageFault } from "./open-package.ts";
export type { ArchiveFault, PackageFiles, Versions } from "./ports.ts";
export { type Difference, type Recomputed, recomputePackage } from "./recompute-package.ts";
export { runAnalysis, textOf } from "./run-analysis.ts";
export { packageWordsFr, type SayPackage } from "./words.fr.ts";
export { type PackageContent, type PackedAnalysis, writePackage } from "./write-package.ts";
