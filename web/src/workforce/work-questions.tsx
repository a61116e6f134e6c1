import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type JobFamilyAnswers, workforceRoutes, workQuestions } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

const possibleAnswers = ["yes", "no", "unknown"] as const;

/** The six questions, one job family at a time, the most numerous first. */
export function WorkQuestions(props: {
  readonly families: readonly { readonly label: string; readonly headcount: number }[];
  readonly answers: readonly JobFamilyAnswers[];
}) {
  const stored = new Map(props.answers.map((answers) => [answers.jobFamily, answers]));
  return (
    <section className="stack" aria-labelledby="work-questions">
      <h2 id="work-questions">{say("workforce.work.questions")}</h2>
      {props.families.map(({ label, headcount }) => {
        const answers = stored.get(label);
        const count = workQuestions.filter(
          (question) => (answers?.answers[question] ?? "unknown") !== "unknown",
        ).length;
        return (
          <details key={label} className="card">
            <summary>
              <strong>{label}</strong>{" "}
              <span className="soft">{say("workforce.work.people", { count: headcount })}</span>{" "}
              <span className={count === workQuestions.length ? "pill in" : "pill unknown"}>
                {say("workforce.work.answered", { count })}
              </span>
            </summary>
            <FamilyForm jobFamily={label} stored={answers} />
          </details>
        );
      })}
    </section>
  );
}

function FamilyForm(props: { readonly jobFamily: string; readonly stored: JobFamilyAnswers | undefined }) {
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<JobFamilyAnswers["answers"]>(
    () => props.stored?.answers ?? allUnknown(),
  );
  const [answeredBy, setAnsweredBy] = useState(props.stored?.answeredBy ?? "");
  const saving = useMutation({
    mutationFn: () =>
      call(workforceRoutes.answerWorkQuestions, {
        body: { jobFamily: props.jobFamily, answers, answeredBy },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {workQuestions.map((question) => (
        <fieldset key={question} className="question">
          <legend>{say(`categories.question.${question}`)}</legend>
          <div className="choices">
            {possibleAnswers.map((answer) => (
              <label key={answer}>
                <input
                  type="radio"
                  name={`${props.jobFamily} ${question}`}
                  checked={answers[question] === answer}
                  onChange={() => setAnswers({ ...answers, [question]: answer })}
                />
                {say(`workforce.work.${answer}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label className="field">
        <span className="label">{say("workforce.work.answeredBy")}</span>
        <span className="help">{say("workforce.work.answeredByHelp")}</span>
        <input
          type="text"
          value={answeredBy}
          maxLength={200}
          onChange={(event) => setAnsweredBy(event.target.value)}
        />
      </label>
      <p className="row">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {say("workforce.work.save")}
        </button>
        <span role="status">{saving.isSuccess ? say("workforce.work.saved") : ""}</span>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="workforce" /> : null}
    </form>
  );
}

function allUnknown(): JobFamilyAnswers["answers"] {
  return {
    learntInDays: "unknown",
    sameStepsEveryTime: "unknown",
    pacedByOthers: "unknown",
    checkedByOthers: "unknown",
    noWrittenInstructions: "unknown",
    noDecisionOnTheSpot: "unknown",
  };
}
