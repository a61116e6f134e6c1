import type { PictureFile, PracticalDocument } from "../../../core/src/training/index.ts";

/** What the thread of a file to edit is given when it starts. */
export interface DocxOrder {
  readonly document: PracticalDocument;
  readonly pictures: readonly PictureFile[];
}
