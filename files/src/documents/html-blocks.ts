import type { ReportBlock, ReportFigure, ReportTable } from "../../../core/src/reports/index.ts";
import { escapeHtml, textHtml } from "./escape-html.ts";

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
    case "keyFigures":
      return `<ul class="key-figures">${block.figures
        .map(
          ({ figure, label }) =>
            `<li><strong${figure.length > 9 ? ' class="long"' : ""}>${textHtml(figure)}</strong> <span>${textHtml(label)}</span></li>`,
        )
        .join("")}</ul>`;
    case "table":
      return tableHtml(block);
    case "figure":
      return figureHtml(block);
  }
}

export function linesHtml(lines: readonly string[]): string {
  return `<ul class="lines">${lines.map((line) => `<li>${textHtml(line)}</li>`).join("")}</ul>`;
}

function tableHtml({ caption, head, rows }: ReportTable): string {
  const heads = head.map((cell) => `<th scope="col">${textHtml(cell)}</th>`).join("");
  const body = rows.map(([first = "", ...cells]) => {
    const others = cells.map((cell) => `<td>${textHtml(cell)}</td>`).join("");
    return `<tr><th scope="row">${textHtml(first)}</th>${others}</tr>`;
  });
  return `<div class="table"><table><caption>${textHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

/** Bars are drawn one by one, so that texts keep their size on a narrow screen. Readers get one picture and its text. */
function figureHtml(figure: ReportFigure): string {
  const legend = figure.legend.map(
    (name, series) =>
      `<li><svg viewBox="0 0 10 10" class="series-${series}"><rect width="10" height="10"/></svg>${textHtml(name)}</li>`,
  );
  const groups = figure.groups.map(({ label, bars }) => {
    const drawn = bars.map(({ series, value, text }) => {
      const share = value === undefined ? 0 : Math.min(1, Math.max(0, value / figure.scaleMax));
      const width = Number((100 * share).toFixed(2));
      const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" class="series-${series}"><rect width="100" height="10" class="track"/><rect width="${width}" height="10"/></svg>`;
      return `<div class="bar${value === undefined ? " absent" : ""}">${bar}<span>${textHtml(text)}</span></div>`;
    });
    return `<div class="group"><p>${textHtml(label)}</p>${drawn.join("")}</div>`;
  });
  return `<figure><figcaption>${textHtml(figure.caption)}</figcaption><div role="img" aria-label="${escapeHtml(figure.alternative)}">${
    legend.length === 0 ? "" : `<ul class="legend">${legend.join("")}</ul>`
  }${groups.join("")}</div></figure>`;
}
