import type { EffectBook, EffectLine } from "../../../core/src/effects/public.ts";

/** Changes the book that is on screen. */
export type ChangeBook = (edit: (book: EffectBook) => EffectBook) => void;

export interface LineProps {
  readonly line: EffectLine;
  /** The book that is on screen. */
  readonly book: EffectBook;
  readonly change: ChangeBook;
  readonly isReadOnly: boolean;
}
