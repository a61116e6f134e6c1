import { useMutation } from "@tanstack/react-query";
import {
  baselineText,
  type SealedPlan,
  type SealLink,
  seenTexts,
  shortFingerprint,
  targetText,
  whatCouldBeSeen,
} from "../../../core/src/plans/public.ts";
import { useActingShare } from "../http/acting-share.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { writeDay, writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AdditionsCard } from "./additions-card.tsx";
import { Weaknesses } from "./indicator-card.tsx";
import { loadProof, type PlanOnScreen } from "./plan-keeper.ts";
import { inSentence, sayPlan, writeMoments } from "./say-plan.ts";
import { writeDecision } from "./write-decision.ts";

/** A sealed plan, to read: its seal first, then what it holds, then what was added since. */
export function SealedView(props: { readonly shown: PlanOnScreen; readonly onChanged: () => void }) {
  const { seals, isIntact } = props.shown.sealed;
  const sealed = seals.flatMap(({ link, content }) =>
    content.kind === "plan" ? [{ link, content }] : [],
  )[0];
  return (
    <>
      {isIntact && sealed !== undefined ? null : <Notice tone="stop">{say("plan.sealed.broken")}</Notice>}
      {sealed === undefined ? null : (
        <>
          <SealMark {...sealed} project={props.shown.project.id} />
          <SealedIndicators content={sealed.content} />
          <SealedRest content={sealed.content} />
          <AdditionsCard shown={props.shown} plan={sealed.content.plan} onAdded={props.onChanged} />
        </>
      )}
    </>
  );
}

function SealMark(props: {
  readonly project: string;
  readonly link: SealLink;
  readonly content: SealedPlan;
}) {
  const { link, content } = props;
  const { isStarted, firstDay } = content.start;
  const isShared = useActingShare() !== undefined;
  const proof = useMutation({
    mutationFn: async () => saveBlob("plan-scelle.json", await loadProof(props.project)),
  });
  const when = say(isStarted ? "plan.sealed.afterStart" : "plan.sealed.before");
  return (
    <section className="card plan-seal" aria-labelledby="plan-sealed">
      <h2 id="plan-sealed">{say("plan.sealed.title")}</h2>
      <p>
        <strong>{say("plan.sealed.when", { when, moment: writeMoment(link.head.sealedAt) })}</strong>
      </p>
      {isStarted ? (
        <Notice tone="unsure">
          {say("plan.sealed.lateWhy", { day: firstDay.known ? writeDay(firstDay.value) : "" })}
        </Notice>
      ) : null}
      <p>
        {say("plan.sealed.fingerprint")}
        {"\u00a0: "}
        <code className="fingerprint">{shortFingerprint(link.fingerprint)}</code>
      </p>
      <p className="soft">{say("plan.sealed.fingerprintHelp")}</p>
      <div className="row no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {say("plan.sealed.print")}
        </button>
        {isShared ? null : (
          <button type="button" className="button" disabled={proof.isPending} onClick={() => proof.mutate()}>
            {say("plan.sealed.proof")}
          </button>
        )}
      </div>
      {isShared ? null : (
        <p className="soft no-print">{say("plan.sealed.proofHelp", { command: "ouvrage verify-plan" })}</p>
      )}
      {proof.isError ? <RefusalNotice error={proof.error} room="plans" /> : null}
    </section>
  );
}

function SealedIndicators({ content: { plan } }: { readonly content: SealedPlan }) {
  return (
    <section className="card" aria-labelledby="sealed-indicators">
      <h2 id="sealed-indicators">{say("plan.indicators.title")}</h2>
      {plan.indicators.map((indicator) => (
        <section key={indicator.id} className="plan-indicator" aria-label={indicator.label}>
          <h3>{indicator.label}</h3>
          <p>{indicator.definition}</p>
          <ul className="plan-facts">
            {indicator.unit.trim() === "" ? null : (
              <li>{say("plan.indicator.onUnit", { unit: indicator.unit })}</li>
            )}
            <li>{say("plan.indicator.onBaseline", { text: baselineText(indicator, sayPlan) })}</li>
            <li>{say("plan.indicator.onTarget", { text: targetText(indicator, sayPlan) })}</li>
            <li>
              {say("plan.indicator.onRead", {
                source: say(`plans.source.${indicator.source}`),
                moments: writeMoments(indicator),
              })}
              {indicator.who.known ? `, ${inSentence(say(`training.actor.${indicator.who.value}`))}` : ""}
            </li>
          </ul>
          {indicator.why.trim() === "" ? null : <p>{indicator.why}</p>}
          <p className="soft">{seenTexts(whatCouldBeSeen(plan, indicator), indicator, sayPlan).join(" ")}</p>
          <Weaknesses sheet={indicator.sheet} />
        </section>
      ))}
    </section>
  );
}

function SealedRest({ content: { plan } }: { readonly content: SealedPlan }) {
  const { rule, words } = plan.comparison;
  return (
    <section className="card" aria-labelledby="sealed-rest">
      <h2 id="sealed-rest">{say("plan.comparison.title")}</h2>
      {rule.known ? (
        <p>
          <strong>{say(`plans.comparison.${rule.value}`)}.</strong>{" "}
          {say(`plans.comparison.${rule.value}.says`)}
        </p>
      ) : null}
      {words.trim() === "" ? null : <p>{words}</p>}
      <h3>{say("plan.rivals.title")}</h3>
      <ul>
        {plan.rivals.map(({ id, kind, words: told }) => (
          <li key={id}>{kind === "own" ? told : `${say(`plans.rival.${kind}`)}. ${told}`}</li>
        ))}
      </ul>
      <h3>{say("plan.failure.title")}</h3>
      <p>{plan.failure}</p>
      <h3>{say("plan.decisions.title")}</h3>
      <ul>
        {plan.decisions.map((decision) => (
          <li key={decision.id}>{writeDecision(decision)}</li>
        ))}
      </ul>
    </section>
  );
}
