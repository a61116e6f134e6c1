import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type JobGradeTable, workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import {
  type DraftPosition,
  draftOf,
  type GradeDraft,
  type GradeText,
  gradeTexts,
  tableOf,
  type WrittenGrade,
  withLabel,
  withPlace,
  withPositionAdded,
  withPositionRaised,
  withPositionRemoved,
} from "./grade-draft.ts";

/** One grid per collective agreement met in payroll: positions, and what payroll writes for each. */
export function GradeTables(props: {
  readonly written: readonly WrittenGrade[];
  readonly tables: readonly JobGradeTable[];
}) {
  const agreements = [...new Set(props.written.map((grade) => grade.collectiveAgreement))].filter(
    (idcc) => idcc !== "",
  );
  if (agreements.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="grade-tables">
      <h2 id="grade-tables">{say("workforce.work.grades")}</h2>
      <p className="soft">{say("workforce.work.gradesLead")}</p>
      {agreements.map((idcc) => (
        <GradeForm
          key={idcc}
          idcc={idcc}
          written={props.written.filter((grade) => grade.collectiveAgreement === idcc)}
          stored={props.tables.find((table) => table.collectiveAgreement === idcc)}
        />
      ))}
    </section>
  );
}

function GradeForm(props: {
  readonly idcc: string;
  readonly written: readonly WrittenGrade[];
  readonly stored: JobGradeTable | undefined;
}) {
  const queries = useQueryClient();
  const { idcc, stored } = props;
  const texts = gradeTexts(props.written);
  const [draft, setDraft] = useState<GradeDraft>(() => draftOf(stored, texts));
  const saving = useMutation({
    mutationFn: () => call(workforceRoutes.mapJobGrades, { body: tableOf({ idcc, draft, texts }) }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const change = (changed: GradeDraft) => {
    setDraft(changed);
    saving.reset();
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <h3>{say("workforce.work.agreement", { idcc })}</h3>
      <div className="grid-2 grid-form">
        <Positions draft={draft} onChange={change} />
        <Places texts={texts} draft={draft} onChange={change} />
      </div>
      <p className="row">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {say("workforce.work.saveGrid")}
        </button>
        <span role="status">{saving.isSuccess ? say("workforce.work.saved") : ""}</span>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="workforce" /> : null}
    </form>
  );
}

interface Drafted {
  readonly draft: GradeDraft;
  readonly onChange: (draft: GradeDraft) => void;
}

/** The positions, from the lowest. */
function Positions(props: Drafted) {
  const { draft, onChange } = props;
  return (
    <div className="stack">
      <h4>{say("workforce.work.positions")}</h4>
      <ol className="positions">
        {draft.positions.map((position, rank) => (
          <li key={position.id}>
            <PositionRow draft={draft} onChange={onChange} rank={rank} position={position} />
          </li>
        ))}
      </ol>
      <p>
        <button type="button" className="button quiet" onClick={() => onChange(withPositionAdded(draft))}>
          + {say("workforce.work.addPosition")}
        </button>
      </p>
    </div>
  );
}

function PositionRow(props: Drafted & { readonly rank: number; readonly position: DraftPosition }) {
  const { draft, onChange, rank, position } = props;
  const named = { name: position.label === "" ? String(rank + 1) : position.label };
  return (
    <span className="row">
      <input
        type="text"
        required
        maxLength={100}
        aria-label={say("workforce.work.positionLabel", { rank: rank + 1 })}
        value={position.label}
        onChange={(event) => onChange(withLabel(draft, position.id, event.target.value))}
      />
      <button
        type="button"
        className="button quiet"
        disabled={rank === draft.positions.length - 1}
        aria-label={say("workforce.work.raisePosition", named)}
        onClick={() => onChange(withPositionRaised(draft, rank))}
      >
        ↓
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={draft.positions.length < 2}
        aria-label={say("workforce.work.removePosition", named)}
        onClick={() => onChange(withPositionRemoved(draft, position.id))}
      >
        ×
      </button>
    </span>
  );
}

/** What payroll writes, each text with its position. */
function Places(props: Drafted & { readonly texts: readonly GradeText[] }) {
  const { texts, draft, onChange } = props;
  return (
    <ScrollTable label={say("workforce.work.written")}>
      <table className="places">
        <thead>
          <tr>
            <th scope="col">{say("workforce.work.written")}</th>
            <th scope="col">{say("workforce.work.placeAt")}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map(({ key, labels, headcount }) => (
            <tr key={key}>
              <th scope="row">
                {labels.join(", ")}{" "}
                <span className="soft small">{say("workforce.work.people", { count: headcount })}</span>
              </th>
              <td>
                <select
                  aria-label={`${say("workforce.work.placeAt")} : ${labels.join(", ")}`}
                  value={draft.placeOf.get(key) ?? ""}
                  onChange={(event) => onChange(withPlace(draft, key, event.target.value))}
                >
                  <option value="">{say("workforce.work.notPlaced")}</option>
                  {draft.positions.map(({ id, label }, rank) => (
                    <option key={id} value={id}>
                      {label === "" ? say("workforce.work.position", { rank: rank + 1 }) : label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
