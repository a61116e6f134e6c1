import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { KeptFigure } from "../../../core/src/diagnosis/public.ts";
import { lightPathBelow } from "../../../core/src/diagnosis/public.ts";
import type { PayrollYear } from "../../../core/src/workforce/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type NamedCategory, useDiagnosisHome } from "./diagnosis-home.ts";
import { newDiagnosis, readCount } from "./edit-diagnosis.ts";
import { useNamedCategories, usePayrollYear } from "./use-company-facts.ts";

/** A name, the headcount unless payroll knows it, a category if there is one: nothing more to begin. */
export function NewDiagnosis() {
  const { keeper } = useDiagnosisHome();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const categories = useNamedCategories().data ?? [];
  const year = usePayrollYear().data;
  const { pour: asked = "" } = useSearch({ from: "/diagnostic" });
  const [written, setLabel] = useState<string>();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(asked);
  const category = categories.find(({ id }) => id === chosen);
  const label = written ?? categories.find(({ id }) => id === asked)?.label ?? "";
  const beginning = useMutation({
    mutationFn: () => {
      const diagnosis = newDiagnosis(label.trim(), headcountOf(year, typed));
      if (category === undefined) return keeper.begin(diagnosis);
      const { id, version, label: name } = category;
      return keeper.begin({ ...diagnosis, category: { id, version, label: name } });
    },
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ["diagnoses"] });
      await navigate({ to: "/diagnostic/$diagnosis", params: { diagnosis: kept.id } });
    },
  });
  return (
    <form
      className="card"
      aria-labelledby="new-diagnosis"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate();
      }}
    >
      <h2 id="new-diagnosis">{say("diagnosis.new.title")}</h2>
      <div className="grid-2">
        <label className="field">
          <span className="label">{say("diagnosis.new.label")}</span>
          <span className="help">{say("diagnosis.new.labelHelp")}</span>
          <input
            type="text"
            required
            maxLength={120}
            pattern=".*\S.*"
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        <Headcount year={year} typed={typed} onType={setTyped} />
        <CategoryChoice categories={categories} chosen={chosen} onChoose={setChosen} />
      </div>
      <p>
        <button type="submit" className="button primary" disabled={beginning.isPending}>
          {say("diagnosis.new.begin")}
        </button>
      </p>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="diagnosis" /> : null}
    </form>
  );
}

function headcountOf(year: PayrollYear | undefined, typed: string): KeptFigure | undefined {
  if (year !== undefined) return { value: year.headcount, source: { kind: "payroll", month: year.month } };
  const value = readCount(typed);
  return value === undefined ? undefined : { value, source: { kind: "told" } };
}

/** Asked only when payroll does not know it. */
function Headcount(props: {
  readonly year: PayrollYear | undefined;
  readonly typed: string;
  readonly onType: (text: string) => void;
}) {
  const { year } = props;
  if (year !== undefined) {
    return (
      <div className="field">
        <span className="label">{say("diagnosis.essentials.headcount")}</span>
        <p>{say("diagnosis.new.headcountKnown", { count: year.headcount, month: writeMonth(year.month) })}</p>
      </div>
    );
  }
  return (
    <label className="field">
      <span className="label">{say("diagnosis.new.headcount")}</span>
      <span className="help">{say("diagnosis.new.headcountHelp", { limit: lightPathBelow })}</span>
      <input
        type="number"
        min={1}
        max={1_000_000}
        value={props.typed}
        onChange={(event) => props.onType(event.target.value)}
      />
    </label>
  );
}

function CategoryChoice(props: {
  readonly categories: readonly NamedCategory[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  if (props.categories.length === 0) return null;
  return (
    <label className="field">
      <span className="label">{say("diagnosis.new.category")}</span>
      <select value={props.chosen} onChange={(event) => props.onChoose(event.target.value)}>
        <option value="">{say("diagnosis.new.noCategory")}</option>
        {props.categories.map((each) => (
          <option key={each.id} value={each.id}>
            {say("diagnosis.new.categoryOption", { label: each.label, version: each.version })}
          </option>
        ))}
      </select>
    </label>
  );
}
