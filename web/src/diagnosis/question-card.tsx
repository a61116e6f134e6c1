import { useId } from "react";
import {
  type AnswerValue,
  answerValues,
  type Diagnosis,
  type QuestionKey,
  type Stakeholder,
  type StakeholderAnswer,
  standingOf,
} from "../../../core/src/diagnosis/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { say } from "../words/say.ts";
import { AnswerList } from "./answer-list.tsx";
import { answerBy, setAnswer, withoutAnswer } from "./edit-diagnosis.ts";

/** One question: why it is asked, this person's answer, and what others said. */
export function QuestionCard(props: {
  readonly question: QuestionKey;
  readonly diagnosis: Diagnosis;
  readonly speaker: Stakeholder;
  readonly onChange: (next: Diagnosis) => void;
  /** What payroll already says of it. */
  readonly fact?: string;
}) {
  const { question, diagnosis, speaker, onChange } = props;
  const why = useId();
  const mine = answerBy(diagnosis, question, speaker.id);
  const standing = standingOf(diagnosis, question);
  const others = standing.answers.filter(({ stakeholder }) => stakeholder !== speaker.id);
  const keep = (value: AnswerValue, note: string) =>
    onChange(setAnswer(diagnosis, { question, stakeholder: speaker.id, value, note, day: browserToday() }));
  return (
    <fieldset className="card question-card" aria-describedby={why}>
      <legend>{say(`diagnosis.question.${question}`)}</legend>
      <p id={why} className="soft small">
        {say("diagnosis.question.whyAsked", { why: say(`diagnosis.question.${question}.why`) })}
      </p>
      {props.fact === undefined ? null : <p>{say("diagnosis.question.known", { fact: props.fact })}</p>}
      <div className="choices">
        {answerValues.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${question} ${speaker.id}`}
              checked={mine?.value === value}
              onChange={() => keep(value, mine?.note ?? "")}
            />
            {say(`diagnosis.answer.${value}`)}
          </label>
        ))}
      </div>
      {mine === undefined ? null : (
        <div className="beside">
          <label className="field">
            <span className="small">{say("diagnosis.question.note")}</span>
            <input
              type="text"
              maxLength={300}
              value={mine.note}
              onChange={(event) => keep(mine.value, event.target.value)}
            />
          </label>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange(withoutAnswer(diagnosis, question, speaker.id))}
          >
            {say("diagnosis.question.withdraw")}
          </button>
        </div>
      )}
      <OtherAnswers diagnosis={diagnosis} answers={others} isDisputed={standing.kind === "disagreed"} />
    </fieldset>
  );
}

/** What the others said, each with their day; an opposite word is marked, never averaged. */
function OtherAnswers(props: {
  readonly diagnosis: Diagnosis;
  readonly answers: readonly StakeholderAnswer[];
  readonly isDisputed: boolean;
}) {
  if (props.answers.length === 0) return null;
  return (
    <div className="stack small">
      <p>
        {say("diagnosis.question.others")}{" "}
        {props.isDisputed ? (
          <span className="pill unknown">{say("diagnosis.question.disagreed")}</span>
        ) : null}
      </p>
      <AnswerList diagnosis={props.diagnosis} answers={props.answers} />
    </div>
  );
}
