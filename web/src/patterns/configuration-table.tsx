import {
  type Configurations,
  type ProjectCase,
  projectsForPooling,
} from "../../../core/src/patterns/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

type Row = Exclude<Configurations["rows"], undefined>[number];

const senses = ["better", "same", "worse", "unknown"] as const;

/** One row for each combination that some project has; each shows its projects. */
export function ConfigurationTable(props: {
  readonly rows: readonly Row[];
  readonly cases: readonly ProjectCase[];
}) {
  const { rows, cases } = props;
  const title = say("pattern.rows.table");
  const ownerOf = (id: string) => cases.find((each) => each.id === id)?.owner ?? "";
  return (
    <ScrollTable label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("pattern.rows.with")}</th>
            <th scope="col">{say("pattern.rows.without")}</th>
            <th scope="col">{say("pattern.rows.counts")}</th>
            <th scope="col">{say("pattern.rows.consistency")}</th>
            <th scope="col">{say("pattern.rows.coverage")}</th>
            <th scope="col">{say("pattern.rows.projects")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.present.join()}>
              <th scope="row">{namesOf(row.present)}</th>
              <td>{namesOf(row.absent)}</td>
              <td>{countsOf(row)}</td>
              <td>
                {row.consistency === undefined
                  ? say("pattern.rows.tooFew", { least: projectsForPooling })
                  : writeShare(row.consistency)}
              </td>
              <td>{row.coverage === undefined ? "" : writeShare(row.coverage)}</td>
              <td>
                <ul>
                  {row.cases.map(({ id, label, sense, evidence }) => (
                    <li key={id}>
                      {say("pattern.rows.project", {
                        label: withOwner(label, ownerOf(id)),
                        sense: say(`patterns.sense.${sense}`),
                        evidence: say(`patterns.evidence.${evidence}`),
                      })}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function namesOf(features: Row["present"]): string {
  if (features.length === 0) return say("pattern.rows.nothing");
  return features.map((each) => say(`patterns.feature.${each}`)).join(" ; ");
}

function countsOf({ counts }: Row): string {
  return senses
    .filter((sense) => counts[sense] > 0)
    .map((sense) =>
      say("pattern.rows.count", { count: counts[sense], sense: say(`patterns.sense.${sense}`) }),
    )
    .join(", ");
}

function withOwner(label: string, owner: string): string {
  return owner === "" ? label : say("pattern.rows.shared", { label, owner });
}
