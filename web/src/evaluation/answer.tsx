import { type ReactNode, useEffect, useRef } from "react";
import type { Effect, EstimateAnswer, EstimateRequest } from "../../../core/src/evaluation/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { Balance } from "./balance.tsx";
import { ExportAnswer } from "./export-answer.tsx";
import { IntervalChart } from "./interval-chart.tsx";

/** The answer: words first, then the interval, who was compared, how alike the groups were, and what to take away. */
export function Answer(props: {
  readonly answer: EstimateAnswer;
  readonly file: File;
  readonly request: EstimateRequest;
}) {
  const { answer } = props;
  if ("notEstimable" in answer) {
    return (
      <Announced title={say("evaluation.refused")}>
        <Notice tone="unsure">
          <p>{answer.notEstimable.reading.fr}</p>
        </Notice>
      </Announced>
    );
  }
  return (
    <Announced title={say("evaluation.result")}>
      <p>
        <span className="pill in">{say(`evaluation.evidence.${answer.evidenceLevel}`)}</span>
      </p>
      {answer.reading.fr.split("\n").map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <IntervalChart effect={answer} unit={props.request.unit ?? ""} />
      <Sizes effect={answer} />
      <Balance rows={answer.balance} />
      <ExportAnswer answer={answer} file={props.file} request={props.request} />
    </Announced>
  );
}

/** Moves the reader to the answer when it comes. */
function Announced(props: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer" ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
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
    <div className="table-scroll">
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
    </div>
  );
}
