import { useMutation } from "@tanstack/react-query";
import type { ProjectComparison } from "../../../core/src/comparisons/public.ts";
import { Balance } from "../evaluation/balance.tsx";
import { IntervalChart } from "../evaluation/interval-chart.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { unlock } from "./comparison-keeper.ts";
import { Cautions, Standing } from "./proposal.tsx";
import { unitOf } from "./unit-of.ts";

/** A comparison that was fixed: what was decided, when, and what was found. */
export function KeptCard(props: {
  readonly project: string;
  readonly kept: ProjectComparison;
  readonly mayLook: boolean;
  readonly onLooked: () => void;
}) {
  const { kept, project } = props;
  const looking = useMutation({ mutationFn: () => unlock(project, kept.id), onSuccess: props.onLooked });
  const { design, outcome, finding } = kept;
  const title = say("comparisons.keptTitle", {
    outcome: say(`comparisons.outcome.${outcome}`),
    months: design.horizonMonths,
  });
  return (
    <article className="card" aria-labelledby={`kept-${kept.id}`}>
      <h3 id={`kept-${kept.id}`}>{title}</h3>
      <p>
        <span className={kept.state === "unlocked" ? "pill in" : "pill unknown"}>
          {say(`comparisons.state.${kept.state}`)}
        </span>{" "}
        {kept.isAfterSeen ? <span className="pill unknown">{say("comparisons.afterSeen")}</span> : null}
      </p>
      <p>{say(`guide.comparison.${kept.rule}`)}</p>
      <KeptPromise kept={kept} />
      {finding === undefined ? null : <Finding finding={finding} outcome={outcome} />}
      {finding === undefined && props.mayLook ? (
        <p>
          <button
            type="button"
            className="button primary"
            disabled={looking.isPending}
            onClick={() => looking.mutate()}
          >
            {say("comparisons.look")}
          </button>
        </p>
      ) : null}
      {looking.isError ? <RefusalNotice error={looking.error} room="comparisons" /> : null}
      <details>
        <summary>{say("comparisons.proposed")}</summary>
        <div className="stack">
          <Standing comparison={kept} />
          <Balance rows={kept.balance} />
          <Cautions caveats={design.caveats} />
        </div>
      </details>
      <Marks kept={kept} />
    </article>
  );
}

function KeptPromise({ kept }: { readonly kept: ProjectComparison }) {
  const { promised, rule, sealNumber } = kept;
  if (sealNumber === 0) return <p className="small">{say("comparisons.notSealed")}</p>;
  if (!promised.known) return null;
  return promised.value === rule ? (
    <p className="small">{say("comparisons.keptPromise")}</p>
  ) : (
    <Notice>{say("comparisons.otherRule", { rule: say(`guide.comparison.${promised.value}`) })}</Notice>
  );
}

function Finding(props: {
  readonly finding: NonNullable<ProjectComparison["finding"]>;
  readonly outcome: ProjectComparison["outcome"];
}) {
  const { finding, outcome } = props;
  if (finding.kind === "notEstimable") {
    return (
      <Notice>
        <h4>{say("comparisons.noFigure")}</h4>
        <p>{frenchSpaces(finding.reading.fr)}</p>
        <p>{say("comparisons.story")}</p>
      </Notice>
    );
  }
  const { effect, unknownOutcome, attrition } = finding;
  const isUnknown = unknownOutcome.trained + unknownOutcome.compared > 0;
  return (
    <div className="stack">
      <p>
        <span className={effect.evidenceLevel === "compared" ? "pill in" : "pill unknown"}>
          {say(`comparisons.evidence.${effect.evidenceLevel}`)}
        </span>
      </p>
      {effect.reading.fr.split("\n").map((sentence) => (
        <p key={sentence}>{frenchSpaces(sentence)}</p>
      ))}
      <IntervalChart effect={effect} unit={unitOf(outcome)} />
      {isUnknown ? <p>{say("comparisons.unknownOutcome", unknownOutcome)}</p> : null}
      {attrition === undefined ? null : <p>{frenchSpaces(attrition.fr)}</p>}
      <Cautions caveats={effect.caveats} />
    </div>
  );
}

function Marks({ kept }: { readonly kept: ProjectComparison }) {
  const { chosenOn, fingerprints } = kept;
  const fingerprint = (fingerprints.choice.slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join("-");
  return (
    <p className="soft small">
      {say("comparisons.chosenOn", { moment: writeMoment(chosenOn), fingerprint })}{" "}
      {fingerprints.seal === 0 ? null : say("comparisons.sealed", { number: fingerprints.seal })}
    </p>
  );
}
