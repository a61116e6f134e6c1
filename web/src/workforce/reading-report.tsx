import type { ReadingSummary } from "../../../core/src/workforce/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { ProblemTable } from "./problem-table.tsx";

/** What to know about a reading: its problems, and what was left out. */
export function ReadingReport(props: { readonly summary: ReadingSummary }) {
  const { problems, droppedRubrics } = props.summary;
  const droppedCount = droppedRubrics.reduce((total, rubric) => total + rubric.count, 0);
  return (
    <>
      {problems.length === 0 ? null : <ProblemTable problems={problems} />}
      {droppedRubrics.length === 0 ? null : (
        <details>
          <summary>
            {say("workforce.files.droppedTitle")} :{" "}
            {say("workforce.files.droppedText", {
              kinds: droppedRubrics.length,
              count: writeCount(droppedCount),
            })}
          </summary>
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
                {droppedRubrics.map(({ rubric, count }) => (
                  <tr key={rubric}>
                    <th scope="row">{rubric}</th>
                    <td className="number">{writeCount(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </details>
      )}
    </>
  );
}
