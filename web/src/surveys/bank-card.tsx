import { useState } from "react";
import {
  type BankQuestion,
  bankLanguages,
  bankQuestionsFor,
  type PublishedScale,
  publishedScales,
  questionKinds,
  questionsAtMost,
} from "../../../core/src/surveys/public.ts";
import { say } from "../words/say.ts";
import { addFromBank, addOwn, addScale } from "./edit-questionnaire.ts";
import type { QuestionnaireProps } from "./questionnaire-props.ts";

const frenchOf = (entry: BankQuestion): string => bankLanguages[0]?.questions[entry.key] ?? "";

/** Questions to take from the bank, published scales, and questions of one's own. */
export function BankCard({ questionnaire, change }: QuestionnaireProps) {
  const { audience, moment, questions } = questionnaire;
  const [told, setTold] = useState("");
  const offered = bankQuestionsFor(audience, moment);
  const isFull = questions.length >= questionsAtMost;
  return (
    <section className="card" aria-labelledby="survey-bank">
      <h2 id="survey-bank">{say("surveys.bank.title")}</h2>
      <p>{say("surveys.bank.lead")}</p>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {offered.length === 0 ? <p className="soft">{say("surveys.bank.none")}</p> : null}
      <ul className="survey-bank">
        {offered.map((entry) => {
          const isTaken = questions.some(({ bankKey }) => bankKey === entry.key);
          return (
            <li key={entry.key}>
              <div>
                <p>{frenchOf(entry)}</p>
                <p className="soft small">
                  {say(`surveys.topic.${entry.topic}`)} · {say("surveys.indicator")}.{" "}
                  {say(`surveys.source.${entry.source}`)}.
                </p>
              </div>
              <button
                type="button"
                className="button"
                aria-disabled={isTaken || isFull}
                onClick={() => {
                  if (isTaken || isFull) return;
                  change((current) => addFromBank(current, entry));
                  setTold(say("surveys.bank.added", { text: frenchOf(entry) }));
                }}
              >
                {say(isTaken ? "surveys.bank.taken" : "surveys.bank.add")}{" "}
                <span className="visually-hidden">{frenchOf(entry)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <h3>{say("surveys.own.title")}</h3>
      <div className="row">
        {questionKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={isFull}
            onClick={() => {
              change((current) => addOwn(current, kind));
              setTold(say("surveys.bank.added", { text: say(`surveys.kind.${kind}`) }));
            }}
          >
            {say(`surveys.own.${kind}`)}
          </button>
        ))}
      </div>
      {audience === "employee" ? <Scales change={change} /> : null}
    </section>
  );
}

function Scales({ change }: Pick<QuestionnaireProps, "change">) {
  return (
    <details>
      <summary>{say("surveys.scales.title")}</summary>
      <p>{say("surveys.scales.lead")}</p>
      <ul className="survey-bank">
        {publishedScales.map((scale) => (
          <ScaleLine
            key={scale.key}
            scale={scale}
            onAdd={() => change((current) => addScale(current, scale))}
          />
        ))}
      </ul>
    </details>
  );
}

function ScaleLine({ scale, onAdd }: { readonly scale: PublishedScale; readonly onAdd: () => void }) {
  const isFree = scale.licenceStatus === "confirmed";
  return (
    <li>
      <div>
        <p>{scale.name}</p>
        <p className="soft small">
          {isFree ? say("surveys.scales.free", { licence: scale.licence }) : say("surveys.scales.unknown")}{" "}
          {scale.caution} {say("surveys.scales.source", { source: scale.source })}
        </p>
      </div>
      {isFree ? (
        <button type="button" className="button" onClick={onAdd}>
          {say("surveys.scales.add", { count: scale.items })}
        </button>
      ) : null}
    </li>
  );
}
