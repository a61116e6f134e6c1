import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { gapText, missingForSeal, type Plan, trainingStart } from "../../../core/src/plans/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { useMay } from "../access/use-may.ts";
import { browserToday } from "../app/browser-clock.ts";
import { useActingShare } from "../http/acting-share.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { Notice } from "../parts/notice.tsx";
import { PageDialog } from "../parts/page-dialog.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { sealPlan } from "./plan-keeper.ts";
import { inSentence, sayPlan } from "./say-plan.ts";

interface SealProps {
  readonly project: KeptDocument<Project>;
  readonly plan: Plan;
  readonly isSaved: boolean;
  readonly onSavedRevision: () => Promise<number | undefined>;
  readonly onSealed: () => void;
}

/** What is still to be told, then the sealing itself, which says what can no longer change. */
export function SealCard(props: SealProps) {
  const { plan } = props;
  const [isAsked, setAsked] = useState(false);
  const isShared = useActingShare() !== undefined;
  const maySeal = useMay("sealPlan") !== false && !isShared;
  const gaps = missingForSeal(plan);
  const texts = [...new Set(gaps.map((gap) => gapText(plan, gap, sayPlan)))];
  return (
    <section className="card no-print" aria-labelledby="plan-seal">
      <h2 id="plan-seal">{say("plan.seal.title")}</h2>
      {gaps.length === 0 ? (
        <p>{say("plan.seal.ready")}</p>
      ) : (
        <>
          <p>{say("plan.seal.missing")}</p>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {maySeal ? (
        <p>
          <button
            type="button"
            className="button primary"
            disabled={gaps.length > 0}
            onClick={() => setAsked(true)}
          >
            {say("plan.seal.open")}
          </button>
        </p>
      ) : (
        <p className="soft">{say("plan.seal.noRight")}</p>
      )}
      {isAsked ? <Ceremony {...props} onClose={() => setAsked(false)} /> : null}
    </section>
  );
}

/** Says what nobody will be able to change, and begins on the choice that loses nothing. */
function Ceremony(props: SealProps & { readonly onClose: () => void }) {
  const { project, plan, onClose } = props;
  const { rule } = plan.comparison;
  const { isStarted } = trainingStart(project.content, browserToday());
  const sealing = useMutation({
    mutationFn: async () => {
      const revision = await props.onSavedRevision();
      if (revision === undefined) throw new CallRefused({ code: "unsaved" }, 0);
      return sealPlan(project.id, revision);
    },
    onSuccess: () => {
      onClose();
      props.onSealed();
    },
  });
  const isUnsaved = sealing.error instanceof CallRefused && sealing.error.refusal.code === "unsaved";
  return (
    <PageDialog
      role="alertdialog"
      title={say("plan.seal.ceremony")}
      className="card dialog"
      onClose={onClose}
    >
      {isStarted ? <Notice tone="unsure">{say("plan.late")}</Notice> : null}
      <p>{say("plan.seal.cannot")}</p>
      <ul>
        <li>{say("plan.seal.cannot.indicators", { count: plan.indicators.length })}</li>
        {rule.known ? (
          <li>
            {say("plan.seal.cannot.comparison", { rule: inSentence(say(`plans.comparison.${rule.value}`)) })}
          </li>
        ) : null}
        <li>{say("plan.seal.cannot.failure")}</li>
      </ul>
      <p>
        {say("plan.seal.can")} {say("plan.seal.when")}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {say("plan.seal.no")}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={sealing.isPending}
          onClick={() => sealing.mutate()}
        >
          {say("plan.seal.yes")}
        </button>
      </div>
      {isUnsaved ? <Notice tone="stop">{say("plan.seal.saveFirst")}</Notice> : null}
      {sealing.isError && !isUnsaved ? <RefusalNotice error={sealing.error} room="plans" /> : null}
    </PageDialog>
  );
}
