import type { ImportProblem } from "../../../core/src/workforce/public.ts";
import { saveText } from "../parts/save-file.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { say, sayOr } from "../words/say.ts";

const severityOrder = { blocks: 0, drops: 1, notes: 2 } as const;

/** Problems of a file: the blocking ones first, each with its place and what to do. The list can be saved. */
export function ProblemTable(props: { readonly problems: readonly ImportProblem[] }) {
  const problems = [...props.problems].sort(
    (left, right) => severityOrder[left.severity] - severityOrder[right.severity],
  );
  const hasFound = problems.some((problem) => problem.found !== "");
  return (
    <div className="stack">
      <ScrollTable label={say("workforce.files.notes")}>
        <table>
          <caption>{say("workforce.files.notes")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("workforce.files.problemWhere")}</th>
              <th scope="col">{say("workforce.files.problemWhat")}</th>
              {hasFound ? <th scope="col">{say("workforce.files.problemFound")}</th> : null}
              <th scope="col" className="number">
                {say("workforce.files.problemTimes")}
              </th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed and problems have no identity
              <tr key={index}>
                <td>{writePlace(problem)}</td>
                <td>{explain(problem)}</td>
                {hasFound ? <td>{problem.found}</td> : null}
                <td className="number">{writeCount(problem.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p>
        <button
          type="button"
          className="button quiet"
          onClick={() => saveText("problemes.csv", writeProblemsCsv(problems))}
        >
          {say("workforce.files.exportProblems")}
        </button>
      </p>
    </div>
  );
}

function explain(problem: ImportProblem): string {
  return sayOr(`workforce.problem.${problem.code}`, "workforce.files.unknownProblem");
}

function writePlace({ place }: ImportProblem): string {
  const line = place.line === undefined ? "" : String(place.line);
  const row = place.sheet
    ? say("workforce.files.row", { sheet: place.sheet, line })
    : say("workforce.files.line", { line });
  return [line === "" ? (place.sheet ?? "") : row, place.column ?? "", place.rubric ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Cells are quoted, and one that a spreadsheet would compute is made a text. */
function writeProblemsCsv(problems: readonly ImportProblem[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = problems.map((problem) => [
    writePlace(problem),
    explain(problem),
    problem.found,
    String(problem.count),
  ]);
  const headings = [
    say("workforce.files.problemWhere"),
    say("workforce.files.problemWhat"),
    say("workforce.files.problemFound"),
    say("workforce.files.problemTimes"),
  ];
  return `\uFEFF${[headings, ...lines].map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}
