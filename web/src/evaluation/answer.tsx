import type { ReactNode } from "react";
import type { Effect, EstimateAnswer, EstimateRequest } from "../../../core/src/evaluation/public.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeNumber } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { Balance } from "./balance.tsx";
import { CompareOtherwise } from "./compare-otherwise.tsx";
import { ExportAnswer } from "./export-answer.tsx";
import { IntervalChart } from "./interval-chart.tsx";
import { useStrip } from "./use-strip.ts";

/** The answer: words first, then the interval, who was compared, how alike the groups were, and what to take away. */
export function Answer(props: {
  readonly answer: EstimateAnswer;
  readonly file: File;
  readonly request: EstimateRequest;
  /** Asks again with only the trained people who have someone truly alike. */
  readonly onCompareAlike?: () => void;
}) {
  const { answer, ...others } = props;
  if ("notEstimable" in answer) {
    return (
      <Announced title={say("evaluation.refused")}>
        <Notice tone="unsure">
          <p>{frenchSpaces(answer.notEstimable.reading.fr)}</p>
        </Notice>
        <Choice choice={answer.choice} />
        <Cautions caveats={answer.caveats} />
      </Announced>
    );
  }
  return <EffectAnswer effect={answer} {...others} />;
}

function EffectAnswer(props: {
  readonly effect: Effect;
  readonly file: File;
  readonly request: EstimateRequest;
  readonly onCompareAlike?: () => void;
}) {
  const { effect, file, request } = props;
  const { unit = "" } = request;
  const strip = useStrip(file, request);
  const { data: designs } = strip.asking;
  const multiverse = designs === undefined || "notEstimable" in designs ? {} : { multiverse: designs };
  return (
    <>
      <EffectCard {...props} unit={unit} />
      <CompareOtherwise strip={strip} effect={effect} unit={unit} />
      <ExportAnswer answer={effect} {...multiverse} file={file} request={request} />
    </>
  );
}

function EffectCard(props: {
  readonly effect: Effect;
  readonly unit: string;
  readonly onCompareAlike?: () => void;
}) {
  const { effect: answer, unit, onCompareAlike } = props;
  return (
    <Announced title={say("evaluation.result")}>
      <p>
        <span className={answer.evidenceLevel === "compared" ? "pill in" : "pill unknown"}>
          {say(`evaluation.evidence.${answer.evidenceLevel}`)}
        </span>
      </p>
      {answer.reading.fr.split("\n").map((sentence) => (
        <p key={sentence}>{frenchSpaces(sentence)}</p>
      ))}
      {answer.evidenceLevel === "compared" || onCompareAlike === undefined ? null : (
        <TryAlike onCompareAlike={onCompareAlike} />
      )}
      <Choice choice={answer.choice} />
      <IntervalChart effect={answer} unit={unit} />
      <Cautions caveats={answer.caveats} />
      <Adjusted effect={answer} unit={unit} />
      <Sizes effect={answer} />
      <Balance rows={answer.balance} />
    </Announced>
  );
}

/** Why the application compared as it did, when the choice was left to it. */
function Choice(props: { readonly choice: Effect["choice"] }) {
  if (props.choice === undefined) return null;
  return (
    <section className="stack" aria-labelledby="choice">
      <h3 id="choice">{say("evaluation.choice")}</h3>
      <p>{frenchSpaces(props.choice.reading.fr)}</p>
    </section>
  );
}

/** What must be read before the figure is quoted. */
function Cautions(props: { readonly caveats: EstimateAnswer["caveats"] }) {
  if (props.caveats.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="cautions">
      <h3 id="cautions">{say("evaluation.cautions")}</h3>
      <ul>
        {props.caveats.map(({ code, reading }) => (
          <li key={`${code} ${reading.fr}`}>{frenchSpaces(reading.fr)}</li>
        ))}
      </ul>
    </section>
  );
}

function TryAlike(props: { readonly onCompareAlike: () => void }) {
  return (
    <Notice>
      <p>{say("evaluation.tryAlike")}</p>
      <p>
        <button type="button" className="button" onClick={props.onCompareAlike}>
          {say("evaluation.tryAlikeButton")}
        </button>
      </p>
    </Notice>
  );
}

function Adjusted(props: { readonly effect: Effect; readonly unit: string }) {
  const { adjusted } = props.effect;
  if (adjusted === undefined) return null;
  const write = (value: number) => frenchSpaces(`${writeNumber(value)} ${props.unit}`.trim());
  const [low, high] = adjusted.confidenceInterval;
  return (
    <p>
      {say("evaluation.adjusted", {
        estimate: write(adjusted.estimate),
        low: write(low),
        high: write(high),
      })}
    </p>
  );
}

/** The answer with its heading, where the reader is moved when it comes. */
function Announced(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-labelledby="answer">
      <ArrivalHeading id="answer">{props.title}</ArrivalHeading>
      {props.children}
    </section>
  );
}

function Sizes(props: { readonly effect: Effect }) {
  const { treated, comparison, matchedTreated, matchedComparison } = props.effect.sizes;
  const rows = [
    { group: say("evaluation.sizes.treated"), inFile: treated, compared: matchedTreated },
    { group: say("evaluation.sizes.comparison"), inFile: comparison, compared: matchedComparison },
  ];
  return (
    <ScrollTable label={say("evaluation.sizes")}>
      <table>
        <caption>{say("evaluation.sizes")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("evaluation.sizes.group")}</th>
            <th scope="col" className="number">
              {say("evaluation.sizes.inFile")}
            </th>
            <th scope="col" className="number">
              {say("evaluation.sizes.compared")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">{row.group}</th>
              <td className="number">{writeCount(row.inFile)}</td>
              <td className="number">{writeCount(row.compared)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
