import { useState } from "react";
import { answerLanguages } from "../../../core/src/answers/public.ts";
import {
  bankLanguages,
  choicesOf,
  missingTexts,
  type Texts,
  textLetters,
} from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";
import { changeQuestion, setText, toggleLanguage } from "./edit-questionnaire.ts";
import { languageNames } from "./language-names.ts";
import type { QuestionnaireProps } from "./questionnaire-props.ts";

/** Languages side by side: the one it was written in, and another, with what is missing. */
export function LanguagesCard({ questionnaire, change }: QuestionnaireProps) {
  const { languages } = questionnaire;
  const base = languages[0] ?? "fr";
  const missing = missingTexts(questionnaire);
  const [wished, setShown] = useState("");
  const shown = languages.find((code) => code === wished && code !== base) ?? languages[1];
  const codes = [...new Set([...bankLanguages.map(({ code }) => code), ...languages])];
  const countOf = (code: string) => missing.filter(({ language }) => language === code).length;
  return (
    <section className="card" aria-labelledby="survey-languages">
      <h2 id="survey-languages">{say("surveys.languages.title")}</h2>
      <p>{say("surveys.languages.lead")}</p>
      <fieldset className="survey-languages">
        <legend className="visually-hidden">{say("surveys.languages.title")}</legend>
        {codes.map((code) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={languages.includes(code)}
              disabled={code === base}
              onChange={() => {
                change((current) => toggleLanguage(current, code));
                setShown(code);
              }}
            />
            <span>
              {languageNames[code] ?? code}
              {languages.includes(code) ? (
                <span className="soft small">
                  {" "}
                  {countOf(code) === 0
                    ? say("surveys.languages.whole")
                    : say("surveys.languages.missing", { count: countOf(code) })}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      {shown === undefined ? null : (
        <>
          <label className="field">
            <span className="label">{say("surveys.languages.shown")}</span>
            <select value={shown} onChange={(event) => setShown(event.target.value)}>
              {languages
                .filter((code) => code !== base)
                .map((code) => (
                  <option key={code} value={code}>
                    {languageNames[code] ?? code}
                  </option>
                ))}
            </select>
          </label>
          {answerLanguages.some(({ code, isReviewed }) => code === shown && isReviewed) ? null : (
            <p className="soft small">{say("surveys.languages.unreviewed")}</p>
          )}
          <SideBySide questionnaire={questionnaire} change={change} base={base} shown={shown} />
        </>
      )}
    </section>
  );
}

function SideBySide(props: QuestionnaireProps & { readonly base: string; readonly shown: string }) {
  const { questionnaire, change, base, shown } = props;
  const place = { base, shown };
  return (
    <ol className="survey-translations">
      {questionnaire.questions.map((question) => (
        <li key={question.id}>
          <Pair
            {...place}
            texts={question.text}
            letters={textLetters.question}
            onWrite={(text) =>
              change((current) =>
                changeQuestion(current, question.id, (each) => setText(each, { language: shown }, text)),
              )
            }
          />
          {choicesOf(question).map((choice) => (
            <Pair
              key={choice.id}
              {...place}
              texts={choice.text}
              letters={textLetters.choice}
              onWrite={(text) =>
                change((current) =>
                  changeQuestion(current, question.id, (each) =>
                    setText(each, { language: shown, choice: choice.id }, text),
                  ),
                )
              }
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Pair(props: {
  readonly base: string;
  readonly shown: string;
  readonly texts: Texts;
  readonly letters: number;
  readonly onWrite: (text: string) => void;
}) {
  const { base, shown, texts } = props;
  const written = texts[base] ?? "";
  const text = texts[shown] ?? "";
  return (
    <label className="survey-pair">
      <span>{written === "" ? say("surveys.question.untitled") : written}</span>
      <input
        type="text"
        dir="auto"
        lang={shown === "fr-easy" ? "fr" : shown}
        maxLength={props.letters}
        value={text}
        aria-invalid={text.trim() === ""}
        onChange={(event) => props.onWrite(event.target.value)}
      />
    </label>
  );
}
