import type { ReturnBook } from "../../../core/src/returns/public.ts";

/** The book on screen, and how a part of the sheet changes it. */
export interface BookProps {
  readonly book: ReturnBook;
  readonly change: (edit: (book: ReturnBook) => ReturnBook) => void;
}
