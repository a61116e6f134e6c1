import { bannedCall } from "./banned-calls.ts";
import { engineMethod } from "./engine-methods.ts";
import { glossaryRow, glossaryWord } from "./glossary.ts";
import type { Rule } from "./house.ts";
import { fileLength, functionLength, indexFile, lineLength, parameterCount } from "./lengths.ts";
import { fileName, nameWord } from "./names.ts";
import { refusalRoute, refusalSentence, refusalStatus } from "./refusals.ts";
import {
  architectureFolder,
  bannedText,
  binarySize,
  explainedDependency,
  kernelSize,
  readmeLength,
  referenceSource,
} from "./repository.ts";
import { frenchScreen, strayText } from "./screen-words.ts";
import { typeEscape } from "./type-escapes.ts";
import { routeUseCase, useCaseTable, useCaseTest } from "./use-cases.ts";

/** Every manner that a machine can check, in the order of ARCHITECTURE. */
export const rules: readonly Rule[] = [
  fileLength,
  lineLength,
  functionLength,
  parameterCount,
  indexFile,
  typeEscape,
  bannedCall,
  nameWord,
  fileName,
  glossaryWord,
  glossaryRow,
  useCaseTest,
  useCaseTable,
  routeUseCase,
  refusalSentence,
  refusalStatus,
  refusalRoute,
  frenchScreen,
  strayText,
  bannedText,
  binarySize,
  readmeLength,
  architectureFolder,
  referenceSource,
  kernelSize,
  explainedDependency,
  engineMethod,
];
