import { Asked } from "../parts/asked.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeMoment, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useWorkforce } from "./use-workforce.ts";

/** Files already stored, latest first. */
export function FileHistory() {
  const workforce = useWorkforce();
  return (
    <Asked query={workforce} room="workforce">
      {({ files }) =>
        files.length === 0 ? null : (
          <section className="card">
            <ScrollTable label={say("workforce.files.history")}>
              <table>
                <caption>{say("workforce.files.history")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say("workforce.files.historyFile")}</th>
                    <th scope="col">{say("workforce.files.historyMonths")}</th>
                    <th scope="col" className="number">
                      {say("workforce.files.historyPeople")}
                    </th>
                    <th scope="col">{say("workforce.files.historyWhen")}</th>
                  </tr>
                </thead>
                <tbody>
                  {files.map((file) => (
                    <tr key={file.id}>
                      <th scope="row">{file.name}</th>
                      <td>{writeMonths(file.summary.months)}</td>
                      <td className="number">{writeCount(file.summary.employeeMonthCount)}</td>
                      <td>
                        {file.status === "staged"
                          ? say("workforce.files.historyWaits")
                          : writeMoment(file.importedAt)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollTable>
          </section>
        )
      }
    </Asked>
  );
}

function writeMonths(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? writeMonth(first) : `${writeMonth(first)} – ${writeMonth(last)}`;
}
