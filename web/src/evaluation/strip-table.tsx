import type { StripEntryAnswer } from "../../../core/src/evaluation/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeAmount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { standingOf } from "./standing-of.ts";

/** Gaps are told in hundredths of a standard deviation. */
const smallGap = 0.1;

const numbers = ["estimate", "interval", "gap", "kept"] as const;

/** Everything that the picture shows, line by line. */
export function StripTable(props: {
  readonly strip: readonly StripEntryAnswer[];
  readonly write: (value: number) => string;
  /** The same without the unit. */
  readonly bare: (value: number) => string;
}) {
  const { strip, write, bare } = props;
  return (
    <details>
      <summary>{say("evaluation.strip.asTable")}</summary>
      <ScrollTable label={say("evaluation.strip.asTable")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("evaluation.strip.name")}</th>
              {numbers.map((column) => (
                <th key={column} scope="col" className="number">
                  {say(`evaluation.strip.${column}`)}
                </th>
              ))}
              <th scope="col">{say("evaluation.strip.counts")}</th>
            </tr>
          </thead>
          <tbody>
            {strip.map((entry) => (
              <tr key={entry.name.fr} className={standingOf(entry)}>
                <th scope="row">{entry.name.fr}</th>
                <td className="number">{write(entry.estimate)}</td>
                <td className="number">
                  {say("evaluation.range", {
                    low: bare(entry.confidenceInterval[0]),
                    high: bare(entry.confidenceInterval[1]),
                  })}
                </td>
                <td className="number">{writeAmount(entry.largestGap, smallGap)}</td>
                <td className="number">{writeShare(entry.kept)}</td>
                <td>{say(`evaluation.strip.standing.${standingOf(entry)}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
