import "./observatory.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** Every published table, for anybody who has an account here. */
export function PublicationsPage() {
  const query = useQuery({
    queryKey: ["published-tables"],
    queryFn: ({ signal }) => call(observatoryRoutes.publications, {}, signal),
  });
  return (
    <Page title={say("observatory.tables.title")} lead={say("observatory.tables.lead")}>
      <Asked query={query} room="observatory">
        {(publications) => (
          <>
            {publications.length === 0 ? <p>{say("observatory.tables.none")}</p> : null}
            <ul className="observatory-list">
              {publications.map(({ id, title, observatory, month, companies, publishedOn }) => (
                <li key={id} className="card">
                  <h2>
                    <Link to="/tableaux/$publication" params={{ publication: id }}>
                      {title}
                    </Link>
                  </h2>
                  <p className="soft">
                    {say("observatory.tables.line", {
                      observatory,
                      month: writeMonth(month),
                      count: companies,
                      day: writeDay(publishedOn),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </Page>
  );
}
