import "./observatory.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { KeyCard } from "./key-card.tsx";
import { NewRequestCard } from "./new-request-card.tsx";
import { ReceiveCard } from "./receive-card.tsx";
import { shortFingerprint } from "./short-fingerprint.ts";

type Overview = RouteOutput<typeof observatoryRoutes.view>;

/** What an observatory asked, what came, and whose keys signed it. */
export function ObservatoryPage() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["observatory"],
    queryFn: ({ signal }) => call(observatoryRoutes.view, {}, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["observatory"] });
  return (
    <Page title={say("observatory.title")} lead={say("observatory.lead")}>
      <Asked query={query} room="observatory">
        {({ requests, keys, fingerprint }) => (
          <>
            <Requests requests={requests} />
            <NewRequestCard onDone={again} />
            <ReceiveCard onDone={again} />
            <KeyCard keys={keys} onDone={again} />
            <p className="soft">
              {say("observatory.fingerprint", { fingerprint: shortFingerprint(fingerprint) })}
            </p>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Requests({ requests }: Pick<Overview, "requests">) {
  return (
    <section className="stack" aria-labelledby="requests">
      <h2 id="requests">{say("observatory.requests")}</h2>
      {requests.length === 0 ? <p>{say("observatory.requests.none")}</p> : null}
      <ul className="observatory-list">
        {requests.map(({ id, ask, received, ready, publications }) => (
          <li key={id} className="card">
            <h3>
              <Link to="/observatoire/$request" params={{ request: id }}>
                {ask.title}
              </Link>
            </h3>
            <p className="soft">
              {say("observatory.request.line", {
                month: writeMonth(ask.month),
                deadline: writeDay(ask.deadline),
              })}
            </p>
            <p>{say("observatory.request.counts", { received, ready })}</p>
            {publications.length === 0 ? null : (
              <p>{say("observatory.request.published", { count: publications.length })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
