import type { MappedField, SheetLayout } from "../../../core/src/workforce/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";

/** Most examples shown of a column. */
const shownExamples = 3;

/** One row per column of the file: its heading, a few values, and what it holds. */
export function ColumnTable(props: {
  readonly layout: SheetLayout;
  readonly offered: readonly MappedField[];
  readonly fieldOf: ReadonlyMap<number, MappedField>;
  readonly onChange: (fieldOf: ReadonlyMap<number, MappedField>) => void;
}) {
  const { layout, fieldOf } = props;
  const change = (index: number, field: string) => {
    const changed = new Map(fieldOf);
    const chosen = props.offered.find((candidate) => candidate === field);
    if (chosen === undefined) changed.delete(index);
    else changed.set(index, chosen);
    props.onChange(changed);
  };
  return (
    <ScrollTable label={say("workforce.files.columns")}>
      <table className="column-table">
        <caption>{say("workforce.files.columns")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("workforce.files.column")}</th>
            <th scope="col">{say("workforce.files.holds")}</th>
          </tr>
        </thead>
        <tbody>
          {layout.headings.map((heading, index) =>
            layout.setAside.includes(heading) ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position, headings may repeat
              <tr key={index}>
                <th scope="row">
                  {heading}
                  <span className="soft small samples">{examplesOf(layout, index)}</span>
                </th>
                <td>
                  <select
                    aria-label={`${say("workforce.files.holds")} : ${heading}`}
                    value={fieldOf.get(index) ?? ""}
                    onChange={(event) => change(index, event.target.value)}
                  >
                    <option value="">{say("workforce.files.notRead")}</option>
                    {props.offered.map((field) => (
                      <option key={field} value={field}>
                        {say(`workforce.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function examplesOf(layout: SheetLayout, index: number): string {
  const values = layout.sample.map((row) => row[index] ?? "").filter((value) => value !== "");
  return [...new Set(values)].slice(0, shownExamples).join(" · ");
}
