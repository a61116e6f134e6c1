import type { Result } from "../../kernel/result.ts";
import type { AttachmentMediaType } from "../vocabulary.ts";

/**
 * A document to print, fill by hand and edit, as data: what is said and in which order, nothing of how it looks but the
 * size of its letters. All texts are ready to print.
 */
export interface PracticalDocument {
  readonly language: "fr";
  /** The company's name; "" when it has none. */
  readonly kicker: string;
  readonly title: string;
  /** Label of the design; with the title, the name of the file's contents. */
  readonly subtitle: string;
  readonly lead: string;
  /** `large`: for who reads little. `small`: for what must hold on one page. */
  readonly letters: "small" | "usual" | "large";
  readonly sections: readonly PracticalSection[];
  /** Last lines: from what it was made, and when. */
  readonly colophon: readonly string[];
}

export interface PracticalSection {
  readonly heading: string;
  readonly startsPage: boolean;
  readonly blocks: readonly PracticalBlock[];
}

export type PracticalBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** Set apart: a warning, or where a sentence comes from. */
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "list";
      /** `box`: to be ticked. */
      readonly mark: "bullet" | "number" | "box";
      readonly lines: readonly string[];
    }
  | PracticalField
  | PracticalTable
  | PracticalPicture;

/** What is asked and what is known of it; dotted lines to write on when `text` is "". */
export interface PracticalField {
  readonly kind: "field";
  readonly label: string;
  readonly text: string;
  readonly blankLines: number;
}

/** Every row has as many cells as the head. An empty cell is to be filled by hand. */
export interface PracticalTable {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A photo of the design, by its attachment. */
export interface PracticalPicture {
  readonly kind: "picture";
  readonly attachment: string;
  /** Says what the photo shows, to who does not see it; printed when the photo cannot be. */
  readonly alternative: string;
}

/** Bytes of a photo that a document shows. */
export interface PictureFile {
  readonly attachment: string;
  readonly mediaType: AttachmentMediaType;
  readonly bytes: Uint8Array;
}

/** No document of this format can be made on this machine. */
export interface PracticalUnavailable {
  readonly code: "documentUnavailable";
}

/** Turns documents into files. A photo that is not given, or that cannot be drawn, is replaced by its words. */
export interface PracticalWriter {
  /** Office Open XML, to edit. */
  writeDocx(document: PracticalDocument, pictures: readonly PictureFile[]): Promise<Uint8Array>;
  /** A tagged PDF, PDF/UA-1. */
  writePdf(
    document: PracticalDocument,
    pictures: readonly PictureFile[],
  ): Promise<Result<Uint8Array, PracticalUnavailable>>;
}
