import { useId, useState } from "react";
import {
  codeLabel,
  codesInOrder,
  columnLabel,
  measureLabel,
  type Publication,
} from "../../../core/src/observatory/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

type Measure = Publication["measures"][number];

interface Props {
  readonly publication: Publication;
  readonly measure: Measure;
  /** Names of the classifications that are crossed: who is counted, across, down. */
  readonly table: readonly string[];
}

/** The code that stands for everybody; a cell leaves it out. */
const everybody = "all";

/** One table: who is counted is chosen, the last classification goes down, the one before it goes across. */
export function PublishedTable({ publication, measure, table }: Props) {
  const [who, setWho] = useState("in");
  const field = useId();
  const down = table.at(-1) ?? "training";
  const [category = ""] = table;
  const across = table.length === 3 ? (table[1] ?? "training") : category;
  const isChosen = table.length === 3;
  const read = readerOf(measure);
  const fixed = isChosen ? { [category]: who } : {};
  const chosen = isChosen ? codeLabel(category, who) : publication.categories.join(", ");
  const caption = say("observatory.tables.caption", {
    measure: measureLabel(measure.measure),
    column: columnLabel(publication, across),
    row: columnLabel(publication, down),
    who: isChosen ? `${columnLabel(publication, category)} : ${chosen}` : chosen,
  });
  return (
    <section className="stack">
      <h2>
        {measureLabel(measure.measure)} · {columnLabel(publication, down)}
      </h2>
      {isChosen ? (
        <div className="field no-print">
          <label htmlFor={field}>{say("observatory.tables.who")}</label>
          <select id={field} value={who} onChange={(event) => setWho(event.target.value)}>
            {[...codesInOrder(category), everybody].map((code) => (
              <option key={code} value={code}>
                {codeLabel(category, code)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <ScrollTable label={caption}>
        <Cells
          caption={caption}
          down={down}
          across={across}
          fixed={fixed}
          read={read}
          publication={publication}
        />
      </ScrollTable>
    </section>
  );
}

type Codes = Readonly<Record<string, string>>;
/** A value, `null` when it is withheld, 0 when nobody is there. */
type Read = (codes: Codes) => number | null;

function readerOf({ cells }: Measure): Read {
  const keyOf = (codes: Codes) =>
    JSON.stringify(Object.entries(codes).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const byKey = new Map(cells.map(({ codes, value }) => [keyOf(codes), value]));
  return (codes) => {
    const told = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== everybody));
    const found = byKey.get(keyOf(told));
    return found === undefined ? 0 : found;
  };
}

function Cells(props: {
  readonly caption: string;
  readonly down: string;
  readonly across: string;
  readonly fixed: Codes;
  readonly read: Read;
  readonly publication: Publication;
}) {
  const { caption, down, across, fixed, read, publication } = props;
  const valueAt = (row: string, column: string) => read({ ...fixed, [down]: row, [across]: column });
  const columns = [...codesInOrder(across), everybody];
  const hasRows = (row: string) => columns.some((column) => valueAt(row, column) !== 0);
  const rows = [everybody, ...codesInOrder(down).filter(hasRows)];
  const isAccess = across === "training";
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columnLabel(publication, down)}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {codeLabel(across, column)}
            </th>
          ))}
          {isAccess ? <th scope="col">{say("observatory.tables.rate")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{codeLabel(down, row)}</th>
            {columns.map((column) => (
              <td key={column} className="number">
                {writeCell(valueAt(row, column))}
              </td>
            ))}
            {isAccess ? <td className="number">{writeRate((column) => valueAt(row, column))}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function writeCell(value: number | null): string {
  return value === null ? say("observatory.tables.hidden") : writeCount(value);
}

/** Computed from what the reader has in front of them, and from nothing else. */
function writeRate(read: (column: string) => number | null): string {
  const [beyond, mandatory, none] = ["beyondMandatory", "mandatoryOnly", "none"].map(read);
  if (typeof beyond !== "number" || typeof mandatory !== "number" || typeof none !== "number")
    return say("observatory.tables.hidden");
  const known = beyond + mandatory + none;
  return known === 0 ? "–" : writeShare(beyond / known);
}
