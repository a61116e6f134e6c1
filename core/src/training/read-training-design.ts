import { accept, type Result, refuse } from "../kernel/result.ts";
import { designBytesAtMost, type TrainingDesign, trainingDesignSchema } from "./model.ts";

/** Why a document is not a training design, with the first places that are wrong ("trainees.0.label"). */
export type ReadTrainingDesignFault =
  | { readonly code: "tooLarge"; readonly byteCount: number; readonly atMost: number }
  | {
      readonly code: "notDesign";
      readonly places: readonly { readonly place: string; readonly rule: string }[];
    };

/** Places told at most: more would help nobody. */
const placesAtMost = 20;

/**
 * Reads a document kept somewhere else (a browser, a file): a design exactly as the schema wants it, or a fault.
 * Nothing is repaired and no part is dropped.
 */
export function readTrainingDesign(kept: unknown): Result<TrainingDesign, ReadTrainingDesignFault> {
  const read = trainingDesignSchema.safeParse(kept);
  if (!read.success) {
    const places = read.error.issues
      .slice(0, placesAtMost)
      .map(({ path, message }) => ({ place: path.map(String).join("."), rule: message }));
    return refuse({ code: "notDesign", places });
  }
  const byteCount = designByteCount(read.data);
  if (byteCount > designBytesAtMost)
    return refuse({ code: "tooLarge", byteCount, atMost: designBytesAtMost });
  return accept(read.data);
}

/** Bytes of a design written as JSON text, in UTF-8. */
export function designByteCount(design: TrainingDesign): number {
  return new TextEncoder().encode(JSON.stringify(design)).byteLength;
}
