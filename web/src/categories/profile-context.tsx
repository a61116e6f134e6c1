import type { CategoryProfile } from "../../../core/src/categories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeDay, writeShare } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say, sayOr } from "../words/say.ts";

/** Sizes of sites and supervision: what in the organisation weighs on access to training. */
export function StructureTable(props: { readonly structure: CategoryProfile["structure"] }) {
  const { establishments, supervision } = props.structure;
  const share = supervision.knownStatus === 0 ? undefined : supervision.supervisors / supervision.knownStatus;
  return (
    <section className="card" aria-labelledby="organisation">
      <h2 id="organisation">{say("categories.view.structure")}</h2>
      <p className="soft small">{say("categories.view.structureHelp")}</p>
      {share === undefined ? null : (
        <p>
          {say("categories.view.supervision", {
            supervisors: supervision.supervisors,
            known: supervision.knownStatus,
            share: writeShare(share),
          })}
        </p>
      )}
      <ScrollTable label={say("categories.view.structure")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("categories.view.siteSize")}</th>
              {(["sites", "headcount", "members"] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {say(`categories.view.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {establishments.map((band) => (
              <tr key={band.sizeBand}>
                <th scope="row">
                  {sayOr(`categories.value.establishmentSize.${band.sizeBand}`, "categories.value.unknown")}
                </th>
                <td className="number">{writeCount(band.establishmentCount)}</td>
                <td className="number">{writeCount(band.headcount)}</td>
                <td className="number">{writeCount(band.members)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

/** How much of each attribute is known, those that the rule looks at first. */
export function CoverageTable(props: { readonly coverage: CategoryProfile["coverage"] }) {
  const rows = props.coverage
    .filter((row) => row.of > 0)
    .sort((one, other) => Number(other.isUsedByRule) - Number(one.isUsedByRule));
  const title = say("categories.view.coverage");
  return (
    <section className="card" aria-labelledby="connu">
      <h2 id="connu">{title}</h2>
      <ScrollTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("categories.view.coverage.attribute")}</th>
              <th scope="col" className="number">
                {say("categories.view.coverage.known")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.attribute}>
                <th scope="row">
                  {say(`categories.attribute.${row.attribute}`)}{" "}
                  {row.isUsedByRule ? (
                    <span className="pill in">{say("categories.view.coverage.used")}</span>
                  ) : null}
                </th>
                <td className="number">
                  {writeShare(row.known / row.of)} (
                  {say("categories.view.countOf", { count: row.known, of: row.of })})
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

/** Public figures with what they count, never mixed with the company's own on one chart. */
export function Yardsticks(props: { readonly profile: CategoryProfile }) {
  const { yardsticks, yardstickWarning } = props.profile;
  return (
    <section className="card" aria-labelledby="reperes">
      <h2 id="reperes">{say("categories.view.yardsticks")}</h2>
      <p className="soft small">{frenchSpaces(yardstickWarning)}</p>
      <ul className="stack">
        {yardsticks.map((yardstick) => (
          <li key={yardstick.id}>
            <strong className="nowrap">{writeShare(yardstick.value)}</strong> {frenchSpaces(yardstick.label)}{" "}
            <span className="soft">
              ({yardstick.year}, {frenchSpaces(yardstick.population)})
            </span>
            {yardstick.status === "confirmed" ? null : (
              <>
                {" "}
                <span className="pill unknown">{say("categories.screen.toCheck")}</span>
              </>
            )}
            <details className="small soft">
              <summary>
                {say("categories.view.yardstickSource")}
                <span className="visually-hidden"> {yardstick.label}</span>
              </summary>
              <p>{frenchSpaces(yardstick.definition)}.</p>
              <p>
                {say("categories.view.yardstickChecked", {
                  source: yardstick.source,
                  day: writeDay(yardstick.checkedOn),
                })}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
