import type { ReportBlock, ReportDocument, ReportNotes } from "./model.ts";

/** A document as plain text, to be pasted in a message: the same words in the same order, without any drawing. */
export function writePlainText(document: ReportDocument): string {
  const { kicker, title, notice, lead, sections, notKnown, sources, colophon } = document;
  const parts = [
    [kicker, title, ...(notice === undefined ? [] : [notice]), lead],
    ...sections.map(({ heading, blocks }) => [headingText(heading), ...blocks.map(blockText)]),
    notesText(notKnown),
    notesText(sources),
    colophon,
  ];
  const told = parts.map((lines) => lines.filter((line) => line !== "").join("\n"));
  return `${told.filter((part) => part !== "").join("\n\n")}\n`;
}

function headingText(heading: string): string {
  return heading.toLocaleUpperCase("fr-FR");
}

function notesText({ heading, lines }: ReportNotes): readonly string[] {
  return lines.length === 0 ? [] : [headingText(heading), listText(lines)];
}

function listText(lines: readonly string[]): string {
  return lines.map((line) => `- ${inline(line)}`).join("\n");
}

/** A text on one line: a list keeps one mark for each of its lines. */
function inline(text: string): string {
  return text.replaceAll("\n", " ; ");
}

function blockText(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return block.text;
    case "list":
      return listText(block.lines);
    case "definitions":
      return listText(block.pairs.map(({ term, text }) => (text === "" ? term : `${term}\n${text}`)));
    case "blank":
      return `${block.label} ………………………………`;
    case "keyFigures":
      return listText(block.figures.map(({ figure, label }) => `${figure} ${label}`));
    case "table":
      return listText(block.rows.map((row) => row.filter((cell) => cell !== "").join(" | ")));
    case "drawings":
      return listText(block.lines.map(({ text }) => text));
    case "figure":
    case "intervals":
      return block.alternative;
  }
}
