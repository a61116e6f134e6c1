import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { BeginHere } from "../access/begin-here.tsx";
import { Asked } from "../parts/asked.tsx";
import type { KeptDocumentSummary } from "../parts/document-keeper.ts";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useDiagnosisHome } from "./diagnosis-home.ts";
import { NewDiagnosis } from "./new-diagnosis.tsx";

export function DiagnosesPage() {
  const { keeper } = useDiagnosisHome();
  const list = useQuery({ queryKey: ["diagnoses"], queryFn: ({ signal }) => keeper.list(signal) });
  return (
    <Page title={say("diagnosis.list.title")} lead={say("diagnosis.list.lead")}>
      <BeginHere useCase="editDiagnosis">
        <NewDiagnosis />
      </BeginHere>
      <section className="stack" aria-labelledby="diagnoses">
        <h2 id="diagnoses">{say("diagnosis.list.mine")}</h2>
        <Asked query={list} room="diagnosis">
          {(summaries) =>
            summaries.length === 0 ? (
              <p className="soft">{say("diagnosis.list.empty")}</p>
            ) : (
              <div className="grid-2">
                {summaries.map((summary) => (
                  <Line key={summary.id} summary={summary} />
                ))}
              </div>
            )
          }
        </Asked>
      </section>
    </Page>
  );
}

function Line(props: { readonly summary: KeptDocumentSummary }) {
  const { id, label, savedAt } = props.summary;
  const { keeper } = useDiagnosisHome();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removing = useMutation({
    mutationFn: () => keeper.remove(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["diagnoses"] }),
  });
  return (
    <div className="card">
      <h3>
        <Link to="/diagnostic/$diagnosis" params={{ diagnosis: id }}>
          {label}
        </Link>
      </h3>
      <p className="soft small">{say("diagnosis.list.savedAt", { moment: writeMoment(savedAt) })}</p>
      {isAsked ? (
        <div className="stack">
          <p>{say("diagnosis.list.removeSure", { label })}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => setAsked(false)}>
              {say("diagnosis.list.cancel")}
            </button>
            <button type="button" className="button danger" onClick={() => removing.mutate()}>
              {say("diagnosis.list.removeYes")}
            </button>
          </div>
        </div>
      ) : (
        <p>
          <button type="button" className="button quiet" onClick={() => setAsked(true)}>
            {say("diagnosis.list.remove")} <span className="visually-hidden">{label}</span>
          </button>
        </p>
      )}
      {removing.isError ? <RefusalNotice error={removing.error} room="diagnosis" /> : null}
    </div>
  );
}
