import { say } from "../say.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/** A figure of four digits, with a true minus as in the sentences; a dash where there is none. */
export function writeFigure(value: number | null | undefined): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return "–";
  return number.format(value).replace("-", "\u2212");
}

/** A p-value with its sign: below one in ten thousand, more digits say nothing. */
export function writePValue(pValue: number): string {
  return pValue < 0.0001 ? `< ${writeFigure(0.0001)}` : `= ${writeFigure(pValue)}`;
}

/** Names to the left, figures to the right in columns; the first row holds the heads. */
export function writeGrid(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const lines = rows.map(([name = "", ...figures]) =>
    [name.padEnd(width), ...figures.map((figure) => figure.padStart(11))].join("  ").trimEnd(),
  );
  return [title, ...lines].join("\n");
}

/** Something with its sentence. */
export interface Told {
  readonly reading: { readonly fr: string };
}

/** What must be read beside a figure, or nothing. */
export function writeCautions(caveats: readonly Told[]): readonly string[] {
  if (caveats.length === 0) return [];
  return [[say("command.estimate.cautions"), ...caveats.map(({ reading }) => `  ${reading.fr}`)].join("\n")];
}

/** The interval in words. */
export function writeInterval([low, high]: readonly [number, number], confidence: number): string {
  return say("command.estimate.interval", { confidence, low: writeFigure(low), high: writeFigure(high) });
}
