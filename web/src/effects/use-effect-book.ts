import { useState } from "react";
import { type EffectBook, mergeBooks } from "../../../core/src/effects/public.ts";
import type { MergeConflict, MergeSide } from "../../../core/src/projects/public.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { openDocumentSaver, type SavingState } from "../parts/document-saver.ts";
import { openTimer } from "../parts/use-kept-document.ts";
import { useSaveAtPauses } from "../parts/use-save-at-pauses.ts";
import { effectKeeper } from "./effects-keeper.ts";

/** A book of effects being written: it saves itself, and takes in what others save meanwhile. */
export interface EditedBook {
  readonly book: EffectBook;
  readonly state: SavingState;
  readonly conflicts: readonly MergeConflict[];
  change(edit: (book: EffectBook) => EffectBook): void;
  saveNow(): void;
  /** Ends a disagreement, as far as everything was chosen. */
  choose(choices: ReadonlyMap<string, MergeSide>): void;
}

interface Disagreement {
  readonly base: EffectBook;
  readonly theirs: KeptDocument<EffectBook>;
  readonly conflicts: readonly MergeConflict[];
}

export function useEffectBook(kept: KeptDocument<EffectBook>): EditedBook {
  const [book, setBook] = useState(kept.content);
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  const [disagreement, setDisagreement] = useState<Disagreement>();
  const [latest] = useState(() => ({ book: kept.content }));
  const [timer] = useState(openTimer);
  const show = (next: EffectBook) => {
    latest.book = next;
    setBook(next);
  };
  const [saver] = useState(() =>
    openDocumentSaver(effectKeeper, kept, {
      later: timer.later,
      onState: setState,
      merge(versions, theirs) {
        const { book: merged, conflicts } = mergeBooks(versions);
        setDisagreement(conflicts.length === 0 ? undefined : { base: versions.base, theirs, conflicts });
        return conflicts.length === 0 ? merged : undefined;
      },
      onMerged: show,
    }),
  );
  useSaveAtPauses(saver);
  return {
    book,
    state,
    conflicts: disagreement?.conflicts ?? [],
    change(edit) {
      show(edit(latest.book));
      saver.change(latest.book);
    },
    saveNow: () => saver.saveNow(),
    choose(choices) {
      if (disagreement === undefined) return;
      const { base, theirs } = disagreement;
      const merged = mergeBooks({ base, mine: latest.book, theirs: theirs.content }, choices);
      const { conflicts } = merged;
      setDisagreement(conflicts.length === 0 ? undefined : { base, theirs, conflicts });
      if (conflicts.length === 0) saver.settle(merged.book, theirs);
    },
  };
}
