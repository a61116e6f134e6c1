import { useState } from "react";
import type { DocumentKeeper, KeptDocument } from "./document-keeper.ts";
import { type DocumentSaver, type Later, openDocumentSaver, type SavingState } from "./document-saver.ts";
import { useSaveAtPauses } from "./use-save-at-pauses.ts";

/** A document being edited, which saves itself. */
export interface EditedDocument<Content> {
  readonly content: Content;
  readonly state: SavingState;
  change(next: (current: Content) => Content): void;
  saveNow(): void;
  keepMine(): void;
}

/** Edits a document as it is kept; each change starts from the latest content, even two in the same moment. */
export function useKeptDocument<Content>(
  keeper: Pick<DocumentKeeper<Content>, "load" | "save">,
  kept: KeptDocument<Content>,
): EditedDocument<Content> {
  const [content, setContent] = useState(kept.content);
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  const [timer] = useState(openTimer);
  const [latest] = useState(() => ({ content: kept.content }));
  const [saver] = useState<DocumentSaver<Content>>(() =>
    openDocumentSaver(keeper, kept, { later: timer.later, onState: setState }),
  );
  useSaveAtPauses(saver);
  return {
    content,
    state,
    change(next) {
      latest.content = next(latest.content);
      setContent(latest.content);
      saver.change(latest.content);
    },
    saveNow: () => saver.saveNow(),
    keepMine: () => void saver.keepMine(),
  };
}

/** A timer that holds one wish at a time. */
export function openTimer(): { readonly later: Later } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    later(milliseconds, act) {
      clearTimeout(waiting);
      waiting = setTimeout(act, milliseconds);
    },
  };
}
