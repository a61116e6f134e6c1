export { observatoryRoutes } from "./contract.ts";
export { codeLabel, codesInOrder, columnLabel, measureLabel } from "./labels.ts";
export { packageBytesMax, type TableAsk, tableAskSchema } from "./model.ts";
export type { Publication } from "./publication-model.ts";
export { type Crossing, crossings, tableFormats } from "./vocabulary.ts";
export { observatoryWordsFr } from "./words.fr.ts";
