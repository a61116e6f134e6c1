import "./observatory.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeDay, writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AskedFor } from "./asked-for.tsx";

type Desk = RouteOutput<typeof observatoryRoutes.desk>;

/** One request: what came for it, and its publication. */
export function DeskPage() {
  const { request } = useParams({ from: "/observatoire/$request" });
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["observatory", request],
    queryFn: ({ signal }) => call(observatoryRoutes.desk, { parameters: { request } }, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["observatory"] });
  return (
    <Page title={query.data?.ask.title ?? say("observatory.title")}>
      <p>
        <Link to="/observatoire">{say("observatory.desk.back")}</Link>
      </p>
      <Asked query={query} room="observatory">
        {(desk) => (
          <>
            <section className="card">
              <p>{desk.ask.purpose}</p>
              <AskedFor ask={desk.ask} />
              <RequestFile request={request} />
            </section>
            <Packages packages={desk.packages} />
            <ReleaseCard desk={desk} onDone={again} />
          </>
        )}
      </Asked>
    </Page>
  );
}

function RequestFile({ request }: { readonly request: string }) {
  const taking = useMutation({
    mutationFn: () => call(observatoryRoutes.requestFile, { parameters: { request } }),
    onSuccess: (file) => saveBlob(`demande-${request}.json`, file),
  });
  return (
    <p>
      <button type="button" className="button quiet" onClick={() => taking.mutate()}>
        {say("observatory.desk.file")}
      </button>
      {taking.isError ? <RefusalNotice error={taking.error} room="observatory" /> : null}
    </p>
  );
}

function Packages({ packages }: Pick<Desk, "packages">) {
  return (
    <section className="stack" aria-labelledby="packages">
      <h2 id="packages">{say("observatory.desk.packages")}</h2>
      {packages.length === 0 ? (
        <p>{say("observatory.desk.packages.none")}</p>
      ) : (
        <ScrollTable label={say("observatory.desk.packages")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("observatory.desk.company")}</th>
                <th scope="col">{say("observatory.desk.received")}</th>
                <th scope="col">{say("observatory.desk.people")}</th>
                <th scope="col">{say("observatory.desk.standing")}</th>
              </tr>
            </thead>
            <tbody>
              {packages.map(({ siren, name, sequence, receivedAt, isLate, people, standing }) => (
                <tr key={`${siren} ${sequence} ${receivedAt}`}>
                  <th scope="row">{name === "" ? siren : `${name} (${siren})`}</th>
                  <td>
                    {writeDayOfMoment(receivedAt)}
                    {isLate ? ` (${say("observatory.desk.late")})` : ""}
                  </td>
                  <td className="number">{writeCount(people)}</td>
                  <td>{say(`observatory.standing.${standing}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </section>
  );
}

function ReleaseCard({ desk, onDone }: { readonly desk: Desk; readonly onDone: () => Promise<void> }) {
  const { packages, publications } = desk;
  const ready = packages.filter(({ standing }) => standing === "ready").length;
  const releasing = useMutation({
    mutationFn: () => call(observatoryRoutes.release, { parameters: { request: desk.request.id } }),
    onSuccess: onDone,
  });
  return (
    <section className="card" aria-labelledby="release">
      <h2 id="release">{say("observatory.release")}</h2>
      <p>{say("observatory.release.what")}</p>
      <p>{say("observatory.release.once")}</p>
      <p>
        <strong>{say("observatory.release.ready", { count: ready })}</strong>
      </p>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={releasing.isPending || ready === 0}
          onClick={() => releasing.mutate()}
        >
          {say("observatory.release.do")}
        </button>
      </p>
      <p role="status">
        {releasing.isPending ? say("observatory.release.working") : ""}
        {releasing.isSuccess ? say("observatory.release.done") : ""}
      </p>
      {releasing.isError ? <RefusalNotice error={releasing.error} room="observatory" /> : null}
      {publications.length === 0 ? null : <h3>{say("observatory.release.list")}</h3>}
      <ul>
        {publications.map(({ id, publishedOn, companies }) => (
          <li key={id}>
            <Link to="/tableaux/$publication" params={{ publication: id }}>
              {say("observatory.release.see", { day: writeDay(publishedOn), count: companies })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
