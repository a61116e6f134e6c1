import type { SeriesProblem } from "../../../core/src/effects/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";

/** Lines shown of a long list. */
const shownLines = 50;

/** What could not be read, where, and what to do. */
export function SeriesProblems({ problems }: { readonly problems: readonly SeriesProblem[] }) {
  if (problems.length === 0) return null;
  const title = say("effect.import.problems", { count: problems.length });
  return (
    <div className="stack">
      <h4>{title}</h4>
      <ScrollTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("effect.import.line")}</th>
              <th scope="col">{say("effect.import.what")}</th>
              <th scope="col">{say("effect.import.do")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shownLines).map(({ code, line, heading, found }) => (
              <tr key={`${line} ${code} ${heading}`}>
                <th scope="row">{line === 0 ? say("effect.import.whole") : line}</th>
                <td>
                  {say(`effects.problem.${code}`)} <span className="small soft">{found}</span>
                </td>
                <td>{say(`effects.problem.${code}.do`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </div>
  );
}
