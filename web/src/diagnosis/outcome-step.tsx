import type { ReactNode } from "react";
import {
  askedQuestions,
  costOfInaction,
  type Diagnosis,
  disagreements,
  type NextStep,
  pathOf,
  proposeNextSteps,
  standingOf,
} from "../../../core/src/diagnosis/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import { CostRange } from "./cost-range.tsx";
import { Disagreements } from "./disagreements.tsx";
import { UsedAssumptions } from "./used-assumptions.tsx";
import { writeDuration } from "./write-amounts.ts";
import { writeList, writeParty, writeStakeholderOf } from "./write-people.ts";
import { writeReason } from "./write-reason.ts";

/** What to do next and with whom, then where people differ, why act, and what doing nothing costs. To be printed. */
export function OutcomeStep(props: {
  readonly diagnosis: Diagnosis;
  /** Shown after the steps: what begins from here. */
  readonly next: ReactNode;
}) {
  const { diagnosis } = props;
  const steps = proposeNextSteps(diagnosis, browserToday());
  const cost = costOfInaction(diagnosis);
  const { headcount } = diagnosis;
  const asked = askedQuestions(diagnosis);
  const done = asked.filter(({ key }) => standingOf(diagnosis, key).kind !== "notAsked").length;
  return (
    <>
      <div className="stack">
        <p>{say("diagnosis.outcome.lead")}</p>
        <p className="soft">
          {headcount === undefined
            ? null
            : say("diagnosis.outcome.headcount", {
                count: headcount.value,
                source: headcount.source.kind,
              })}{" "}
          {say("diagnosis.outcome.path", { path: pathOf(diagnosis), done, count: asked.length })}
        </p>
        <p className="no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {say("diagnosis.outcome.print")}
          </button>
        </p>
      </div>
      <section className="stack" aria-labelledby="next-steps">
        <h3 id="next-steps">{say("diagnosis.outcome.steps")}</h3>
        {steps.length === 0 ? <p>{say("diagnosis.outcome.none")}</p> : null}
        <ol className="next-steps">
          {steps.map((step) => (
            <StepCard key={step.key} step={step} diagnosis={diagnosis} />
          ))}
        </ol>
      </section>
      {props.next}
      <Disagreements diagnosis={diagnosis} questions={disagreements(diagnosis)} />
      <Motives diagnosis={diagnosis} />
      {cost.total === undefined ? null : (
        <>
          <CostRange cost={cost} />
          <p className="soft">{say("diagnosis.cost.lead")}</p>
          <UsedAssumptions diagnosis={diagnosis} cost={cost} />
        </>
      )}
    </>
  );
}

function StepCard(props: { readonly step: NextStep; readonly diagnosis: Diagnosis }) {
  const { step, diagnosis } = props;
  const { from, to } = step.minutes;
  const together = step.together.map((party) => writeParty(diagnosis, party));
  return (
    <li className="card">
      <h4>{say(`diagnosis.step.${step.key}`)}</h4>
      <p>{say(`diagnosis.step.${step.key}.how`)}</p>
      <p>
        <strong>{say("diagnosis.outcome.who", { who: writeParty(diagnosis, step.owner) })}</strong>
      </p>
      <p className="soft">
        {together.length === 0 ? null : (
          <>{say("diagnosis.outcome.together", { who: writeList(together) })} </>
        )}
        {say("diagnosis.outcome.lasts", { from: writeDuration(from), to: writeDuration(to) })}
      </p>
      <div className="small">
        <p>{say("diagnosis.outcome.because")}</p>
        <ul>
          {step.because.map((reason) => {
            const text = writeReason(diagnosis, reason);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </div>
    </li>
  );
}

/** The reasons to act that somebody sees, and who. */
function Motives({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const motives = askedQuestions(diagnosis)
    .filter(({ theme }) => theme === "motive")
    .map(({ key }) => ({
      key,
      believers: standingOf(diagnosis, key).answers.filter(({ value }) => value === "yes"),
    }))
    .filter(({ believers }) => believers.length > 0);
  if (motives.length === 0) return null;
  return (
    <section className="card" aria-labelledby="motives">
      <h3 id="motives">{say("diagnosis.outcome.motives")}</h3>
      <ul>
        {motives.map(({ key, believers }) => (
          <li key={key}>
            {say("diagnosis.outcome.motive", {
              question: say(`diagnosis.question.${key}`),
              who: writeList(believers.map(({ stakeholder }) => writeStakeholderOf(diagnosis, stakeholder))),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
