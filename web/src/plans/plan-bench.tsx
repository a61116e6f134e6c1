import type { Plan } from "../../../core/src/plans/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import type { SavingState } from "../parts/document-saver.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { say } from "../words/say.ts";
import { ComparisonCard } from "./comparison-card.tsx";
import { FailureCard } from "./failure-card.tsx";
import { IndicatorsCard } from "./indicators-card.tsx";
import { PlanConflicts } from "./plan-conflicts.tsx";
import type { PlanOnScreen } from "./plan-keeper.ts";
import { PlanPapers } from "./plan-papers.tsx";
import { RivalsCard } from "./rivals-card.tsx";
import { SealCard } from "./seal-card.tsx";
import { usePlan } from "./use-plan.ts";

/** A plan being written, saved as it is filled, until it is sealed. */
export function PlanBench(props: {
  readonly shown: PlanOnScreen;
  readonly kept: KeptDocument<Plan>;
  readonly isReadOnly: boolean;
  readonly onSealed: () => void;
}) {
  const edited = usePlan(props.kept);
  const { plan, state, conflicts, change } = edited;
  const isReadOnly = props.isReadOnly || isRefused(state);
  return (
    <>
      <KeepDraft isChanged={state.kind !== "saved"} />
      <div className="step-bar no-print">
        {conflicts.length > 0 ? (
          <PlanConflicts plan={plan} conflicts={conflicts} onChosen={edited.choose} />
        ) : (
          <SavingNotice
            state={state}
            room="plans"
            onRetry={edited.saveNow}
            onKeepMine={edited.saveNow}
            onReload={props.onSealed}
          />
        )}
      </div>
      <fieldset className="plain people no-print" disabled={isReadOnly}>
        <legend className="visually-hidden">{say("plan.title")}</legend>
        <IndicatorsCard plan={plan} change={change} />
        <ComparisonCard plan={plan} change={change} />
        <RivalsCard plan={plan} change={change} />
        <FailureCard plan={plan} change={change} />
      </fieldset>
      <SealCard
        project={props.shown.project}
        plan={plan}
        isSaved={state.kind === "saved"}
        onSavedRevision={edited.savedRevision}
        onSealed={props.onSealed}
      />
      <PlanPapers shown={props.shown} plan={plan} isSaved={state.kind === "saved"} />
    </>
  );
}

/** The server alone knows who may write: a save that it refused for that tells the page. */
function isRefused(state: SavingState): boolean {
  if (state.kind !== "refused" || !(state.error instanceof CallRefused)) return false;
  return ["notAllowed", "planSealed"].includes(state.error.refusal.code);
}
