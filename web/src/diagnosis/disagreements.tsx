import { type Diagnosis, type QuestionKey, standingOf } from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { AnswerList } from "./answer-list.tsx";

/** Every question on which people say the opposite, each with its own words. Nothing is averaged. */
export function Disagreements(props: {
  readonly diagnosis: Diagnosis;
  readonly questions: readonly QuestionKey[];
}) {
  const { diagnosis, questions } = props;
  const voices = new Set(diagnosis.answers.map(({ stakeholder }) => stakeholder)).size;
  return (
    <section className="card" aria-labelledby="disagreements">
      <h3 id="disagreements">{say("diagnosis.outcome.disagreements")}</h3>
      {voices === 1 ? <p>{say("diagnosis.outcome.oneVoice")}</p> : null}
      {voices > 1 ? (
        <p className="soft">
          {say(questions.length === 0 ? "diagnosis.outcome.agreed" : "diagnosis.outcome.disagreementsLead")}
        </p>
      ) : null}
      {questions.map((question) => (
        <div key={question} className="stack">
          <p>
            <strong>{say(`diagnosis.question.${question}`)}</strong>
          </p>
          <AnswerList diagnosis={diagnosis} answers={standingOf(diagnosis, question).answers} />
        </div>
      ))}
    </section>
  );
}
