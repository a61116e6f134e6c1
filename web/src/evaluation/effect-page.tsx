import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { evaluationRoutes } from "../../../core/src/evaluation/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
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
const exampleAddress = "/exemple-formation.csv";

function ChooseTable(props: { readonly onChoose: (file: File) => void }) {
  const openExample = async () => {
    const answer = await fetch(exampleAddress);
    props.onChoose(new File([await answer.blob()], "exemple-formation.csv"));
  };
  return (
    <section className="card">
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
        <button type="button" className="button" onClick={() => void openExample()}>
          {say("evaluation.example")}
        </button>
      </div>
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
      <Asked query={table} room="evaluation">
        {(view) => <DeclareStudy file={file} table={view} />}
      </Asked>
      <p>
        <button type="button" className="button quiet" onClick={props.onLeave}>
          {say("evaluation.other")}
        </button>
      </p>
    </>
  );
}
