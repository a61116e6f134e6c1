import { choicesOf, type Question, type Questionnaire } from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";

/** When a question is asked: always, or after some answers to one that stands before. */
export function ConditionField(props: {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly edit: (next: (current: Question) => Question) => void;
}) {
  const { questionnaire, question, edit } = props;
  const { questions, languages } = questionnaire;
  const base = languages[0] ?? "fr";
  const place = questions.findIndex(({ id }) => id === question.id);
  const before = questions.slice(0, place).filter((each) => choicesOf(each).length > 0);
  const [condition] = question.relevance;
  const asked = before.find(({ id }) => id === condition?.question);
  if (before.length === 0) return null;
  const others = question.relevance.slice(1);
  const look = (id: string) => {
    const found = before.find((each) => each.id === id);
    const first = found === undefined ? undefined : choicesOf(found)[0];
    const relevance = first === undefined ? others : [{ question: id, choices: [first.id] }, ...others];
    edit((current) => ({ ...current, relevance }));
  };
  const toggle = (choice: string) => {
    if (condition === undefined) return;
    const { choices } = condition;
    const next = choices.includes(choice) ? choices.filter((each) => each !== choice) : [...choices, choice];
    if (next.length === 0) return;
    edit((current) => ({
      ...current,
      relevance: [{ question: condition.question, choices: next }, ...others],
    }));
  };
  return (
    <fieldset className="stack">
      <legend>{say("surveys.condition.title")}</legend>
      <label className="field">
        <span className="label">{say("surveys.condition.when")}</span>
        <select value={condition?.question ?? ""} onChange={(event) => look(event.target.value)}>
          <option value="">{say("surveys.condition.always")}</option>
          {before.map((each) => (
            <option key={each.id} value={each.id}>
              {say("surveys.condition.after", {
                number: questions.indexOf(each) + 1,
                text: each.text[base] ?? "",
              })}
            </option>
          ))}
        </select>
      </label>
      {asked === undefined
        ? null
        : choicesOf(asked).map((choice) => (
            <label key={choice.id} className="check">
              <input
                type="checkbox"
                checked={condition?.choices.includes(choice.id) === true}
                onChange={() => toggle(choice.id)}
              />
              <span>{choice.text[base] ?? choice.id}</span>
            </label>
          ))}
    </fieldset>
  );
}
