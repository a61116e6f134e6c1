import {
  AlignmentType,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { PictureFile, PracticalBlock } from "../../../core/src/training/index.ts";
import { printableText } from "../documents/printable-text.ts";
import { pictureFormatOf, pictureSizeOf } from "./picture-size.ts";

/** Width of the text of an A4 page with margins of 2 cm, twentieths of a point. */
const textWidth = 9638;
/** Largest room of a photo, pixels at 96 to the inch: 17 cm by 9 cm. */
const pictureRoom = { width: 642, height: 340 };
/** Least height of a row to write in, twentieths of a point: 8 mm. */
const rowHeight = 454;

/** Lists of the document, named where numbering is declared. */
export const listNames = { bullet: "bullets", number: "numbers", box: "boxes" } as const;

/** Runs of a text, its line breaks kept. */
export function runsOf(text: string, look: { readonly bold?: boolean } = {}): TextRun[] {
  return printableText(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function headingOf(text: string, rank: 1 | 2, startsPage = false): Paragraph {
  const heading = rank === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return new Paragraph({ heading, pageBreakBefore: startsPage, keepNext: true, children: runsOf(text) });
}

/** A block as paragraphs and tables. `instance` is a number of its own for each block: numbered lists start anew. */
export function docxBlock(
  block: PracticalBlock,
  pictures: ReadonlyMap<string, PictureFile>,
  instance: number,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ children: runsOf(block.text) })];
    case "note":
      return [new Paragraph({ style: "Note", children: runsOf(block.text) })];
    case "list":
      return block.lines.map(
        (line) =>
          new Paragraph({
            children: runsOf(line),
            numbering: { reference: listNames[block.mark], level: 0, instance },
          }),
      );
    case "field":
      return docxField(block);
    case "table":
      return docxTable(block);
    case "picture":
      return [docxPicture(block, pictures.get(block.attachment))];
  }
}

type BlockOf<Kind extends PracticalBlock["kind"]> = Extract<PracticalBlock, { readonly kind: Kind }>;

/** A label with its text, or with dotted lines: tabulations with a dotted leader, so that typing pushes the dots. */
function docxField({ label, text, blankLines }: BlockOf<"field">): Paragraph[] {
  const labelled = runsOf(label, { bold: true });
  if (text !== "" && text.length <= 60 && !text.includes("\n")) {
    const spaced = new TextRun({ text: "  " });
    return [
      new Paragraph({
        style: "FieldLabel",
        children: [...labelled, spaced, ...runsOf(text, { bold: false })],
      }),
    ];
  }
  if (text !== "") {
    return [
      new Paragraph({ keepNext: true, style: "FieldLabel", children: labelled }),
      new Paragraph({ children: runsOf(text) }),
    ];
  }
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }];
  const dots = Array.from(
    { length: blankLines },
    () => new Paragraph({ style: "ToFill", tabStops, children: [new TextRun({ children: [new Tab()] })] }),
  );
  return [new Paragraph({ keepNext: true, style: "FieldLabel", children: labelled }), ...dots];
}

function docxTable({ caption, head, rows }: BlockOf<"table">): (Paragraph | Table)[] {
  const widths = columnWidths(head.length);
  const cellOf = (text: string, place: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { fill: "E9F2F1" } } : {}),
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ style: "Cell", children: runsOf(text, { bold: isHead }) })],
    });
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: runsOf(caption) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, place) => cellOf(text, place, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              height: { value: rowHeight, rule: HeightRule.ATLEAST },
              children: row.map((text, place) => cellOf(text, place, false)),
            }),
        ),
      ],
    }),
    new Paragraph({ style: "Cell", children: [] }),
  ];
}

/** The first column is half as wide again as the others. */
function columnWidths(count: number): number[] {
  const width = Math.floor(textWidth / (count + 0.5));
  return [textWidth - width * (count - 1), ...Array.from({ length: count - 1 }, () => width)];
}

/** A photo with its words; the words alone when the format or the file cannot be shown by a word processor. */
function docxPicture({ alternative }: BlockOf<"picture">, file: PictureFile | undefined): Paragraph {
  const words = printableText(alternative);
  const format = file === undefined ? undefined : pictureFormatOf(file.mediaType);
  const size = file === undefined ? undefined : pictureSizeOf(file.bytes);
  if (file === undefined || size === undefined || format === undefined || format === "webp") {
    return new Paragraph({ style: "Note", children: runsOf(alternative) });
  }
  const scale = Math.min(pictureRoom.width / size.width, pictureRoom.height / size.height);
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    children: [
      new ImageRun({
        type: format,
        data: file.bytes,
        transformation: {
          width: Math.max(1, Math.round(size.width * scale)),
          height: Math.max(1, Math.round(size.height * scale)),
        },
        altText: { name: words, title: words, description: words },
      }),
    ],
  });
}
