import "./observatory.css";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import {
  measureLabel,
  observatoryRoutes,
  type Publication,
  tableFormats,
} from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { writeDay, writeMonth, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { PublishedTable } from "./published-table.tsx";

type Format = (typeof tableFormats)[number];

/** Published tables: the figures, how they are protected, where they come from, how to cite and take them. */
export function PublicationPage() {
  const { publication } = useParams({ from: "/tableaux/$publication" });
  const query = useQuery({
    queryKey: ["published-tables", publication],
    queryFn: ({ signal }) => call(observatoryRoutes.publication, { parameters: { publication } }, signal),
  });
  return (
    <Page title={query.data?.title ?? say("observatory.tables.title")}>
      <p className="no-print">
        <Link to="/tableaux">{say("observatory.tables.back")}</Link>
      </p>
      <Asked query={query} room="observatory">
        {(found) => (
          <>
            <Head publication={found} />
            {found.measures.flatMap((measure) =>
              found.tables.map((table) => (
                <PublishedTable
                  key={`${measure.measure} ${table.join(" ")}`}
                  publication={found}
                  measure={measure}
                  table={table}
                />
              )),
            )}
            <Notes publication={found} />
            <Protection publication={found} />
            <Provenance publication={found} />
          </>
        )}
      </Asked>
    </Page>
  );
}

interface Props {
  readonly publication: Publication;
}

function lineOf({ observatory, month, companies, publishedOn }: Publication): string {
  return say("observatory.tables.line", {
    observatory,
    month: writeMonth(month),
    count: companies,
    day: writeDay(publishedOn),
  });
}

function Head({ publication }: Props) {
  return (
    <section className="card">
      <p className="soft">{lineOf(publication)}</p>
      <p>{publication.purpose}</p>
      {publication.wave > 1 ? <p>{say("observatory.tables.wave", { wave: publication.wave })}</p> : null}
    </section>
  );
}

function Notes({ publication }: Props) {
  const hasTerritory = publication.crossings.some(
    (crossing) => crossing === "region" || crossing === "department",
  );
  return (
    <div className="soft">
      <p>{say("observatory.tables.hidden.why")}</p>
      <p>{say("observatory.tables.rate.note")}</p>
      <p>{say("observatory.tables.zero")}</p>
      {hasTerritory ? <p>{say("observatory.tables.map")}</p> : null}
    </div>
  );
}

function Protection({ publication: { rule, measures, attackers } }: Props) {
  return (
    <section className="card" aria-labelledby="protection">
      <h2 id="protection">{say("observatory.tables.protection")}</h2>
      <p>
        {say("observatory.tables.rules", {
          companies: rule.companiesMin,
          employees: rule.employeesMin,
          share: writeShare(rule.largestCompanyShareMax),
          room: writeShare(rule.protectionShare),
        })}
      </p>
      <ul>
        {measures.map(({ measure, lost, proved }) => (
          <li key={measure}>
            {say("observatory.tables.lost", {
              measure: measureLabel(measure),
              cells: lost.cells,
              all: lost.ofCells,
              share: writeShare(lost.valueShare),
            })}{" "}
            {say("observatory.tables.proved", { measure: measureLabel(measure), count: proved })}
          </li>
        ))}
      </ul>
      <h3>{say("observatory.tables.attacks")}</h3>
      <ul>
        {attackers.map((attacker) => (
          <li key={attacker}>{say(`observatory.tables.attack.${attacker}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function Provenance({ publication }: Props) {
  const { id, title, observatory, month, companies, publishedOn, request, packagesDigest } = publication;
  return (
    <section className="card" aria-labelledby="provenance">
      <h2 id="provenance">{say("observatory.tables.provenance")}</h2>
      <p className="observatory-digest">
        {say("observatory.tables.from", {
          request: request.id,
          requestDigest: request.digest,
          packagesDigest,
        })}
      </p>
      <h3>{say("observatory.tables.cite")}</h3>
      <p className="observatory-digest">
        {say("observatory.tables.citation", {
          observatory,
          title,
          month: writeMonth(month),
          count: companies,
          day: writeDay(publishedOn),
          id,
        })}
      </p>
      <Take publication={id} />
    </section>
  );
}

function Take({ publication }: { readonly publication: string }) {
  const names: Readonly<Record<Format, string>> = {
    csv: `tableaux-${publication}.csv`,
    csvw: `tableaux-${publication}.csv-metadata.json`,
    dcat: `tableaux-${publication}.jsonld`,
    sdmx: `tableaux-${publication}.sdmx.csv`,
    json: `tableaux-${publication}.json`,
  };
  const taking = useMutation({
    mutationFn: async (format: Format) => {
      const parameters = { publication, format };
      saveBlob(names[format], await call(observatoryRoutes.publicationFile, { parameters }));
    },
  });
  return (
    <div className="no-print">
      <h3>{say("observatory.tables.take")}</h3>
      <p className="row">
        {tableFormats.map((format) => (
          <button key={format} type="button" className="button" onClick={() => taking.mutate(format)}>
            {say(`observatory.tables.take.${format}`)}
          </button>
        ))}
      </p>
      {taking.isError ? <RefusalNotice error={taking.error} room="observatory" /> : null}
    </div>
  );
}
