import type { TableView } from "../../../core/src/evaluation/public.ts";
import { say } from "../words/say.ts";
import { PickColumn } from "./pick-column.tsx";
import { comparings, needsLabel, type StudyDraft, withCovariate } from "./study-draft.ts";

interface Drafted {
  readonly table: TableView;
  readonly draft: StudyDraft;
  readonly onChange: (draft: StudyDraft) => void;
}

/** Who was trained, what is compared, on which starting points, and how. */
export function StudyFields(props: Drafted) {
  const { table, draft, onChange } = props;
  const change = (part: Partial<StudyDraft>) => onChange({ ...draft, ...part });
  const treatment = table.columns.find((column) => column.name === draft.treatment);
  return (
    <>
      <div className="grid-3">
        <PickColumn
          label={say("evaluation.treatment")}
          columns={table.columns.filter((column) => column.values.length === 2)}
          value={draft.treatment}
          onChange={(name) => change({ treatment: name, treatedLabel: "" })}
        />
        {treatment !== undefined && needsLabel(draft, table) ? (
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
          <input
            type="text"
            maxLength={20}
            value={draft.unit}
            onChange={(event) => change({ unit: event.target.value })}
          />
          <span className="help">{say("evaluation.unitHelp")}</span>
        </label>
      </div>
      <Covariates {...props} />
      <fieldset className="plain">
        <legend>{say("evaluation.comparing")}</legend>
        {comparings.map((comparing) => (
          <label key={comparing} className="check">
            <input
              type="radio"
              name="comparing"
              checked={draft.comparing === comparing}
              onChange={() => change({ comparing })}
            />
            {say(`evaluation.comparing.${comparing}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Values shown of a column, to recognise it by. */
const shownValues = 2;

function Covariates(props: Drafted) {
  const { table, draft, onChange } = props;
  const others = table.columns.filter(
    (column) => column.name !== draft.treatment && column.name !== draft.outcome,
  );
  return (
    <fieldset className="plain">
      <legend>{say("evaluation.covariates")}</legend>
      <p className="soft small">{say("evaluation.covariatesHelp")}</p>
      <div className="columns-2">
        {others.map(({ name, values }) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={draft.covariates.includes(name)}
              onChange={() => onChange(withCovariate(draft, name))}
            />
            <span>
              {name} <span className="soft small">{values.slice(0, shownValues).join(", ")}…</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
