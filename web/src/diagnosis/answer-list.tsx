import type { Diagnosis, StakeholderAnswer } from "../../../core/src/diagnosis/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeStakeholderOf } from "./write-people.ts";

/** Who said what, on which day, with their own words beside. */
export function AnswerList(props: {
  readonly diagnosis: Diagnosis;
  readonly answers: readonly StakeholderAnswer[];
}) {
  return (
    <ul>
      {props.answers.map((answer) => (
        <li key={answer.stakeholder}>
          {say("diagnosis.question.said", {
            who: writeStakeholderOf(props.diagnosis, answer.stakeholder),
            value: say(`diagnosis.answer.${answer.value}`),
            day: writeDay(answer.day),
          })}{" "}
          {answer.note === "" ? null : say("diagnosis.question.noted", { note: answer.note })}
        </li>
      ))}
    </ul>
  );
}
