import type { CategoryProfile } from "../../../core/src/categories/public.ts";
import { writeCount, writeDay, writeShare } from "../words/format.ts";
import { say, sayOr } from "../words/say.ts";

/** Sizes of sites and supervision: what in the organisation weighs on access to training. */
export function StructureTable(props: { readonly structure: CategoryProfile["structure"] }) {
  const { establishments, supervision } = props.structure;
  const share = supervision.knownStatus === 0 ? undefined : supervision.supervisors / supervision.knownStatus;
  return (
    <section className="card">
      <h2>{say("categories.view.structure")}</h2>
      {share === undefined ? null : (
        <p>
          {say("categories.view.supervision", {
            supervisors: supervision.supervisors,
            known: supervision.knownStatus,
            share: writeShare(share),
          })}
        </p>
      )}
      <div className="table-scroll">
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
      </div>
    </section>
  );
}

/** How much of each attribute is known. */
export function CoverageTable(props: { readonly coverage: CategoryProfile["coverage"] }) {
  const rows = props.coverage.filter((row) => row.of > 0);
  return (
    <section className="card table-scroll">
      <table>
        <caption>{say("categories.view.coverage")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("categories.view.coverage.attribute")}</th>
            <th scope="col" className="number">
              {say("categories.view.coverage.known")}
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.attribute}>
              <th scope="row">{say(`categories.attribute.${row.attribute}`)}</th>
              <td className="number">
                {writeCount(row.known)}/{writeCount(row.of)} ({writeShare(row.known / row.of)})
              </td>
              <td>
                {row.isUsedByRule ? (
                  <span className="pill">{say("categories.view.coverage.used")}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Public figures with what they count, never mixed with the company's own on one chart. */
export function Yardsticks(props: { readonly profile: CategoryProfile }) {
  const { yardsticks, yardstickWarning } = props.profile;
  return (
    <section className="card">
      <h2>{say("categories.view.yardsticks")}</h2>
      <p className="soft small">{yardstickWarning}</p>
      <ul className="stack">
        {yardsticks.map((yardstick) => (
          <li key={yardstick.id}>
            <strong>
              {yardstick.label} : {writeShare(yardstick.value)}
            </strong>{" "}
            ({yardstick.year}, {yardstick.population}).{" "}
            <span className="soft small">
              {yardstick.definition}.{" "}
              {say("categories.view.yardstickChecked", {
                source: yardstick.source,
                day: writeDay(yardstick.checkedOn),
              })}
              {yardstick.status === "confirmed" ? null : (
                <>
                  {" "}
                  <span className="pill unknown">{say("categories.screen.toCheck")}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
