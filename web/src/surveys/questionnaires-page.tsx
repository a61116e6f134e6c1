import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { questionnaireRoutes } from "../../../core/src/surveys/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { ImportForm } from "./import-form.tsx";
import { NewQuestionnaire } from "./new-questionnaire.tsx";
import { questionnaireKeeper } from "./survey-calls.ts";
import "./surveys.css";

type Line = Awaited<ReturnType<typeof listQuestionnaires>>[number];
const listQuestionnaires = (signal: AbortSignal) => call(questionnaireRoutes.list, {}, signal);

export function QuestionnairesPage() {
  const list = useQuery({
    queryKey: ["questionnaires"],
    queryFn: ({ signal }) => listQuestionnaires(signal),
  });
  return (
    <Page title={say("surveys.list.title")} lead={say("surveys.list.lead")}>
      <NewQuestionnaire />
      <section className="stack" aria-labelledby="questionnaires">
        <h2 id="questionnaires">{say("surveys.list.mine")}</h2>
        <Asked query={list} room="surveys">
          {(lines) =>
            lines.length === 0 ? (
              <p className="soft">{say("surveys.list.empty")}</p>
            ) : (
              <div className="grid-2">
                {lines.map((line) => (
                  <QuestionnaireLine key={line.id} line={line} />
                ))}
              </div>
            )
          }
        </Asked>
      </section>
      <ImportForm />
    </Page>
  );
}

function QuestionnaireLine({ line }: { readonly line: Line }) {
  const { id, label, savedAt, audience, moment, questions } = line;
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removing = useMutation({
    mutationFn: () => questionnaireKeeper.remove(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["questionnaires"] }),
  });
  return (
    <div className="card">
      <h3>
        <Link to="/questionnaires/$questionnaire" params={{ questionnaire: id }}>
          {label}
        </Link>
      </h3>
      <p>
        {say(`surveys.moment.${moment}`)} · {say(`surveys.audience.${audience}`)} ·{" "}
        {say("surveys.list.count", { count: questions })}
      </p>
      <p className="soft small">{say("surveys.list.savedAt", { moment: writeMoment(savedAt) })}</p>
      {isAsked ? (
        <div className="stack">
          <p>{say("surveys.list.removeSure", { label })}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => setAsked(false)}>
              {say("surveys.cancel")}
            </button>
            <button type="button" className="button danger" onClick={() => removing.mutate()}>
              {say("surveys.list.removeYes")}
            </button>
          </div>
        </div>
      ) : (
        <p>
          <button type="button" className="button quiet" onClick={() => setAsked(true)}>
            {say("surveys.list.remove")} <span className="visually-hidden">{label}</span>
          </button>
        </p>
      )}
      {removing.isError ? <RefusalNotice error={removing.error} room="surveys" /> : null}
    </div>
  );
}
