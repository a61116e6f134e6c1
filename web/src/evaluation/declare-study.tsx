import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import {
  type EstimateRequest,
  evaluationRoutes,
  type TableView,
} from "../../../core/src/evaluation/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { Answer } from "./answer.tsx";
import { draftOf, isReady, requestOf, type StudyDraft } from "./study-draft.ts";
import { StudyFields } from "./study-fields.tsx";

/** Names the columns of the study, fixed before the answer is seen; changing one asks again. */
export function DeclareStudy(props: { readonly file: File; readonly table: TableView }) {
  const { file, table } = props;
  const [draft, setDraft] = useState<StudyDraft>(() => draftOf(table));
  const estimating = useMutation({
    mutationFn: (request: EstimateRequest) =>
      call(evaluationRoutes.estimate, {
        query: { name: file.name, request: JSON.stringify(request) },
        bytes: file,
      }),
  });
  const change = (changed: StudyDraft) => {
    setDraft(changed);
    estimating.reset();
  };
  const compareAlike = () => {
    const changed: StudyDraft = { ...draft, comparing: "alike" };
    setDraft(changed);
    estimating.mutate(requestOf(changed, table));
  };
  return (
    <>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          estimating.mutate(requestOf(draft, table));
        }}
      >
        <h2>{say("evaluation.study")}</h2>
        <p className="soft">{say("evaluation.rows", { count: table.rowCount, name: file.name })}</p>
        <StudyFields table={table} draft={draft} onChange={change} />
        <p className="row">
          <button
            type="submit"
            className="button primary"
            disabled={!isReady(draft, table) || estimating.isPending}
          >
            {say("evaluation.answer")}
          </button>
          <span role="status">{estimating.isPending ? say("evaluation.computing") : ""}</span>
        </p>
      </form>
      {estimating.isError ? <RefusalNotice error={estimating.error} room="evaluation" /> : null}
      {estimating.data === undefined || estimating.variables === undefined ? null : (
        <Answer
          key={estimating.submittedAt}
          answer={estimating.data}
          file={file}
          request={estimating.variables}
          {...(draft.comparing === "everyone" ? { onCompareAlike: compareAlike } : {})}
        />
      )}
    </>
  );
}
