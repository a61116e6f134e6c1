import { useState } from "react";
import {
  type ColumnMapping,
  type MappedField,
  payrollFields,
  type SheetLayout,
  trainingFields,
  workforceRoutes,
} from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { ColumnTable } from "./column-table.tsx";
import type { ReadingChoice } from "./reading-choice.ts";

type Kind = ReadingChoice["kind"];

/** What a file of each kind cannot do without; the month can also be asked. */
const neededFields: Readonly<Record<Kind, readonly MappedField[]>> = {
  payroll: ["staffNumber"],
  register: ["staffNumber", "trainingTitle"],
};

/** The columns of a spreadsheet with what each holds, to be corrected before anything is read. */
export function MapColumns(props: {
  readonly format: "csv" | "xlsx";
  readonly layouts: readonly SheetLayout[];
  readonly onChoose: (choice: ReadingChoice) => void;
}) {
  const [sheetIndex, setSheetIndex] = useState(() => likelySheet(props.layouts));
  const layout = props.layouts[sheetIndex];
  if (layout === undefined) return <p>{say("workforce.refusal.noEmployee")}</p>;
  return (
    <>
      {props.layouts.length < 2 ? null : (
        <label className="field narrow">
          <span className="label">{say("workforce.files.sheet")}</span>
          <select value={sheetIndex} onChange={(event) => setSheetIndex(Number(event.target.value))}>
            {props.layouts.map((candidate, index) => (
              <option key={candidate.sheet} value={index}>
                {candidate.sheet}
              </option>
            ))}
          </select>
        </label>
      )}
      <MapSheet key={sheetIndex} format={props.format} layout={layout} onChoose={props.onChoose} />
    </>
  );
}

function likelySheet(layouts: readonly SheetLayout[]): number {
  const index = layouts.findIndex((layout) => layout.looksLike !== "unclear");
  return Math.max(index, 0);
}

function MapSheet(props: {
  readonly format: "csv" | "xlsx";
  readonly layout: SheetLayout;
  readonly onChoose: (choice: ReadingChoice) => void;
}) {
  const { layout } = props;
  const [kind, setKind] = useState<Kind>(layout.looksLike === "trainingRegister" ? "register" : "payroll");
  const [fieldOf, setFieldOf] = useState(() => fieldsOfMapping(layout.proposal));
  const [month, setMonth] = useState("");
  const offered: readonly MappedField[] = kind === "payroll" ? payrollFields : trainingFields;
  const columns = [...fieldOf]
    .filter(([, field]) => offered.includes(field))
    .map(([index, field]) => ({ index, field }));
  const chosen = columns.map(({ field }) => field);
  const asksMonth = kind === "payroll" && !chosen.includes("month");
  const missing = neededFields[kind].filter((field) => !chosen.includes(field));

  const confirm = () => {
    const mapping: ColumnMapping = { sheet: layout.sheet, headingRow: layout.headingRow, columns };
    // Remembering is a convenience: an import must not fail because of it.
    void call(workforceRoutes.rememberMapping, { body: { headings: layout.headings, mapping } }).catch(
      () => undefined,
    );
    if (kind === "register") props.onChoose({ kind, mapping });
    else
      props.onChoose({ kind, options: { format: props.format, mapping, ...(asksMonth ? { month } : {}) } });
  };

  return (
    <>
      <KindOfFile kind={kind} onChange={setKind} />
      <p>{say("workforce.files.columnsHelp", { found: columns.length, total: layout.headings.length })}</p>
      <SetAside columns={layout.setAside} />
      <ColumnTable layout={layout} offered={offered} fieldOf={fieldOf} onChange={setFieldOf} />
      {asksMonth ? <AskMonth month={month} onChange={setMonth} /> : null}
      {missing.length === 0 ? null : (
        <Notice tone="unsure">
          <p>
            {say("workforce.files.missing", {
              fields: missing.map((field) => say(`workforce.field.${field}`)).join(", "),
            })}
          </p>
        </Notice>
      )}
      <p>
        <button
          type="button"
          className="button primary"
          disabled={missing.length > 0 || (asksMonth && !isMonth(month))}
          onClick={confirm}
        >
          {say("workforce.files.read")}
        </button>
      </p>
    </>
  );
}

function KindOfFile(props: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }) {
  return (
    <fieldset className="plain">
      <legend>{say("workforce.files.kind")}</legend>
      <div className="choices">
        {(["payroll", "register"] as const).map((candidate) => (
          <label key={candidate}>
            <input
              type="radio"
              name="kind"
              checked={props.kind === candidate}
              onChange={() => props.onChange(candidate)}
            />
            {say(candidate === "payroll" ? "workforce.files.isPayroll" : "workforce.files.isRegister")}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SetAside(props: { readonly columns: readonly string[] }) {
  if (props.columns.length === 0) return null;
  return (
    <Notice>
      <p>{say("workforce.files.setAside", { columns: props.columns.join(", ") })}</p>
    </Notice>
  );
}

/** Browsers without a month picker show a text field: the same form is asked of both. */
const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

function AskMonth(props: { readonly month: string; readonly onChange: (month: string) => void }) {
  return (
    <label className="field narrow">
      <span className="label">{say("workforce.files.month")}</span>
      <span className="help">{say("workforce.files.monthHelp")}</span>
      <input
        type="month"
        required
        pattern="\d{4}-\d{2}"
        value={props.month}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

function fieldsOfMapping(mapping: ColumnMapping): ReadonlyMap<number, MappedField> {
  return new Map(mapping.columns.map(({ index, field }) => [index, field]));
}
