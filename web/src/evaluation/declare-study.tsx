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
import { PickColumn } from "./pick-column.tsx";

interface StudyDraft {
  readonly treatment: string;
  readonly treatedLabel: string;
  readonly outcome: string;
  readonly covariates: readonly string[];
  readonly unit: string;
}

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
  const change = (part: Partial<StudyDraft>) => {
    setDraft({ ...draft, ...part });
    estimating.reset();
  };
  const treatment = table.columns.find((column) => column.name === draft.treatment);
  const needsLabel = treatment?.kind === "text";
  const isReady =
    draft.treatment !== "" && draft.outcome !== "" && (!needsLabel || draft.treatedLabel !== "");
  const others = table.columns.filter(
    (column) => column.name !== draft.treatment && column.name !== draft.outcome,
  );
  const toggle = (name: string) => {
    const has = draft.covariates.includes(name);
    change({
      covariates: has ? draft.covariates.filter((kept) => kept !== name) : [...draft.covariates, name],
    });
  };
  return (
    <>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          estimating.mutate(requestOf(draft, needsLabel));
        }}
      >
        <h2>{say("evaluation.study")}</h2>
        <p className="soft">{say("evaluation.rows", { count: table.rowCount, name: file.name })}</p>
        <div className="grid-2">
          <PickColumn
            label={say("evaluation.treatment")}
            columns={table.columns.filter((column) => column.values.length === 2)}
            value={draft.treatment}
            onChange={(name) => change({ treatment: name, treatedLabel: "" })}
          />
          {needsLabel ? (
            <PickColumn
              label={say("evaluation.treatedLabel")}
              columns={treatment.values.map((value) => ({ name: value }))}
              value={draft.treatedLabel}
              onChange={(treatedLabel) => change({ treatedLabel })}
            />
          ) : null}
          <PickColumn
            label={say("evaluation.outcome")}
            columns={table.columns.filter(
              (column) => column.kind === "number" && column.name !== draft.treatment,
            )}
            value={draft.outcome}
            onChange={(outcome) => change({ outcome })}
          />
          <label className="field">
            <span className="label">{say("evaluation.unit")}</span>
            <span className="help">{say("evaluation.unitHelp")}</span>
            <input
              type="text"
              maxLength={20}
              value={draft.unit}
              onChange={(event) => change({ unit: event.target.value })}
            />
          </label>
        </div>
        <fieldset>
          <legend>{say("evaluation.covariates")}</legend>
          <p className="soft small">{say("evaluation.covariatesHelp")}</p>
          <div className="row">
            {others.map(({ name, values }) => (
              <label key={name} className="row">
                <input
                  type="checkbox"
                  checked={draft.covariates.includes(name)}
                  onChange={() => toggle(name)}
                />
                {name} <span className="soft small">{values.slice(0, 2).join(", ")}…</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <button type="submit" className="button primary" disabled={!isReady || estimating.isPending}>
            {say("evaluation.answer")}
          </button>{" "}
          <span role="status">{estimating.isPending ? say("evaluation.computing") : ""}</span>
        </p>
      </form>
      {estimating.isError ? <RefusalNotice error={estimating.error} room="evaluation" /> : null}
      {estimating.data === undefined || estimating.variables === undefined ? null : (
        <Answer answer={estimating.data} file={file} request={estimating.variables} />
      )}
    </>
  );
}

function draftOf(table: TableView): StudyDraft {
  const { treatment = "", treatedLabel = "", outcome = "", covariates } = table.suggestion;
  return { treatment, treatedLabel, outcome, covariates, unit: "" };
}

function requestOf(draft: StudyDraft, needsLabel: boolean): EstimateRequest {
  const { treatment, treatedLabel, outcome, covariates, unit } = draft;
  const chosen = covariates.filter((name) => name !== treatment && name !== outcome);
  return {
    treatment,
    outcome,
    covariates: chosen,
    ...(needsLabel ? { treatedLabel } : {}),
    ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
  };
}
