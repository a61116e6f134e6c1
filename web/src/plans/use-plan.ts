import { useState } from "react";
import { mergePlans, type Plan } from "../../../core/src/plans/public.ts";
import type { MergeConflict, MergeSide } from "../../../core/src/projects/public.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { openDocumentSaver, type SavingState } from "../parts/document-saver.ts";
import { openTimer } from "../parts/use-kept-document.ts";
import { useSaveAtPauses } from "../parts/use-save-at-pauses.ts";
import { planKeeper } from "./plan-keeper.ts";

/** A plan being edited: it saves itself, and takes in what others save meanwhile. */
export interface EditedPlan {
  readonly plan: Plan;
  readonly state: SavingState;
  readonly conflicts: readonly MergeConflict[];
  change(edit: (plan: Plan) => Plan): void;
  saveNow(): void;
  /** Ends a disagreement, as far as everything was chosen. */
  choose(choices: ReadonlyMap<string, MergeSide>): void;
  /** Saves what waits; the revision that is then kept, or none when something stands in the way. */
  savedRevision(): Promise<number | undefined>;
}

interface Disagreement {
  readonly base: Plan;
  readonly theirs: KeptDocument<Plan>;
  readonly conflicts: readonly MergeConflict[];
}

export function usePlan(kept: KeptDocument<Plan>): EditedPlan {
  const [plan, setPlan] = useState(kept.content);
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  const [disagreement, setDisagreement] = useState<Disagreement>();
  const [latest] = useState(() => ({ plan: kept.content }));
  const [timer] = useState(openTimer);
  const show = (next: Plan) => {
    latest.plan = next;
    setPlan(next);
  };
  const [saver] = useState(() =>
    openDocumentSaver(planKeeper, kept, {
      later: timer.later,
      onState: setState,
      merge(versions, theirs) {
        const { plan: merged, conflicts } = mergePlans(versions);
        setDisagreement(conflicts.length === 0 ? undefined : { base: versions.base, theirs, conflicts });
        return conflicts.length === 0 ? merged : undefined;
      },
      onMerged: show,
    }),
  );
  useSaveAtPauses(saver);
  return {
    plan,
    state,
    conflicts: disagreement?.conflicts ?? [],
    change(edit) {
      show(edit(latest.plan));
      saver.change(latest.plan);
    },
    saveNow: () => saver.saveNow(),
    choose(choices) {
      if (disagreement === undefined) return;
      const { base, theirs } = disagreement;
      const merged = mergePlans({ base, mine: latest.plan, theirs: theirs.content }, choices);
      const { conflicts } = merged;
      setDisagreement(conflicts.length === 0 ? undefined : { base, theirs, conflicts });
      if (conflicts.length === 0) saver.settle(merged.plan, theirs);
    },
    savedRevision: async () => ((await saver.whenSaved()) ? saver.revision() : undefined),
  };
}
