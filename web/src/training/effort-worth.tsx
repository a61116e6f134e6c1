import { useState } from "react";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import {
  type Alternative,
  type AlternativeCost,
  type EffortValue,
  type TrainingDesign,
  usualHorizons,
  valueEffort,
} from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { EurosField, WholeField } from "./fields.tsx";
import { useRulebook } from "./use-rulebook.ts";
import { writeCents, writeKnown, writeMinutes, writeTotal } from "./write-amounts.ts";

/** Size of a first group when nobody is counted yet: experimental solutions start with few people. */
const usualCohort = 8;

/** Design effort as an investment: its share, what it comes to per person later, and how it may be paid. */
export function EffortWorth(props: {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  readonly cost: AlternativeCost;
}) {
  const { design, alternative, cost } = props;
  const book = useRulebook();
  const [asked, setAsked] = useState<Known<number>>(unknown);
  const [percent, setPercent] = useState<Known<number>>(unknown);
  const [lumpSum, setLumpSum] = useState<Known<number>>(unknown);
  if (design.effort.length === 0) return null;
  const counted = cost.people.known && cost.people.value > 0 ? cost.people : known(usualCohort);
  const cohort = asked.known ? asked : counted;
  const value = valueEffort({
    design,
    alternative,
    cost,
    cohortSize: cohort.value,
    horizons: usualHorizons,
    proRataPerThousand: percent.known ? percent.value * 10 : 0,
    lumpSumCents: lumpSum.known ? lumpSum.value : 0,
    book,
    day: browserToday(),
  });
  return (
    <section className="card" aria-labelledby="worth">
      <h3 id="worth">{say("design.worth.title")}</h3>
      <p>
        {say("design.worth.total", {
          minutes: writeMinutes(value.minutes),
          cents: writeTotal(value.cents, writeCents),
          share: writeKnown(value.shareOfTotal, writeShare),
        })}
      </p>
      <Parts value={value} />
      <WholeField
        label={say("design.worth.cohort")}
        help={say("design.worth.cohortHelp", { count: counted.value })}
        least={1}
        most={1000}
        value={asked}
        onChange={setAsked}
      />
      <Amortised value={value} />
      <div className="grid-2">
        <WholeField
          label={say("design.worth.percent")}
          help={say("design.worth.assumption")}
          most={100}
          value={percent}
          onChange={setPercent}
        />
        <EurosField
          label={say("design.worth.lumpSum")}
          help={say("design.worth.assumption")}
          value={lumpSum}
          onChange={setLumpSum}
        />
      </div>
      <Coverage value={value} isProRataTold={percent.known} isLumpSumTold={lumpSum.known} />
      <Payments value={value} />
    </section>
  );
}

function Parts({ value }: { readonly value: EffortValue }) {
  return (
    <ul>
      {value.byActor.map(({ name, minutes, cents }) => (
        <li key={name}>
          {say("design.worth.by", {
            name: say(`training.actor.${name}`),
            minutes: writeMinutes(minutes),
            cents: writeTotal(cents, writeCents),
          })}
        </li>
      ))}
      {value.byKind.map(({ name, minutes, cents }) => (
        <li key={name}>
          {say("design.worth.by", {
            name: say(`training.effort.kind.${name}`),
            minutes: writeMinutes(minutes),
            cents: writeTotal(cents, writeCents),
          })}
        </li>
      ))}
    </ul>
  );
}

function Amortised({ value }: { readonly value: EffortValue }) {
  const title = say("design.worth.amortised");
  return (
    <ScrollTable label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("design.worth.people")}</th>
            <th scope="col">{say("design.worth.cohorts")}</th>
            <th scope="col">{say("design.worth.perPerson")}</th>
          </tr>
        </thead>
        <tbody>
          {value.amortised.map(({ people, cohorts, perPersonCents }) => (
            <tr key={people}>
              <th scope="row">{writeCount(people)}</th>
              <td>{writeCount(cohorts)}</td>
              <td>{writeTotal(perPersonCents, writeCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** Both ways beside each other; a column stays unknown until its assumption is told. */
function Coverage(props: {
  readonly value: EffortValue;
  readonly isProRataTold: boolean;
  readonly isLumpSumTold: boolean;
}) {
  const { value, isProRataTold, isLumpSumTold } = props;
  const { evenFrom } = value;
  const title = say("design.worth.coverage");
  return (
    <>
      <ScrollTable label={title}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say("design.worth.people")}</th>
              <th scope="col">{say("design.worth.effort")}</th>
              <th scope="col">{say("design.worth.leftByProRata")}</th>
              <th scope="col">{say("design.worth.leftByLumpSum")}</th>
            </tr>
          </thead>
          <tbody>
            {value.coverage.map(({ people, effortCents, leftByProRata, leftByLumpSum }) => (
              <tr key={people}>
                <th scope="row">{writeCount(people)}</th>
                <td>{writeTotal(effortCents, writeCents)}</td>
                <td>{writeKnown(isProRataTold ? leftByProRata : unknown, writeCents)}</td>
                <td>{writeKnown(isLumpSumTold ? leftByLumpSum : unknown, writeCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {isProRataTold && isLumpSumTold && evenFrom.known && evenFrom.value > 0 ? (
        <p>{say("design.worth.evenFrom", { people: evenFrom.value })}</p>
      ) : null}
    </>
  );
}

function Payments({ value }: { readonly value: EffortValue }) {
  const kinds = new Set(value.byKind.map(({ name }) => name));
  const payments = value.payments.filter(({ kind }) => kinds.has(kind));
  if (payments.length === 0) return null;
  return (
    <section className="stack" aria-label={say("design.worth.payments")}>
      <h4>{say("design.worth.payments")}</h4>
      <ul>
        {payments.map(({ kind, rule, standing, step }) => (
          <li key={`${kind} ${rule}`}>
            {say("design.worth.payment", {
              kind: say(`training.effort.kind.${kind}`),
              standing: say(`training.effort.standing.${standing}`),
            })}{" "}
            {step === undefined ? null : <span className="soft small">{step.article}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
