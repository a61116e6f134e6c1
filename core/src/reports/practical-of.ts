import type { PracticalBlock, PracticalDocument } from "../training/index.ts";
import type { ReportBlock, ReportDocument, ReportNotes } from "./model.ts";

/** A report as a document to edit: the same words in the same order; what is drawn becomes its sentence. */
export function practicalOf(report: ReportDocument): PracticalDocument {
  const { language, kicker, title, lead, notice, sections, notKnown, sources, colophon } = report;
  return {
    language,
    kicker,
    title,
    subtitle: notice ?? "",
    lead,
    letters: report.letters ?? "usual",
    sections: [
      ...sections.map(({ heading, blocks }) => ({
        heading,
        startsPage: false,
        blocks: blocks.flatMap(practicalBlocks),
      })),
      ...[notKnown, sources].flatMap(notesSection),
    ],
    colophon,
  };
}

function notesSection({ heading, lines }: ReportNotes): PracticalDocument["sections"] {
  if (lines.length === 0) return [];
  return [{ heading, startsPage: false, blocks: [{ kind: "list", mark: "bullet", lines }] }];
}

function practicalBlocks(block: ReportBlock): readonly PracticalBlock[] {
  switch (block.kind) {
    case "paragraph":
    case "note":
    case "table":
      return [block];
    case "list":
      return [{ kind: "list", mark: "bullet", lines: block.lines }];
    case "drawings":
      return [{ kind: "list", mark: "bullet", lines: block.lines.map(({ text }) => text) }];
    case "definitions":
      return block.pairs.map(({ term, text }) => fieldOf(term, text));
    case "keyFigures":
      return block.figures.map(({ figure, label }) => fieldOf(label, figure));
    case "blank":
      return [{ kind: "field", label: block.label, text: "", blankLines: block.lines }];
    case "figure":
    case "intervals":
      return [{ kind: "note", text: `${block.caption}\n${block.alternative}` }];
  }
}

/** A known text is printed as it is; an empty one would leave a line to write on. */
function fieldOf(label: string, text: string): PracticalBlock {
  return text === "" ? { kind: "paragraph", text: label } : { kind: "field", label, text, blankLines: 1 };
}
