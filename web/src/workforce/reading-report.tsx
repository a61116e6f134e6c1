import type { ReadingSummary } from "../../../core/src/workforce/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { findWords, say } from "../words/say.ts";
import { ProblemTable } from "./problem-table.tsx";

/** What to know about a reading: its problems, and what was left out. */
export function ReadingReport(props: { readonly summary: ReadingSummary }) {
  const { problems, droppedRubrics } = props.summary;
  return (
    <>
      {problems.length === 0 ? null : <ProblemTable problems={problems} />}
      {droppedRubrics.length === 0 ? null : <DroppedRubrics rubrics={droppedRubrics} />}
    </>
  );
}

type Rubrics = ReadingSummary["droppedRubrics"];

/** What was left out, those that say who a person is first and by their name. */
function DroppedRubrics(props: { readonly rubrics: Rubrics }) {
  const rows = props.rubrics
    .map(({ rubric, count }) => ({ rubric, count, name: nameOf(rubric) }))
    .sort((one, other) => Number(other.name !== undefined) - Number(one.name !== undefined));
  const names = rows.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <details>
      <summary>
        {say("workforce.files.droppedText", { kinds: rows.length, count: writeCount(total) })}
      </summary>
      {names.length === 0 ? null : (
        <p>{say("workforce.files.droppedPersonal", { list: names.join(", ") })}</p>
      )}
      <ScrollTable label={say("workforce.files.droppedTitle")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("workforce.files.rubric")}</th>
              <th scope="col" className="number">
                {say("workforce.files.times")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rubric, count, name }) => (
              <tr key={rubric}>
                <th scope="row">
                  {rubric} {name === undefined ? null : <span className="soft">{name}</span>}
                </th>
                <td className="number">{writeCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}

/** What a rubric of the DSN holds, for those that say who a person is. */
function nameOf(rubric: string): string | undefined {
  return findWords(`workforce.rubric.${rubric}`);
}
