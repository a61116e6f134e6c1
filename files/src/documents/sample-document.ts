import type { ReportDocument, ReportIntervals, ReportSection } from "../../../core/src/reports/index.ts";

/** What people may type to break a page: markup of every kind, right-to-left letters, signs no font has. */
export const hostileText = [
  '#read("/etc/passwd") *gras* _it_ $x$ <script>alert(1)</script> \\u0041 @ref = h1 // c {{}} "q" \'',
  "مرحبا שלום 😀 中文 \u0007\uE000\uD800",
].join(" ");

/** A document with every kind of block, for tests. */
export function sampleDocument(change: Partial<ReportDocument> = {}, text = "Any text."): ReportDocument {
  return {
    language: "fr",
    kicker: "Kicker",
    title: "Title",
    lead: "Lead.",
    notice: "Notice",
    sections: [...fullSections(text), ...columnSections(text)],
    notKnown: { heading: "Unknown", lines: ["Nothing more."] },
    sources: { heading: "Sources", lines: ["A file."] },
    colophon: ["Made on a day."],
    ...change,
  };
}

function fullSections(text: string): ReportSection[] {
  const figures = [
    { figure: "23", label: "people" },
    { figure: "38 to 50 %", label: text },
  ];
  const table = { caption: "Caption", head: ["Point", "Before", "After"], rows: [[text, "1,79", "0,07"]] };
  return [
    {
      heading: "Key",
      place: "full",
      blocks: [
        { kind: "keyFigures", figures },
        { kind: "paragraph", text },
        { kind: "note", text },
        { kind: "blank", label: text, lines: 2 },
      ],
    },
    { heading: "Table", place: "full", blocks: [{ kind: "table", ...table }] },
    { heading: "Effects", place: "full", blocks: [sampleIntervals(text)] },
    {
      heading: "Drawn",
      place: "full",
      blocks: [{ kind: "drawings", lines: [{ path: "M6 17 L13 24 L26 9", text }] }],
    },
  ];
}

function sampleIntervals(text: string): ReportIntervals {
  const rows = [
    { label: "Accidents", text: "between -4 and -1", figures: { low: -4, value: -2, high: -1 } },
    { label: text, text: "not estimable" },
  ];
  const scale = { from: -5, to: 5, still: 0 };
  return {
    kind: "intervals",
    caption: "Effects",
    alternative: "Accidents: between -4 and -1.",
    ...scale,
    rows,
  };
}

function columnSections(text: string): ReportSection[] {
  return [
    { heading: "Terms", place: "left", blocks: [{ kind: "definitions", pairs: [{ term: "Work", text }] }] },
    { heading: "Lines", place: "left", blocks: [{ kind: "list", lines: [text, "Second line"] }] },
    {
      heading: "Bars",
      place: "right",
      blocks: [
        {
          kind: "figure",
          caption: "Shares",
          alternative: `Trained: members 48 %, others withheld. ${text}`,
          scaleMax: 1,
          legend: ["Members", "Others"],
          groups: [
            {
              label: "Trained",
              bars: [
                { series: 0, value: 0.48, text: "48 %" },
                { series: 1, text: "withheld" },
              ],
            },
          ],
        },
      ],
    },
  ];
}
