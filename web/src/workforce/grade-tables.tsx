import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type JobGradeTable, workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

interface WrittenGrade {
  readonly label: string;
  readonly headcount: number;
  readonly collectiveAgreement: string;
}

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

interface GradeDraft {
  readonly positions: readonly string[];
  /** Index of the position of each text that payroll writes. */
  readonly placeOf: ReadonlyMap<string, number>;
}

function GradeForm(props: {
  readonly idcc: string;
  readonly written: readonly WrittenGrade[];
  readonly stored: JobGradeTable | undefined;
}) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<GradeDraft>(() => draftOf(props.stored, props.written));
  const saving = useMutation({
    mutationFn: () => call(workforceRoutes.mapJobGrades, { body: tableOf(props.idcc, draft, props.stored) }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const rename = (rank: number, label: string) =>
    setDraft({
      ...draft,
      positions: draft.positions.map((former, index) => (index === rank ? label : former)),
    });
  const place = (text: string, rank: string) => {
    const placeOf = new Map(draft.placeOf);
    if (rank === "") placeOf.delete(text);
    else placeOf.set(text, Number(rank));
    setDraft({ ...draft, placeOf });
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <h3>{say("workforce.work.agreement", { idcc: props.idcc })}</h3>
      <div className="grid-2">
        <div className="stack">
          {draft.positions.map((label, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a position is its rank
            <label key={rank} className="field">
              <span className="label">{say("workforce.work.positionLabel", { rank: rank + 1 })}</span>
              <input
                type="text"
                required
                maxLength={100}
                value={label}
                onChange={(event) => rename(rank, event.target.value)}
              />
            </label>
          ))}
          <p>
            <button
              type="button"
              className="button quiet"
              onClick={() => setDraft({ ...draft, positions: [...draft.positions, ""] })}
            >
              {say("workforce.work.addPosition")}
            </button>
          </p>
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("workforce.work.written")}</th>
              <th scope="col">{say("workforce.work.placeAt")}</th>
            </tr>
          </thead>
          <tbody>
            {props.written.map(({ label, headcount }) => (
              <tr key={label}>
                <th scope="row">
                  {label}{" "}
                  <span className="soft small">{say("workforce.work.people", { count: headcount })}</span>
                </th>
                <td>
                  <select
                    aria-label={`${say("workforce.work.placeAt")} : ${label}`}
                    value={draft.placeOf.get(label) ?? ""}
                    onChange={(event) => place(label, event.target.value)}
                  >
                    <option value="">{say("workforce.work.notPlaced")}</option>
                    {draft.positions.map((position, rank) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a position is its rank
                      <option key={rank} value={rank}>
                        {position === "" ? say("workforce.work.position", { rank: rank + 1 }) : position}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {say("workforce.work.save")}
        </button>
        <span role="status">{saving.isSuccess ? say("workforce.work.saved") : ""}</span>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="workforce" /> : null}
    </form>
  );
}

function draftOf(stored: JobGradeTable | undefined, written: readonly WrittenGrade[]): GradeDraft {
  if (stored === undefined) return { positions: ["", ""], placeOf: new Map() };
  const placeOf = new Map<string, number>();
  for (const { label } of written) {
    const rank = stored.positions.findIndex((position) =>
      position.writtenAs.some((text) => sameText(text, label)),
    );
    if (rank >= 0) placeOf.set(label, rank);
  }
  return { positions: stored.positions.map((position) => position.label), placeOf };
}

/** Texts placed before that this month's payroll does not write stay where they were. */
function tableOf(idcc: string, draft: GradeDraft, stored: JobGradeTable | undefined): JobGradeTable {
  const positions = draft.positions.map((label, rank) => {
    const here = [...draft.placeOf].filter(([, place]) => place === rank).map(([text]) => text);
    const before = stored?.positions[rank]?.writtenAs ?? [];
    const kept = before.filter((text) => ![...draft.placeOf.keys()].some((placed) => sameText(placed, text)));
    return { label: label.trim(), writtenAs: [...new Set([...here, ...kept])] };
  });
  return { collectiveAgreement: idcc, positions: positions.filter(({ label }) => label !== "") };
}

function sameText(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
