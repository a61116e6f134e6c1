import { useState } from "react";
import { type AnswerLanguage, answerLanguageOf, answerLanguages } from "../../../core/src/answers/public.ts";
import {
  type AnswerIcon,
  askedQuestions,
  choicesOf,
  minutesAsked,
  openAnswers,
  type Question,
  type Questionnaire,
  wholeLanguages,
} from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";
import { AnswerDrawing } from "./answer-drawing.tsx";
import { languageNames } from "./language-names.ts";

/** The questionnaire as the phone shows it: one question per screen, in any of its languages. */
export function PreviewCard({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { languages } = questionnaire;
  const [wished, setWished] = useState("");
  const [screen, setScreen] = useState(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const language = languages.find((code) => code === wished) ?? languages[0] ?? "fr";
  const asked = askedQuestions(questionnaire, chosen);
  const place = Math.min(screen, asked.length);
  const question = asked[place - 1];
  const spoken = answerLanguageOf(answerLanguages, language);
  const answer = (id: string, choice: string, isSeveral: boolean) => {
    const former = chosen[id] ?? [];
    const kept = former.includes(choice) ? former.filter((each) => each !== choice) : [...former, choice];
    setChosen({ ...chosen, [id]: isSeveral ? kept : [choice] });
  };
  return (
    <section className="card survey-preview" aria-labelledby="survey-preview">
      <h2 id="survey-preview">{say("surveys.preview.title")}</h2>
      <LanguageField languages={languages} value={language} onChange={setWished} />
      {wholeLanguages(questionnaire).includes(language) ? null : (
        <p className="soft small">{say("surveys.preview.notWhole")}</p>
      )}
      <div className="survey-phone" lang={spoken.tag} dir={spoken.direction}>
        {question === undefined ? (
          <FirstScreen questionnaire={questionnaire} spoken={spoken} language={language} />
        ) : (
          <QuestionScreen
            question={question}
            language={language}
            spoken={spoken}
            chosen={chosen[question.id] ?? []}
            progress={fill(spoken.words["question.progress"], {
              number: String(place),
              count: String(asked.length),
            })}
            onChoose={(choice) => answer(question.id, choice, question.kind === "several")}
          />
        )}
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={place === 0}
          onClick={() => setScreen(Math.max(0, place - 1))}
        >
          {say("surveys.preview.back")}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={place >= asked.length}
          onClick={() => setScreen(Math.min(asked.length, place + 1))}
        >
          {say("surveys.preview.next")}
        </button>
      </div>
      <p className="soft small" role="status">
        {place === 0
          ? say("surveys.preview.first")
          : say("surveys.preview.place", { number: place, count: asked.length })}
      </p>
    </section>
  );
}

function LanguageField(props: {
  readonly languages: readonly string[];
  readonly value: string;
  readonly onChange: (language: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say("surveys.preview.language")}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.languages.map((code) => (
          <option key={code} value={code}>
            {languageNames[code] ?? code}
          </option>
        ))}
      </select>
    </label>
  );
}

function FirstScreen(props: {
  readonly questionnaire: Questionnaire;
  readonly spoken: AnswerLanguage;
  readonly language: string;
}) {
  const { questionnaire, spoken, language } = props;
  const { words } = spoken;
  const { questions } = questionnaire;
  const length = { count: String(questions.length), minutes: String(minutesAsked(questions)) };
  const opening = questionnaire.opening[language] ?? "";
  return (
    <>
      <p>
        <strong>{fill(words["start.who"], { asker: say("surveys.preview.asker") })}</strong>{" "}
        {fill(words["start.why"], { purpose: say("surveys.preview.purpose") })}
      </p>
      <p>
        <strong>{words["start.notSeen"]}</strong> {words["start.seen"]}
      </p>
      <p>{words["start.free"]}</p>
      <p>{fill(words["start.length"], length)}</p>
      {opening === "" ? null : <p dir="auto">{opening}</p>}
    </>
  );
}

function QuestionScreen(props: {
  readonly question: Question;
  readonly language: string;
  readonly spoken: AnswerLanguage;
  readonly chosen: readonly string[];
  readonly progress: string;
  readonly onChoose: (choice: string) => void;
}) {
  const { question, language, spoken, chosen, onChoose } = props;
  const hint = question.hint[language] ?? "";
  const offered: readonly (readonly [string, string, AnswerIcon | undefined])[] = [
    ...choicesOf(question).map(({ id, text, icon }) => [id, text[language] ?? "", icon] as const),
    ...openAnswers.map((answer) => [answer, spoken.words[`answer.${answer}`], answer] as const),
  ];
  return (
    <fieldset>
      <p className="soft small">{props.progress}</p>
      <legend dir="auto">{question.text[language] ?? ""}</legend>
      {hint === "" ? null : (
        <p className="soft" dir="auto">
          {hint}
        </p>
      )}
      {question.kind === "several" ? <p className="soft">{spoken.words["question.several"]}</p> : null}
      {question.kind === "words" ? <p>{spoken.words["question.words"]}</p> : null}
      {question.kind === "number" ? (
        <p>
          {fill(spoken.words["question.number"], {
            least: String(question.least),
            most: String(question.most),
          })}
        </p>
      ) : null}
      {offered.map(([id, text, icon]) => (
        <label key={id} className="survey-answer">
          <input
            type={question.kind === "several" ? "checkbox" : "radio"}
            name={`preview-${question.id}`}
            checked={chosen.includes(id)}
            onChange={() => onChoose(id)}
          />
          <AnswerDrawing icon={icon} />
          <span dir="auto">{text === "" ? say("surveys.preview.missing") : text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The sentence of another language with its places filled in. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
