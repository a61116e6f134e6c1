import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import type { ImportAnswer } from "./import-answer.ts";

interface TableProps {
  readonly answer: ImportAnswer;
}

/** Lines shown of a long list. */
const shownLines = 100;

/** What is wrong, where, and what to do. */
export function ImportProblems({ answer: { problems } }: TableProps) {
  if (problems.length === 0) return null;
  const title = say("portfolio.import.problems");
  return (
    <section className="stack" aria-labelledby="import-problems">
      <h3 id="import-problems">{title}</h3>
      <ScrollTable label={title}>
        <table aria-labelledby="import-problems">
          <thead>
            <tr>
              <th scope="col">{say("portfolio.import.row")}</th>
              <th scope="col">{say("portfolio.import.where")}</th>
              <th scope="col">{say("portfolio.import.what")}</th>
              <th scope="col">{say("portfolio.import.do")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shownLines).map(({ code, row, heading, found }) => (
              <tr key={`${row} ${code} ${heading}`}>
                <th scope="row">{row === 0 ? say("portfolio.import.whole") : row}</th>
                <td>
                  {heading}
                  <span className="small soft">{heading === "" ? "" : found}</span>
                </td>
                <td>{say(`portfolio.problem.${code}`, { found })}</td>
                <td>{say(`portfolio.problem.${code}.do`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {problems.length <= shownLines ? null : (
        <p>{say("portfolio.import.moreProblems", { count: problems.length - shownLines })}</p>
      )}
    </section>
  );
}

/** Which column was taken for what. */
export function ImportColumns({ answer: { columns, unread } }: TableProps) {
  const title = say("portfolio.import.columns");
  return (
    <section className="stack" aria-labelledby="import-columns">
      <h3 id="import-columns">{title}</h3>
      <ScrollTable label={title}>
        <table aria-labelledby="import-columns">
          <thead>
            <tr>
              <th scope="col">{say("portfolio.import.heading")}</th>
              <th scope="col">{say("portfolio.import.field")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field }) => (
              <tr key={field}>
                <th scope="row">{heading}</th>
                <td>{say(`portfolio.column.${field}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {unread.length === 0 ? null : (
        <p className="soft">{say("portfolio.import.unread", { headings: unread.join(", ") })}</p>
      )}
    </section>
  );
}

/** What becomes of each line. */
export function ImportRows({ answer: { rows } }: TableProps) {
  if (rows.length === 0) return null;
  const title = say("portfolio.import.rows");
  return (
    <details className="card">
      <summary>{title}</summary>
      <div>
        <ScrollTable label={title}>
          <table aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{say("portfolio.import.row")}</th>
                <th scope="col">{say("portfolio.column.label")}</th>
                <th scope="col">{say("portfolio.import.becomes")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownLines * 5).map(({ row, label, outcome, changes }) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  <td>{label}</td>
                  <td>
                    {say(`portfolio.outcome.${outcome}`)}
                    <span className="small soft">
                      {changes.map((field) => say(`portfolio.column.${field}`)).join(", ")}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </div>
    </details>
  );
}
