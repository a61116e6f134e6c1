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
import { NewDesign } from "./new-design.tsx";
import { serverTrainingHome } from "./server-training-home.ts";
import { SureButton } from "./sure-button.tsx";
import { TrainingHomeProvider } from "./training-home.ts";

const { keeper } = serverTrainingHome;

/** The training designs of the organisation, and the beginning of a new one. */
export function DesignsPage() {
  const list = useQuery({ queryKey: ["training-designs"], queryFn: ({ signal }) => keeper.list(signal) });
  return (
    <Page title={say("design.list.title")} lead={say("design.list.lead")}>
      <TrainingHomeProvider value={serverTrainingHome}>
        <BeginHere useCase="editTrainingDesign">
          <NewDesign />
        </BeginHere>
      </TrainingHomeProvider>
      <section className="stack" aria-labelledby="designs">
        <h2 id="designs">{say("design.list.mine")}</h2>
        <Asked query={list} room="training">
          {(summaries) =>
            summaries.length === 0 ? (
              <p className="soft">{say("design.list.empty")}</p>
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
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const removing = useMutation({
    mutationFn: () => keeper.remove(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["training-designs"] }),
    onError: setError,
  });
  return (
    <div className="card">
      <h3>
        <Link to="/formations/$design" params={{ design: id }}>
          {label}
        </Link>
      </h3>
      <p className="soft small">{say("design.list.savedAt", { moment: writeMoment(savedAt) })}</p>
      <SureButton
        word={say("design.remove")}
        of={label}
        question={say("design.list.removeSure", { label })}
        onSure={() => removing.mutate()}
      />
      {error === undefined ? null : <RefusalNotice error={error} room="training" />}
    </div>
  );
}
