/** A document as data: what is said and in which order, nothing of how it looks. All texts are ready to print. */
export interface ReportDocument {
  readonly language: "fr";
  /** `large`: for who reads little. */
  readonly letters?: "large";
  /** Short line above the title: what kind of page this is, its version and month. */
  readonly kicker: string;
  readonly title: string;
  /** The answer, in one or two sentences. */
  readonly lead: string;
  /** Printed prominently: the page must not be mistaken for something else. */
  readonly notice?: string;
  readonly sections: readonly ReportSection[];
  readonly notKnown: ReportNotes;
  readonly sources: ReportNotes;
  /** Last lines: how it was made, when, with what. */
  readonly colophon: readonly string[];
}

/** Sections that follow each other at the left and at the right make two columns, read one after the other. */
export interface ReportSection {
  readonly heading: string;
  readonly place: "full" | "left" | "right";
  readonly blocks: readonly ReportBlock[];
}

export interface ReportNotes {
  readonly heading: string;
  readonly lines: readonly string[];
}

export type ReportBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly lines: readonly string[] }
  | {
      readonly kind: "definitions";
      readonly pairs: readonly { readonly term: string; readonly text: string }[];
    }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "keyFigures"; readonly figures: readonly KeyFigure[] }
  | ReportBlank
  | ReportTable
  | ReportFigure
  | ReportIntervals
  | ReportDrawings;

/** A label, and lines to be written on by hand. */
export interface ReportBlank {
  readonly kind: "blank";
  readonly label: string;
  /** At least 1. */
  readonly lines: number;
}

/** One figure in large type with what it counts. */
export interface KeyFigure {
  readonly figure: string;
  readonly label: string;
}

/** The first cell of a row is its heading. Every row has as many cells as the head. */
export interface ReportTable {
  readonly kind: "table";
  /** `words`: cells are sentences and not figures. */
  readonly cells?: "words";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Bars on one scale that starts at 0. `alternative` says everything that the bars show. */
export interface ReportFigure {
  readonly kind: "figure";
  readonly caption: string;
  readonly alternative: string;
  /** Value of a bar that fills the width; above 0. */
  readonly scaleMax: number;
  /** Names of the series, when there are several. */
  readonly legend: readonly string[];
  readonly groups: readonly { readonly label: string; readonly bars: readonly ReportBar[] }[];
}

/** `value` is absent when the figure is withheld or not known: no bar is drawn, the text says why. */
export interface ReportBar {
  /** Position in the legend: 0 is the one that matters. */
  readonly series: number;
  readonly value?: number;
  readonly text: string;
}

/**
 * Marks with their intervals on one scale, a line where nothing changed. `alternative` says everything that the marks
 * show, and a table of the same figures stands beside: the drawing is never alone.
 */
export interface ReportIntervals {
  readonly kind: "intervals";
  readonly caption: string;
  readonly alternative: string;
  /** Ends of the scale; `from` is below `to`. */
  readonly from: number;
  readonly to: number;
  /** Where nothing changed; not drawn when it is outside of the scale. */
  readonly still: number;
  readonly rows: readonly ReportInterval[];
}

/** Nothing is drawn of a row without figures: its text says why. */
export interface ReportInterval {
  readonly label: string;
  readonly text: string;
  readonly figures?: { readonly low: number; readonly value: number; readonly high: number };
}

/** Short sentences for who reads little, each beside a line drawing that adds nothing to its words. */
export interface ReportDrawings {
  readonly kind: "drawings";
  /** `path`: of an SVG drawing, 32 by 32. */
  readonly lines: readonly { readonly path: string; readonly text: string }[];
}
