import type { ReportDocument } from "../../../core/src/reports/index.ts";
import { printableText } from "./printable-text.ts";
import { sectionRows } from "./section-rows.ts";

/** A run of characters without a space that is longer than this gets places to break. */
const unbrokenMax = 24;
const breakingPlace = "\u200b";

/** The document as the template reads it: JSON, sections in rows, every text with places to break. */
export function pdfInput(document: ReportDocument): string {
  const { sections, ...rest } = document;
  return drawableJson({ ...rest, rows: sectionRows(sections) });
}

/** A value as JSON of which the bundled font draws every text. */
export function drawableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? breakable(forFont(printableText(part))) : part,
  );
}

/** Signs that the bundled font lacks, in the nearest form it has: narrow no-break space, replacement sign. */
function forFont(text: string): string {
  return text.replaceAll("\u202f", "\u00a0").replaceAll("\ufffd", "◊");
}

/** The compiler breaks lines between words only: a long run would leave the page. */
function breakable(text: string): string {
  return text.replace(new RegExp(`\\S{${unbrokenMax + 1},}`, "gu"), (run) =>
    Array.from(run)
      .map((character, index) =>
        index > 0 && index % unbrokenMax === 0 ? breakingPlace + character : character,
      )
      .join(""),
  );
}
