import type {
  KeyFigure,
  ReportBar,
  ReportBlock,
  ReportDrawings,
  ReportFigure,
  ReportTable,
} from "../../../core/src/reports/index.ts";
import { escapeHtml, textHtml } from "./escape-html.ts";
import { intervalsHtml } from "./html-intervals.ts";

/** One block of a section as HTML. */
export function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${textHtml(block.text)}</p>`;
    case "note":
      return `<p class="note">${textHtml(block.text)}</p>`;
    case "list":
      return linesHtml(block.lines);
    case "definitions":
      return `<dl>${block.pairs
        .map(({ term, text }) => `<div><dt>${textHtml(term)}</dt><dd>${textHtml(text)}</dd></div>`)
        .join("")}</dl>`;
    case "blank":
      return `<p class="blank">${textHtml(block.label)}</p>${'<div class="line"></div>'.repeat(block.lines)}`;
    case "keyFigures":
      return `<ul class="key-figures">${block.figures.map(keyFigureHtml).join("")}</ul>`;
    case "table":
      return tableHtml(block);
    case "figure":
      return figureHtml(block);
    case "intervals":
      return intervalsHtml(block);
    case "drawings":
      return drawingsHtml(block);
  }
}

export function linesHtml(lines: readonly string[]): string {
  return `<ul class="lines">${lines.map((line) => `<li>${textHtml(line)}</li>`).join("")}</ul>`;
}

/** The words say it all: the drawings are for the eye alone. */
function drawingsHtml({ lines }: ReportDrawings): string {
  const drawn = lines.map(({ path, text }) => {
    const drawing = `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${escapeHtml(path)}"/></svg>`;
    return `<li>${drawing}<span>${textHtml(text)}</span></li>`;
  });
  return `<ul class="drawings">${drawn.join("")}</ul>`;
}

/** Figures longer than this are set smaller, so that they stay on one line. */
const largeFigureMax = 9;

function keyFigureHtml({ figure, label }: KeyFigure): string {
  const size = figure.length > largeFigureMax ? ' class="long"' : "";
  return `<li><strong${size}>${textHtml(figure)}</strong> <span>${textHtml(label)}</span></li>`;
}

function tableHtml({ caption, head, rows, cells: shape }: ReportTable): string {
  const heads = head.map((cell) => `<th scope="col">${textHtml(cell)}</th>`).join("");
  const body = rows.map(([first = "", ...cells]) => {
    const others = cells.map((cell) => `<td>${textHtml(cell)}</td>`).join("");
    return `<tr><th scope="row">${textHtml(first)}</th>${others}</tr>`;
  });
  const parts = [
    `<caption>${textHtml(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${body.join("")}</tbody>`,
  ];
  return `<div class="table${shape === "words" ? " words" : ""}"><table>${parts.join("")}</table></div>`;
}

/** Bars are drawn one by one, so that texts keep their size on a narrow screen; a reader gets one picture. */
function figureHtml(figure: ReportFigure): string {
  const legend = figure.legend.map((name, series) => {
    const sample = `<svg viewBox="0 0 10 10" class="series-${series}"><rect width="10" height="10"/></svg>`;
    return `<li>${sample}${textHtml(name)}</li>`;
  });
  const groups = figure.groups.map(({ label, bars }) => {
    const drawn = bars.map((bar) => barHtml(bar, figure.scaleMax)).join("");
    return `<div class="group"><p>${textHtml(label)}</p>${drawn}</div>`;
  });
  const key = legend.length === 0 ? "" : `<ul class="legend">${legend.join("")}</ul>`;
  const picture = `<div role="img" aria-label="${escapeHtml(figure.alternative)}">${key}${groups.join("")}</div>`;
  return `<figure><figcaption>${textHtml(figure.caption)}</figcaption>${picture}</figure>`;
}

function barHtml({ series, value, text }: ReportBar, scaleMax: number): string {
  const share = value === undefined ? 0 : Math.min(1, Math.max(0, value / scaleMax));
  const width = Number((100 * share).toFixed(2));
  const track = '<rect width="100" height="10" class="track"/>';
  const bar = `${track}<rect width="${width}" height="10"/>`;
  const drawing = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" class="series-${series}">${bar}</svg>`;
  return `<div class="bar${value === undefined ? " absent" : ""}">${drawing}<span>${textHtml(text)}</span></div>`;
}
