import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ReportDocument, ReportNotes, ReportSection } from "../../../core/src/reports/index.ts";
import { escapeHtml, textHtml } from "./escape-html.ts";
import { blockHtml, linesHtml } from "./html-blocks.ts";
import { type SectionRow, sectionRows } from "./section-rows.ts";

const require = createRequire(import.meta.url);
const style = readFileSync(new URL("./page.css", import.meta.url), "utf8");

/** The letters travel inside the page: it looks the same without a network. */
function fontFace(weight: 400 | 700): string {
  const file = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`;
  const letters = readFileSync(require.resolve(file)).toString("base64");
  const source = `url(data:font/woff2;base64,${letters}) format("woff2")`;
  return `@font-face{font-family:"Atkinson Hyperlegible";font-weight:${weight};src:${source}}`;
}

const fonts = `${fontFace(400)}${fontFace(700)}`;

/** The page may show what it carries and nothing else, wherever it is opened. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A whole page: no script, no request, accessible structure; the page of a category prints on one A4 sheet. */
export function writeHtml(document: ReportDocument): string {
  const notice = document.notice === undefined ? "" : `<p class="notice">${textHtml(document.notice)}</p>`;
  const rows = sectionRows(document.sections).map(
    (row) => `<div class="row ${row.kind}">${rowHtml(row)}</div>`,
  );
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
<style>${fonts}${style}</style>
</head>
<body>
<main${document.letters === "large" ? ' class="large"' : ""}>
<header>
<p class="kicker">${textHtml(document.kicker)}</p>
<h1>${textHtml(document.title)}</h1>
${notice}
<p class="lead">${textHtml(document.lead)}</p>
</header>
${rows.join("\n")}
<div class="row columns notes"><div>${notesHtml(document.notKnown)}</div><div>${notesHtml(document.sources)}</div></div>
<footer>${document.colophon.map((line) => `<p>${textHtml(line)}</p>`).join("")}</footer>
</main>
</body>
</html>
`;
}

function rowHtml(row: SectionRow): string {
  if (row.kind === "full") return sectionHtml(row.section);
  return [row.left, row.right].map((column) => `<div>${column.map(sectionHtml).join("")}</div>`).join("");
}

function sectionHtml(section: ReportSection): string {
  return `<section><h2>${textHtml(section.heading)}</h2>${section.blocks.map(blockHtml).join("")}</section>`;
}

function notesHtml(notes: ReportNotes): string {
  if (notes.lines.length === 0) return "";
  return `<section><h2>${textHtml(notes.heading)}</h2>${linesHtml(notes.lines)}</section>`;
}
