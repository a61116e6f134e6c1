import { useState } from "react";
import {
  type Firm,
  type MergeConflict,
  type MergeSide,
  mergeFirms,
  type SeenFirm,
} from "../../../core/src/portfolio/public.ts";

/** A record under change, with what somebody else made of it meanwhile put in. */
export interface FirmDraft {
  readonly draft: Firm;
  /** The revision that the draft rests on. */
  readonly revision: number;
  readonly isChanged: boolean;
  /** Somebody else's changes were put beside one's own: to be looked at before saving. */
  readonly hasMet: boolean;
  /** Fields that both changed differently: to be chosen before saving. */
  readonly conflicts: readonly MergeConflict[];
  change(draft: Firm): void;
  choose(choices: ReadonlyMap<string, MergeSide>): void;
  /** The server has it: the draft is what is kept. */
  settle(kept: SeenFirm): void;
}

interface DraftState {
  readonly based: SeenFirm;
  readonly draft: Firm;
  readonly hasMet: boolean;
  readonly dispute?: { readonly theirs: SeenFirm; readonly conflicts: readonly MergeConflict[] };
}

/** What is typed is never lost: a newer record is merged into it, or waits for a choice. */
export function useFirmDraft(firm: SeenFirm): FirmDraft {
  const [state, setState] = useState<DraftState>({ based: firm, draft: firm.content, hasMet: false });
  const { based, draft, dispute } = state;
  const isNews = firm.revision > based.revision && firm.revision !== dispute?.theirs.revision;
  if (isNews) setState(takeIn(state, firm));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(based.content);
  return {
    draft,
    revision: based.revision,
    isChanged,
    hasMet: state.hasMet,
    conflicts: dispute?.conflicts ?? [],
    change: (next) => setState({ ...state, draft: next }),
    choose(choices) {
      if (dispute !== undefined) setState(takeIn(state, dispute.theirs, choices));
    },
    settle: (kept) => setState({ based: kept, draft: kept.content, hasMet: false }),
  };
}

/** The draft with a newer record put in, or beside it until every disagreement is chosen. */
export function takeIn(
  { based, draft, hasMet }: DraftState,
  theirs: SeenFirm,
  choices: ReadonlyMap<string, MergeSide> = new Map(),
): DraftState {
  const wasChanged = JSON.stringify(draft) !== JSON.stringify(based.content);
  if (!wasChanged) return { based: theirs, draft: theirs.content, hasMet: false };
  const merged = mergeFirms({ base: based.content, mine: draft, theirs: theirs.content }, choices);
  const { firm, conflicts } = merged;
  if (conflicts.length > 0) return { based, draft, hasMet, dispute: { theirs, conflicts } };
  return { based: theirs, draft: firm, hasMet: true };
}
