import { useState } from "react";

type Edit<Line> = (lines: readonly Line[]) => readonly Line[];

/** What was last taken out or corrected, as it was before, and where it stood. */
interface Former<Line> {
  readonly kind: "removed" | "corrected";
  readonly line: Line;
  readonly place: number;
}

/** A list that is written line by line, whose last change can be taken back. */
export interface UndoableList<Line> {
  readonly former: Former<Line> | undefined;
  /** Line being corrected, by its id; "" while none is. */
  readonly open: string;
  /** Line to which the keyboard goes back, by its id; "" when it stays where it is. */
  readonly landing: string;
  openLine(id: string): void;
  close(): void;
  add(line: Line): void;
  correct(line: Line): void;
  remove(id: string): void;
  undo(): void;
}

/** `put` changes the list that is on screen. */
export function useUndo<Line extends { readonly id: string }>(
  put: (edit: Edit<Line>) => void,
): UndoableList<Line> {
  const [former, setFormer] = useState<Former<Line>>();
  const [open, setOpen] = useState("");
  const [landing, setLanding] = useState("");
  const keepFormer = (kind: Former<Line>["kind"], id: string, edit: Edit<Line>) => {
    let before: Former<Line> | undefined;
    put((lines) => {
      const place = lines.findIndex((line) => line.id === id);
      const line = lines[place];
      if (line !== undefined) before = { kind, line, place };
      return edit(lines);
    });
    setFormer(before);
    setOpen("");
    setLanding("");
  };
  return {
    former,
    open,
    landing,
    openLine(id) {
      setOpen(id);
      setLanding("");
    },
    close() {
      setLanding(open);
      setOpen("");
    },
    add(line) {
      put((lines) => [...lines, line]);
      setFormer(undefined);
    },
    correct: (line) => keepFormer("corrected", line.id, (lines) => withLine(lines, line)),
    remove: (id) => keepFormer("removed", id, (lines) => lines.filter((line) => line.id !== id)),
    undo() {
      if (former === undefined) return;
      put((lines) => withLine(lines, former.line, former.place));
      setFormer(undefined);
      setLanding(former.line.id);
    },
  };
}

/** The list with this line in the place of the one of that id, or put back where it stood. */
function withLine<Line extends { readonly id: string }>(
  lines: readonly Line[],
  line: Line,
  place: number = lines.length,
): readonly Line[] {
  const isThere = lines.some(({ id }) => id === line.id);
  return isThere ? lines.map((each) => (each.id === line.id ? line : each)) : lines.toSpliced(place, 0, line);
}
