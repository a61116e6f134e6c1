import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";
import { say, sayOr } from "../words/say.ts";
import { emptyLine } from "./edit-visit.ts";
import {
  contractAnswers,
  diplomaAnswers,
  fieldLimits,
  mostPeople,
  type PersonField,
  type PersonLine,
  personFields,
  type TypedField,
} from "./model.ts";
import { isTable, type PastePlace } from "./read-table.ts";
import { readWeeklyMinutes } from "./weekly-minutes.ts";

type OnAnswer = <Field extends PersonField>(row: number, field: Field, value: PersonLine[Field]) => void;

interface TableProps {
  readonly people: readonly PersonLine[];
  readonly onAnswer: OnAnswer;
  readonly onRemove: (row: number) => void;
  readonly onPaste: (place: PastePlace, text: string) => void;
}

const cellId = (row: number, field: PersonField): string => `person-${row}-${field}`;

/** One line per person, and one more to go on. Enter begins the next line. */
export function PeopleTable(props: TableProps) {
  const { people } = props;
  const count = Math.min(mostPeople, people.length + 1);
  const rows = Array.from({ length: count }, (_, row) => row);
  return (
    <div className="stack">
      <table className="people" onKeyDown={beginNextLine}>
        <caption className="visually-hidden">{say("visit.people.table")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say("visit.people.line")}</span>
            </th>
            {personFields.map((field) => (
              <th key={field} scope="col">
                {say(`visit.people.${field}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{say("visit.people.remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row} {...props} row={row} line={people[row] ?? emptyLine} />
          ))}
        </tbody>
      </table>
      {people.length >= mostPeople ? <p>{say("visit.people.full", { count: mostPeople })}</p> : null}
      <Suggestions people={people} field="site" />
      <Suggestions people={people} field="job" />
    </div>
  );
}

function beginNextLine(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== "Enter" || !(event.target instanceof Element)) return;
  const row = event.target instanceof HTMLButtonElement ? undefined : event.target.closest("tr");
  if (row === undefined || row === null) return;
  event.preventDefault();
  row.nextElementSibling?.querySelector("input")?.focus();
}

interface LineProps extends TableProps {
  readonly row: number;
  readonly line: PersonLine;
}

const namesOf = (row: number, field: PersonField) => ({
  id: cellId(row, field),
  "aria-label": say("visit.people.cell", { field: say(`visit.people.${field}`), line: row + 1 }),
});

function typedCell({ row, line, onAnswer, onPaste }: LineProps, field: TypedField) {
  return {
    ...namesOf(row, field),
    type: "text",
    autoComplete: "off",
    maxLength: fieldLimits[field],
    value: line[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onAnswer(row, field, event.target.value),
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData("text/plain");
      if (!isTable(text)) return;
      event.preventDefault();
      onPaste({ row, field }, text);
    },
  };
}

function Line(props: LineProps) {
  const { row, line, onAnswer } = props;
  const number = row + 1;
  const named = (field: PersonField) => namesOf(row, field);
  const typed = (field: TypedField) => typedCell(props, field);
  return (
    <tr>
      <th scope="row" className="soft small">
        {number}
      </th>
      <Cell field="label">
        <input {...typed("label")} />
      </Cell>
      <Cell field="site">
        <input {...typed("site")} list="known-site" />
      </Cell>
      <Cell field="job">
        <input {...typed("job")} list="known-job" />
      </Cell>
      <Cell field="contract">
        <Choice
          {...named("contract")}
          answers={contractAnswers}
          value={line.contract}
          field="contract"
          onChoose={(value) => onAnswer(row, "contract", value)}
        />
      </Cell>
      <Cell field="hours">
        <input
          {...typed("hours")}
          aria-invalid={line.hours.trim() !== "" && readWeeklyMinutes(line.hours) === undefined}
        />
      </Cell>
      <Cell field="diploma">
        <Choice
          {...named("diploma")}
          answers={diplomaAnswers}
          value={line.diploma}
          field="diploma"
          onChoose={(value) => onAnswer(row, "diploma", value)}
        />
      </Cell>
      <td>
        {row < props.people.length ? (
          <button
            type="button"
            className="button quiet small"
            aria-label={say("visit.people.removeLine", { line: number })}
            onClick={() => props.onRemove(row)}
          >
            {say("visit.people.remove")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

/** On a narrow screen the cell says its column itself. */
function Cell(props: { readonly field: PersonField; readonly children: ReactNode }) {
  return (
    <td>
      <span className="cell-name small soft" aria-hidden>
        {say(`visit.people.${props.field}`)}
      </span>
      {props.children}
    </td>
  );
}

type Chosen = PersonLine["contract"] | PersonLine["diploma"];

function Choice<Answer extends Chosen>(props: {
  readonly id: string;
  readonly "aria-label": string;
  readonly field: "contract" | "diploma";
  readonly answers: readonly Answer[];
  readonly value: Answer;
  readonly onChoose: (answer: Answer) => void;
}) {
  const { answers, field } = props;
  return (
    <select
      id={props.id}
      aria-label={props["aria-label"]}
      value={props.value}
      onChange={(event) => {
        const chosen = answers.find((answer) => answer === event.target.value);
        if (chosen !== undefined) props.onChoose(chosen);
      }}
    >
      {answers.map((answer) => (
        <option key={answer} value={answer}>
          {sayOr(`visit.${field}.${answer}`, "visit.counts.unknown")}
        </option>
      ))}
    </select>
  );
}

/** What was typed in other lines, to be chosen instead of typed again. */
function Suggestions(props: { readonly people: readonly PersonLine[]; readonly field: "site" | "job" }) {
  const { people, field } = props;
  const texts = new Set(people.map((line) => line[field].trim()).filter((text) => text !== ""));
  return (
    <datalist id={`known-${field}`}>
      {[...texts].map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  );
}
