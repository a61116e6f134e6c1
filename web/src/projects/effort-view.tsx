import { useMemo } from "react";
import { type LedgerFacts, takeForecast } from "../../../core/src/projects/public.ts";
import { rulebookOf } from "../../../core/src/reference/public.ts";
import { factsOfLedger, valueTexts, writeProjectDocument } from "../../../core/src/reports/public.ts";
import { writeCents, writeMinutes, writeTotal } from "../training/write-amounts.ts";
import { say } from "../words/say.ts";
import { EffortCalendar } from "./effort-calendar.tsx";
import { EffortLines } from "./effort-lines.tsx";
import { EffortRates } from "./effort-rates.tsx";
import { EffortWeek } from "./effort-week.tsx";
import { PaperTake } from "./paper-take.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { ReportPaper } from "./report-paper.tsx";
import { sayProject } from "./say-project.ts";
import { useDesign } from "./use-design.ts";

/** A ledger cites no rule. */
const noBook = rulebookOf([]);

/** The time that each gives to design and steering: forecast beside actual, and four ways to tell it without effort. */
export function EffortView(props: ProjectViewProps) {
  const { project, today, isReadOnly } = props;
  const facts = useMemo(() => factsOfLedger({ project, today, book: noBook }), [project, today]);
  return (
    <>
      <p className="soft no-print">{say("steering.effort.lead")}</p>
      <Sums {...props} facts={facts} />
      {isReadOnly ? null : (
        <div className="stack no-print">
          <div className="grid-2">
            <EffortWeek {...props} />
            <EffortCalendar {...props} />
          </div>
          <Forecast {...props} />
          <EffortLines {...props} />
          <EffortRates {...props} facts={facts} />
        </div>
      )}
      <Statement {...props} />
    </>
  );
}

function Sums(props: ProjectViewProps & { readonly facts: LedgerFacts }) {
  const { facts, project, today, hidden } = props;
  const areRatesHidden = hidden.includes("rates");
  const stages = ["forecast", "actual"] as const;
  return (
    <section className="card no-print" aria-labelledby="sums">
      <h3 id="sums">{say("steering.effort.sums")}</h3>
      <dl className="sums">
        {stages.map((stage) => (
          <div key={stage}>
            <dt>{say(`steering.effort.${stage}`)}</dt>
            <dd>
              <strong>{writeMinutes(facts[stage].minutes)}</strong>{" "}
              {areRatesHidden ? null : (
                <span className="soft">
                  {say("steering.effort.worth", { amount: writeTotal(facts[stage].cents, writeCents) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {valueTexts({ project, today, hidden, book: noBook }, facts, sayProject).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="soft small">{say("steering.effort.declared")}</p>
    </section>
  );
}

/** The forecast of the training design, taken over once and taken again when it changes. */
function Forecast({ project, change }: ProjectViewProps) {
  const design = useDesign(project);
  const taken = project.effort.filter(({ gesture }) => gesture === "design").length;
  if (project.design === "") return <p className="soft">{say("steering.forecast.noDesign")}</p>;
  const kept = design.data;
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        disabled={kept === undefined}
        onClick={() => {
          if (kept !== undefined) change((current) => takeForecast(current, kept.content));
        }}
      >
        {say(taken === 0 ? "steering.forecast.take" : "steering.forecast.again")}
      </button>
      <span role="status" className="soft">
        {taken === 0 ? "" : say("steering.forecast.taken", { count: taken })}
      </span>
    </div>
  );
}

/** What the funder receives: the very facts above. */
function Statement({ id, project, hidden, today, isSaved }: ProjectViewProps) {
  const document = useMemo(
    () =>
      writeProjectDocument({ project, hidden, today, book: noBook }, { kind: "effortStatement" }, sayProject),
    [project, hidden, today],
  );
  if (document === undefined) return null;
  return (
    <section className="stack" aria-labelledby="statement">
      <h3 id="statement" className="no-print">
        {say("steering.statement.title")}
      </h3>
      <PaperTake
        project={id}
        kind="effortStatement"
        document={document}
        formats={["pdf", "html", "csv"]}
        isSaved={isSaved}
      />
      <ReportPaper document={document} label={say("steering.paper", { name: document.title })} />
    </section>
  );
}
