import { useId } from "react";
import {
  type AnswerIcon,
  answerIcons,
  choicesAllowed,
  choicesOf,
  type Question,
  questionTopics,
  textLetters,
} from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";
import { AnswerDrawing } from "./answer-drawing.tsx";
import { ConditionField } from "./condition-field.tsx";
import { addChoice, changeQuestion, setText, withChoices } from "./edit-questionnaire.ts";
import type { QuestionnaireProps } from "./questionnaire-props.ts";

type FormProps = QuestionnaireProps & { readonly question: Question };

/** One question, in the language it was written in. */
export function QuestionForm(props: FormProps) {
  const { question, questionnaire, change } = props;
  const base = questionnaire.languages[0] ?? "fr";
  const edit = (next: (current: Question) => Question) =>
    change((current) => changeQuestion(current, question.id, next));
  return (
    <div className="stack survey-form">
      <label className="field">
        <span className="label">{say("surveys.question.text")}</span>
        <textarea
          rows={2}
          maxLength={textLetters.question}
          value={question.text[base] ?? ""}
          onChange={(event) => edit((current) => setText(current, { language: base }, event.target.value))}
        />
      </label>
      <label className="field">
        <span className="label">{say("surveys.question.hint")}</span>
        <span className="help">{say("surveys.question.hintHelp")}</span>
        <input
          type="text"
          maxLength={textLetters.hint}
          value={question.hint[base] ?? ""}
          onChange={(event) =>
            edit((current) => ({ ...current, hint: { ...current.hint, [base]: event.target.value } }))
          }
        />
      </label>
      {question.kind === "number" ? <NumberLimits question={question} edit={edit} /> : null}
      <ChoicesField question={question} base={base} edit={edit} />
      <TopicField question={question} edit={edit} />
      <ConditionField {...props} edit={edit} />
      <label className="check">
        <input
          type="checkbox"
          checked={question.isSensitive}
          onChange={(event) => edit((current) => ({ ...current, isSensitive: event.target.checked }))}
        />
        <span>{say("surveys.question.sensitive")}</span>
      </label>
    </div>
  );
}

interface PartProps {
  readonly question: Question;
  readonly edit: (next: (current: Question) => Question) => void;
}

function TopicField({ question, edit }: PartProps) {
  return (
    <label className="field">
      <span className="label">{say("surveys.question.topic")}</span>
      <select
        value={question.topic}
        onChange={(event) => {
          const topic = questionTopics.find((each) => each === event.target.value);
          if (topic !== undefined) edit((current) => ({ ...current, topic }));
        }}
      >
        {questionTopics.map((topic) => (
          <option key={topic} value={topic}>
            {say(`surveys.topic.${topic}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NumberLimits({ question, edit }: PartProps & { readonly question: Question & { kind: "number" } }) {
  const set = (limits: { readonly least?: number; readonly most?: number }) =>
    edit((current) => {
      if (current.kind !== "number") return current;
      const next = { ...current, ...limits };
      const isWhole = [next.least, next.most].every(
        (limit) => Number.isInteger(limit) && limit >= 0 && limit <= 999,
      );
      return isWhole && next.least <= next.most ? next : current;
    });
  return (
    <div className="grid-2">
      <label className="field">
        <span className="label">{say("surveys.question.least")}</span>
        <input
          type="number"
          min={0}
          max={999}
          value={question.least}
          onChange={(event) => set({ least: event.target.valueAsNumber })}
        />
      </label>
      <label className="field">
        <span className="label">{say("surveys.question.most")}</span>
        <input
          type="number"
          min={0}
          max={999}
          value={question.most}
          onChange={(event) => set({ most: event.target.valueAsNumber })}
        />
      </label>
    </div>
  );
}

function ChoicesField({ question, base, edit }: PartProps & { readonly base: string }) {
  const choices = choicesOf(question);
  if (question.kind === "number" || question.kind === "words") return null;
  return (
    <fieldset className="stack">
      <legend>{say("surveys.question.choices")}</legend>
      {choices.map((choice, place) => (
        <div key={choice.id} className="survey-choice">
          <AnswerDrawing icon={choice.icon} />
          <label className="field">
            <span className="label">{say("surveys.choice.number", { number: place + 1 })}</span>
            <input
              type="text"
              maxLength={textLetters.choice}
              value={choice.text[base] ?? ""}
              onChange={(event) =>
                edit((current) => setText(current, { language: base, choice: choice.id }, event.target.value))
              }
            />
          </label>
          <IconField
            number={place + 1}
            icon={choice.icon}
            onChange={(icon) =>
              edit((current) =>
                withChoices(current, (all) =>
                  all.map((each) =>
                    each.id === choice.id ? { id: each.id, text: each.text, ...(icon && { icon }) } : each,
                  ),
                ),
              )
            }
          />
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              edit((current) => withChoices(current, (all) => all.filter(({ id }) => id !== choice.id)))
            }
          >
            {say("surveys.choice.remove")}{" "}
            <span className="visually-hidden">{say("surveys.choice.number", { number: place + 1 })}</span>
          </button>
        </div>
      ))}
      {choices.length < choicesAllowed(question) ? (
        <p>
          <button type="button" className="button" onClick={() => edit(addChoice)}>
            {say("surveys.choice.add")}
          </button>
        </p>
      ) : null}
      <p className="soft small">{say("surveys.choice.always")}</p>
    </fieldset>
  );
}

function IconField(props: {
  readonly number: number;
  readonly icon: AnswerIcon | undefined;
  readonly onChange: (icon: AnswerIcon | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say("surveys.choice.icon")} <span className="visually-hidden">{props.number}</span>
      </label>
      <select
        id={id}
        value={props.icon ?? ""}
        onChange={(event) => props.onChange(answerIcons.find((icon) => icon === event.target.value))}
      >
        <option value="">{say("surveys.icon.none")}</option>
        {answerIcons.map((icon) => (
          <option key={icon} value={icon}>
            {say(`surveys.icon.${icon}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
