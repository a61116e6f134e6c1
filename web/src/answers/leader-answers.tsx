import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answerRoutes, type GroupTold } from "../../../core/src/answers/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { say } from "../words/say.ts";
import { WordsDesk } from "./words-desk.tsx";
import "./released.css";

/** What those who lead groups said of them in a closed wave: by function, how many said what. */
export function LeaderAnswers({ wave }: { readonly wave: string }) {
  const told = useQuery({
    queryKey: ["leader-answers", wave],
    queryFn: ({ signal }) => call(answerRoutes.ofLeaders, { parameters: { wave } }, signal),
  });
  return (
    <Asked query={told} room="answers">
      {(view) => <Told told={view} />}
    </Asked>
  );
}

function Told({ told }: { readonly told: GroupTold }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { wave, label, audience, asked, tellers, questions } = told;
  return (
    <section className="card released-panel" aria-labelledby={`leaders-${wave}`}>
      <h3 id={`leaders-${wave}`} ref={heading} tabIndex={-1}>
        {say("answers.leaders.title", { label })}
      </h3>
      <p>{say("answers.leaders.told", { audience: say(`surveys.audience.${audience}`), asked, tellers })}</p>
      <p className="soft">{say("answers.leaders.use")}</p>
      {tellers === 0
        ? null
        : questions.map((question) => <Counts key={question.question} question={question} />)}
      <WordsDesk released={told} isOfLeaders />
    </section>
  );
}

function Counts({ question }: { readonly question: GroupTold["questions"][number] }) {
  const { questionText, isIndicator, counts } = question;
  return (
    <div className="released-question">
      <table className="released">
        <caption>{questionText}</caption>
        <thead>
          <tr>
            <th scope="col">{say("answers.released.choice")}</th>
            <th scope="col">{say("answers.leaders.count")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ answer, text, count }) => (
            <tr key={answer}>
              <th scope="row">{text}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isIndicator ? <p className="soft small">{say("answers.released.indicator")}</p> : null}
    </div>
  );
}
