import { useState } from "react";
import {
  findFaults,
  type Question,
  type QuestionnaireFault,
  readWriting,
  type WritingRemark,
} from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";
import { moveQuestion, removeQuestions } from "./edit-questionnaire.ts";
import { QuestionForm } from "./question-form.tsx";
import type { QuestionnaireProps } from "./questionnaire-props.ts";

/** The questions in their order, to move by hand or by keyboard, and to write. */
export function QuestionsCard(props: QuestionnaireProps) {
  const { questionnaire, change } = props;
  const { questions } = questionnaire;
  const [open, setOpen] = useState("");
  const [dragged, setDragged] = useState("");
  const [told, setTold] = useState("");
  const remarks = readWriting(questionnaire);
  const faults = findFaults(questionnaire);
  const move = (id: string, to: number) => {
    change((current) => moveQuestion(current, id, to));
    setTold(say("surveys.question.moved", { number: to + 1, count: questions.length }));
  };
  return (
    <section className="card" aria-labelledby="survey-questions">
      <h2 id="survey-questions">{say("surveys.questions.title")}</h2>
      <Help told={told} isEmpty={questions.length === 0} />
      <ol className="survey-questions">
        {questions.map((question, place) => (
          <li
            key={question.id}
            draggable={open !== question.id}
            className={dragged === question.id ? "dragged" : ""}
            onDragStart={() => setDragged(question.id)}
            onDragEnd={() => setDragged("")}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== "") move(dragged, place);
            }}
          >
            <QuestionHead question={question} place={place} base={questionnaire.languages[0] ?? "fr"} />
            <Findings
              faults={faults.filter((fault) => fault.question === question.id)}
              remarks={remarks.filter((remark) => remark.question === question.id)}
            />
            <div className="row">
              <Act
                word="surveys.question.up"
                place={place}
                isOff={place === 0}
                act={() => move(question.id, place - 1)}
              />
              <Act
                word="surveys.question.down"
                place={place}
                isOff={place === questions.length - 1}
                act={() => move(question.id, place + 1)}
              />
              <Act
                word={open === question.id ? "surveys.question.close" : "surveys.question.edit"}
                place={place}
                isOpen={open === question.id}
                act={() => setOpen(open === question.id ? "" : question.id)}
              />
              <Act
                word="surveys.question.remove"
                place={place}
                act={() => change((current) => removeQuestions(current, [question.id]))}
              />
            </div>
            {open === question.id ? <QuestionForm {...props} question={question} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Help({ told, isEmpty }: { readonly told: string; readonly isEmpty: boolean }) {
  return (
    <>
      <p className="soft small">{say("surveys.questions.help")}</p>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {isEmpty ? <p>{say("surveys.questions.none")}</p> : null}
    </>
  );
}

interface ActProps {
  readonly word:
    | "surveys.question.up"
    | "surveys.question.down"
    | "surveys.question.edit"
    | "surveys.question.close"
    | "surveys.question.remove";
  readonly place: number;
  readonly isOff?: boolean;
  readonly isOpen?: boolean;
  readonly act: () => void;
}

function Act({ word, place, isOff = false, isOpen, act }: ActProps) {
  // A button that is out of use keeps the keyboard where it is: it does nothing, and says so.
  return (
    <button
      type="button"
      className="button quiet"
      aria-disabled={isOff}
      {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
      onClick={isOff ? undefined : act}
    >
      {say(word)}{" "}
      <span className="visually-hidden">{say("surveys.question.number", { number: place + 1 })}</span>
    </button>
  );
}

function QuestionHead(props: { readonly question: Question; readonly place: number; readonly base: string }) {
  const { question, place, base } = props;
  const text = question.text[base] ?? "";
  return (
    <>
      <h3>
        <span className="soft">{place + 1}.</span> {text === "" ? say("surveys.question.untitled") : text}
      </h3>
      <p className="soft small">
        {say(`surveys.kind.${question.kind}`)} · {say(`surveys.topic.${question.topic}`)} ·{" "}
        {question.isIndicator
          ? say("surveys.indicator")
          : say("surveys.scaleItem", {
              scale: question.scale?.scale.toUpperCase() ?? "",
              reference: question.scale?.reference ?? "",
              licence: question.scale?.licence ?? "",
            })}
      </p>
    </>
  );
}

function Findings(props: {
  readonly faults: readonly QuestionnaireFault[];
  readonly remarks: readonly WritingRemark[];
}) {
  if (props.faults.length + props.remarks.length === 0) return null;
  return (
    <ul className="survey-remarks">
      {props.faults.map(({ code }) => (
        <li key={code} className="fault">
          {say(`surveys.fault.${code}`, { place: "{situation}" })}
        </li>
      ))}
      {props.remarks.map(({ code, found, instead, language }) => (
        <li key={`${code} ${language} ${found}`}>
          {say(`surveys.remark.${code}`, { found, instead })}
          {language === "" || language === "fr" ? "" : ` (${language})`}
        </li>
      ))}
    </ul>
  );
}
