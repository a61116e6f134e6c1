import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, FileTrigger } from "react-aria-components";
import {
  type Questionnaire,
  questionnaireRoutes,
  type XlsformRemark,
} from "../../../core/src/surveys/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { questionnaireKeeper } from "./survey-calls.ts";

/** A questionnaire from another tool: read first, with what could not be taken over, then kept. */
export function ImportForm() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const reading = useMutation({
    mutationFn: (file: File) => call(questionnaireRoutes.read, { bytes: file }),
  });
  const keeping = useMutation({
    mutationFn: (questionnaire: Questionnaire) => questionnaireKeeper.begin(questionnaire),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["questionnaires"] });
      await navigate({ to: "/questionnaires/$questionnaire", params: { questionnaire: id } });
    },
  });
  const read = reading.data?.questionnaire;
  return (
    <section className="card" aria-labelledby="import-questionnaire">
      <h2 id="import-questionnaire">{say("surveys.import.title")}</h2>
      <p>{say("surveys.import.lead")}</p>
      <p className="soft">{say("surveys.import.file")}</p>
      <div>
        <FileTrigger
          acceptedFileTypes={[".xlsx"]}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) reading.mutate(file);
          }}
        >
          <Button className="button">{say("surveys.import.choose")}</Button>
        </FileTrigger>
      </div>
      {reading.isError ? <RefusalNotice error={reading.error} room="surveys" /> : null}
      {reading.data === undefined ? null : <Remarks remarks={reading.data.remarks} />}
      {read === undefined ? null : (
        <div className="stack" role="status">
          <p>
            {say("surveys.import.read", { label: read.label, count: read.questions.length })}{" "}
            {say("surveys.import.languages", { count: read.languages.length })}
          </p>
          <p>
            <button type="button" className="button primary" onClick={() => keeping.mutate(read)}>
              {say("surveys.import.keep")}
            </button>
          </p>
        </div>
      )}
      {keeping.isError ? <RefusalNotice error={keeping.error} room="surveys" /> : null}
    </section>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly XlsformRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <Notice tone="unsure">
      <p>{say("surveys.import.remarks", { count: remarks.length })}</p>
      <ul className="survey-remarks">
        {remarks.map((remark) => (
          <li key={`${remark.sheet} ${remark.row} ${remark.column} ${remark.code} ${remark.found}`}>
            {remark.row === 0 ? null : (
              <strong>
                {say("surveys.import.place", {
                  sheet: remark.sheet,
                  row: remark.row,
                  column: remark.column,
                })}{" "}
              </strong>
            )}
            {say(`surveys.form.${remark.code}`, { found: remark.found })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
