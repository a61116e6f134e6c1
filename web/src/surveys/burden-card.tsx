import { findFaults, readBurden } from "../../../core/src/surveys/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { removeQuestions } from "./edit-questionnaire.ts";
import type { QuestionnaireProps } from "./questionnaire-props.ts";
import { writeSeconds } from "./write-seconds.ts";

/** What the questionnaire asks of a person's time, and what to drop when it is too much. */
export function BurdenCard({ questionnaire, change }: QuestionnaireProps) {
  const burden = readBurden(questionnaire);
  const faults = findFaults(questionnaire);
  const { limit } = burden;
  const dropped = questionnaire.questions.filter(({ id }) => burden.drop.includes(id));
  const nameOf = (rank: number) => say("surveys.question.number", { number: rank + 1 });
  return (
    <section className="card" aria-labelledby="survey-burden">
      <h2 id="survey-burden">{say("surveys.burden.title")}</h2>
      <p>
        <strong>
          {say("surveys.burden.count", { count: burden.questions, time: writeSeconds(burden.seconds) })}
        </strong>{" "}
        {say("surveys.burden.limit", { count: limit.questions, time: writeSeconds(limit.seconds) })}
      </p>
      <p className="soft small">{say("surveys.burden.why")}</p>
      {burden.isOver ? (
        <Notice tone="stop">
          <p>{say("surveys.burden.over")}</p>
          <ul>
            {dropped.map((question) => (
              <li key={question.id}>
                {nameOf(questionnaire.questions.indexOf(question))} : {question.text.fr ?? ""}
              </li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              className="button"
              onClick={() => change((current) => removeQuestions(current, burden.drop))}
            >
              {say("surveys.burden.drop", { count: dropped.length })}
            </button>
          </p>
        </Notice>
      ) : null}
      <p role="status">
        {faults.length === 0 ? say("surveys.ready") : say("surveys.notReady", { count: faults.length })}
      </p>
    </section>
  );
}
