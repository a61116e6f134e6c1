import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { evaluationRoutes } from "../../../core/src/evaluation/public.ts";
import { call, openServedFile } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { ProblemTable } from "../workforce/problem-table.tsx";
import { problemsOf } from "../workforce/problems-of.ts";
import { DeclareStudy } from "./declare-study.tsx";

export function EffectPage() {
  const [file, setFile] = useState<File>();
  return (
    <Page title={say("evaluation.title")} lead={say("evaluation.lead")}>
      {file === undefined ? (
        <ChooseTable onChoose={setFile} />
      ) : (
        <Table file={file} onLeave={() => setFile(undefined)} />
      )}
    </Page>
  );
}

/** The fictional table of people trained and not trained, served with the app. */
const exampleName = "exemple-formation.csv";

function ChooseTable(props: { readonly onChoose: (file: File) => void }) {
  const opening = useMutation({
    mutationFn: () => openServedFile(`/${exampleName}`),
    onSuccess: (content) => props.onChoose(new File([content], exampleName)),
  });
  return (
    <section className="card">
      <h2>{say("evaluation.begin")}</h2>
      <p>{say("evaluation.chooseHelp")}</p>
      <div className="row">
        <FileTrigger
          onSelect={(files) => {
            const chosen = files?.[0];
            if (chosen !== undefined) props.onChoose(chosen);
          }}
        >
          <Button className="button primary">{say("evaluation.choose")}</Button>
        </FileTrigger>
        <button
          type="button"
          className="button"
          disabled={opening.isPending}
          onClick={() => opening.mutate()}
        >
          {say("evaluation.example")}
        </button>
      </div>
      {opening.isError ? <RefusalNotice error={opening.error} room="evaluation" /> : null}
    </section>
  );
}

function Table(props: { readonly file: File; readonly onLeave: () => void }) {
  const { file } = props;
  const table = useQuery({
    queryKey: ["table", file.name, file.size, file.lastModified],
    queryFn: ({ signal }) =>
      call(evaluationRoutes.viewTable, { query: { name: file.name }, bytes: file }, signal),
    gcTime: 0,
  });
  return (
    <>
      {table.isError ? (
        <Unreadable error={table.error} />
      ) : (
        <Asked query={table} room="evaluation">
          {(view) => <DeclareStudy file={file} table={view} />}
        </Asked>
      )}
      <p>
        <button type="button" className="button quiet" onClick={props.onLeave}>
          {say("evaluation.other")}
        </button>
      </p>
    </>
  );
}

function Unreadable(props: { readonly error: unknown }) {
  const problems = problemsOf(props.error);
  return (
    <>
      <RefusalNotice error={props.error} room="evaluation" />
      {problems.length === 0 ? null : <ProblemTable problems={problems} />}
    </>
  );
}
