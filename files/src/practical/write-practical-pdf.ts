import type { PictureFile, PracticalDocument, PracticalWriter } from "../../../core/src/training/index.ts";
import { makePdf } from "../documents/make-pdf.ts";
import { drawableJson } from "../documents/pdf-input.ts";
import type { PdfPicture } from "../documents/pdf-order.ts";
import { pictureFormatOf } from "./picture-size.ts";

/** A practical document as a tagged PDF (PDF/UA-1). Refused when this machine has no compiler. */
export const writePracticalPdf: PracticalWriter["writePdf"] = (document, pictures) => {
  const keyed = withShortKeys(document, pictures);
  return makePdf({ template: "practical", document: drawableJson(keyed.document), pictures: keyed.pictures });
};

/** Pictures are called by short names: those of attachments would be given places to break, as any long text. */
function withShortKeys(
  document: PracticalDocument,
  pictures: readonly PictureFile[],
): { readonly document: PracticalDocument; readonly pictures: PdfPicture[] } {
  const keys = new Map(pictures.map(({ attachment }, index) => [attachment, `picture-${index + 1}`]));
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === "picture" ? { ...block, attachment: keys.get(block.attachment) ?? "" } : block,
    ),
  }));
  const drawn = pictures.flatMap(({ attachment, mediaType, bytes }) => {
    const format = pictureFormatOf(mediaType);
    const key = keys.get(attachment);
    return format === undefined || key === undefined
      ? []
      : [{ key, file: `${key}.${format}`, bytes: new Uint8Array(bytes) }];
  });
  return { document: { ...document, sections }, pictures: drawn };
}
