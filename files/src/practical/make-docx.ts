import {
  AlignmentType,
  Document,
  Footer,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import {
  type PictureFile,
  type PracticalDocument,
  practicalWordsFr as words,
} from "../../../core/src/training/index.ts";
import { printableText } from "../documents/printable-text.ts";
import { docxBlock, headingOf, listNames, runsOf } from "./docx-blocks.ts";

/** A4 with margins of 2 cm, twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
};

/** A practical document as Office Open XML, to edit: real headings, lists and table headings, in French. */
export async function makeDocx(
  document: PracticalDocument,
  pictures: readonly PictureFile[],
): Promise<Uint8Array> {
  const files = new Map(pictures.map((picture) => [picture.attachment, picture]));
  const title = printableText(`${document.title} – ${document.subtitle}`);
  let instance = 0;
  const children = document.sections.flatMap(({ heading, startsPage, blocks }) => [
    headingOf(heading, 2, startsPage),
    ...blocks.flatMap((block) => {
      instance += 1;
      return docxBlock(block, files, instance);
    }),
  ]);
  const file = new Document({
    title,
    creator: "Ouvrage",
    lastModifiedBy: "Ouvrage",
    compatibility: { version: 15 },
    styles: stylesOf(document),
    numbering: { config: lists },
    sections: [
      {
        properties: { page },
        footers: { default: pageNumbers() },
        children: [...opening(document), ...children, ...closing(document)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function opening({ kicker, title, subtitle, lead }: PracticalDocument): Paragraph[] {
  return [
    ...(kicker === "" ? [] : [new Paragraph({ style: "Kicker", children: runsOf(kicker) })]),
    headingOf(title, 1),
    new Paragraph({ children: runsOf(subtitle, { bold: true }) }),
    new Paragraph({ children: runsOf(lead) }),
  ];
}

function closing({ colophon }: PracticalDocument): Paragraph[] {
  return colophon.map((line) => new Paragraph({ style: "Colophon", children: runsOf(line) }));
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, style: "Cell", children })],
  });
}

const indent = { paragraph: { indent: { left: 454, hanging: 340 } } };

const lists = [
  { reference: listNames.bullet, levels: [levelOf(LevelFormat.BULLET, "•")] },
  { reference: listNames.number, levels: [levelOf(LevelFormat.DECIMAL, "%1.")] },
  { reference: listNames.box, levels: [levelOf(LevelFormat.BULLET, "☐", "Segoe UI Symbol")] },
];

function levelOf(format: (typeof LevelFormat)["BULLET" | "DECIMAL"], text: string, font?: string) {
  const look = font === undefined ? {} : { run: { font } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: { ...indent, ...look } };
}

/** Sizes in half points, spaces in twentieths of a point. */
function stylesOf({ letters }: PracticalDocument): IStylesOptions {
  const usual = { small: 18, usual: 21, large: 30 }[letters];
  const accent = "0B5F61";
  const styleOf = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: "Arial", size: usual, language: { value: "fr-FR" } },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      heading1: {
        run: { size: usual * 2, bold: true, color: "1B2426" },
        paragraph: { spacing: { after: 120 } },
      },
      heading2: {
        run: { size: Math.round(usual * 1.3), bold: true, color: accent },
        paragraph: { spacing: { before: 360, after: 160 } },
      },
    },
    paragraphStyles: [
      styleOf("Kicker", words["training.document.style.company"], { bold: true, color: accent }, {}),
      styleOf(
        "FieldLabel",
        words["training.document.style.question"],
        { bold: true },
        { spacing: { before: 120, after: 40 } },
      ),
      styleOf(
        "ToFill",
        words["training.document.style.toFill"],
        { color: "6B777A" },
        { spacing: { before: 120, after: 60 } },
      ),
      styleOf("Caption", "caption", { bold: true }, { spacing: { before: 160, after: 80 } }),
      styleOf("Cell", words["training.document.style.cell"], {}, { spacing: { after: 0, line: 264 } }),
      styleOf(
        "Colophon",
        words["training.document.style.colophon"],
        { size: 17, color: "515D61" },
        { spacing: { before: 60, after: 0 } },
      ),
      styleOf(
        "Note",
        words["training.document.style.note"],
        { size: Math.round(usual * 0.9) },
        { indent: { left: 284 }, border: { left: { style: "single", size: 12, space: 8, color: accent } } },
      ),
    ],
  };
}
