import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { answerRoutes, type ReleasedWave } from "../../../core/src/answers/public.ts";
import { useMay } from "../access/use-may.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { themesSoFar, themesTyped } from "./give-themes.ts";
import type { OpenQuestion } from "./open-question.ts";
import { ShownWords } from "./shown-words.tsx";
import { VoicesDesk } from "./voices-desk.tsx";

/** Fewest free answers of a question that are shown together. */
const wordsAtLeast = 20;

interface Words {
  readonly question: string;
  readonly words: string;
  readonly mayQuote: boolean;
}

/** Free words that were shown, and those that somebody must read first, for who may. */
export function WordsDesk(props: {
  readonly released: Pick<ReleasedWave, "wave" | "words" | "openQuestions">;
  /** Of those who lead groups: fewer are enough, since they speak as a function. */
  readonly isOfLeaders?: boolean;
}) {
  const mayRead = useMay("readAnswerWords");
  const { wave, words, openQuestions } = props.released;
  const { isOfLeaders = false } = props;
  return (
    <section className="stack" aria-labelledby={`words-${wave}`}>
      <h4 id={`words-${wave}`}>{say("answers.words.title")}</h4>
      {words.length === 0 ? null : (
        <p>{say(isOfLeaders ? "answers.words.leadLeaders" : "answers.words.lead")}</p>
      )}
      {words.map((each) => (
        <ShownWords key={each.question} shown={each} />
      ))}
      {mayRead === false && words.length === 0 ? <p className="soft">{say("answers.words.notYou")}</p> : null}
      {mayRead === true && !isOfLeaders ? <VoicesDesk wave={wave} questions={openQuestions} /> : null}
      {mayRead === true ? (
        <UnreadWords wave={wave} isOfLeaders={isOfLeaders} questions={openQuestions} />
      ) : null}
    </section>
  );
}

interface UnreadProps {
  readonly wave: string;
  readonly questions: readonly OpenQuestion[];
  readonly isOfLeaders: boolean;
}

function UnreadWords({ wave, isOfLeaders, questions }: UnreadProps) {
  const unread = useQuery({
    queryKey: ["answer-words", wave],
    queryFn: ({ signal }) => call(answerRoutes.words, { parameters: { wave } }, signal),
  });
  return (
    <Asked query={unread} room="answers">
      {(words) =>
        words.length === 0 ? (
          <p className="soft">{say(isOfLeaders ? "answers.words.noneLeft" : "answers.words.few")}</p>
        ) : (
          <ReadingForm wave={wave} words={words} isOfLeaders={isOfLeaders} questions={questions} />
        )
      }
    </Asked>
  );
}

function ReadingForm(props: UnreadProps & { readonly words: readonly Words[] }) {
  const { wave, words, isOfLeaders, questions } = props;
  const queries = useQueryClient();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const kept = words.flatMap(({ mayQuote, ...each }, place) =>
    mayQuote && !left.has(place) ? [{ ...each, themes: [...themesTyped(typed.get(place) ?? "")] }] : [],
  );
  const publishing = useMutation({
    mutationFn: () =>
      call(answerRoutes.publishWords, {
        parameters: { wave },
        body: { kept },
      }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ["answer-words", wave] });
      await queries.invalidateQueries({ queryKey: ["answer-voices", wave] });
      await queries.invalidateQueries({ queryKey: ["released", wave] });
      await queries.invalidateQueries({ queryKey: ["leader-answers", wave] });
    },
  });
  const turn = (place: number) => {
    const next = new Set(left);
    if (!next.delete(place)) next.add(place);
    setLeft(next);
  };
  return (
    <>
      <h5>{say("answers.words.readTitle")}</h5>
      <Notice tone="unsure">
        <p>{say("answers.words.warning")}</p>
      </Notice>
      <ReadingLists
        words={words}
        left={left}
        onTurn={turn}
        questions={questions}
        typed={typed}
        onTheme={(place, text) => setTyped((before) => new Map(before).set(place, text))}
      />
      <p role="status">
        {isOfLeaders
          ? say("answers.words.keptLeaders", { kept: kept.length, all: words.length })
          : say("answers.words.kept", { kept: kept.length, all: words.length, least: wordsAtLeast })}
      </p>
      <PublishButtons onPublish={publishing.mutate} />
      {publishing.isError ? <RefusalNotice error={publishing.error} room="answers" /> : null}
    </>
  );
}

/** Words that may be shown, each with its box; then those whose author did not agree, to be read and nothing more. */
function ReadingLists(props: {
  readonly words: readonly Words[];
  readonly left: ReadonlySet<number>;
  readonly questions: readonly OpenQuestion[];
  readonly onTurn: (place: number) => void;
  readonly typed: ReadonlyMap<number, string>;
  readonly onTheme: (place: number, typed: string) => void;
}) {
  const proposed = useId();
  const placed = props.words.map((each, place) => ({ ...each, place }));
  const agreed = placed.filter(({ mayQuote }) => mayQuote);
  const others = placed.filter(({ mayQuote }) => !mayQuote);
  const asked = (question: string) => <AskedAs question={question} questions={props.questions} />;
  return (
    <>
      <h6>{say("answers.words.agreed", { count: agreed.length })}</h6>
      {agreed.length === 0 ? null : <p className="soft">{say("answers.words.themesHelp")}</p>}
      <datalist id={proposed}>
        {themesSoFar(props.typed).map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <ul className="released-words">
        {agreed.map(({ question, words: text, place }) => (
          <li key={place}>
            {asked(question)}
            <label>
              <input type="checkbox" checked={!props.left.has(place)} onChange={() => props.onTurn(place)} />
              <span>
                <span className="visually-hidden">{say("answers.words.keep")}</span> « {text} »
              </span>
            </label>
            {props.left.has(place) ? null : (
              <input
                type="text"
                list={proposed}
                maxLength={320}
                aria-label={say("answers.words.themesOf", { words: text })}
                placeholder={say("answers.words.themes")}
                value={props.typed.get(place) ?? ""}
                onChange={(event) => props.onTheme(place, event.target.value)}
              />
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h6>{say("answers.words.notAgreed", { count: others.length })}</h6>
          <ul className="released-words">
            {others.map(({ question, words: text, place }) => (
              <li key={place}>
                {asked(question)}« {text} »
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Which question words answer, when the questionnaire has several open ones. */
function AskedAs(props: { readonly question: string; readonly questions: readonly OpenQuestion[] }) {
  const text = props.questions.find(({ question }) => question === props.question)?.questionText;
  if (props.questions.length < 2 || text === undefined) return null;
  return <p className="soft small">{text}</p>;
}

function PublishButtons({ onPublish }: { readonly onPublish: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {say("answers.words.publish")}
        </button>
      </p>
    );
  }
  return (
    <>
      <p>{say("answers.words.sure")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => setAsked(false)}>
          {say("answers.words.no")}
        </button>
        <button type="button" className="button primary" onClick={onPublish}>
          {say("answers.words.yes")}
        </button>
      </div>
    </>
  );
}
