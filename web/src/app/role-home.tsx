import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ProjectSummary, projectListRoute } from "../../../core/src/projects/public.ts";
import { useMayDo } from "../access/use-may.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { menuFor, type Place } from "./menu.ts";

/** Projects told here; the others are one page away. */
const toldAtOnce = 5;

/** The first page of whoever may not see the payroll of the company: their projects, and the pages their role opens. */
export function RoleHome() {
  const mayDo = useMayDo();
  const places = menuFor(typeof mayDo === "string" ? [] : mayDo, true).flatMap((group) =>
    group.name === "settings" ? [] : group.places,
  );
  const hasPortfolio = places.some(({ to }) => to === "/portefeuille");
  return (
    <Page title={say("app.role.title")} lead={say("app.role.lead")}>
      {hasPortfolio ? (
        <p>
          <Link className="button primary" to="/portefeuille">
            {say("app.role.portfolio")}
          </Link>
        </p>
      ) : null}
      {useMayAsk("viewProjects") ? <Projects /> : null}
      <section className="stack" aria-labelledby="places">
        <h2 id="places">{say("app.role.places")}</h2>
        <ul className="stack">
          {places.map((place) => (
            <PlaceLine key={place.to} place={place} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

function PlaceLine({ place: { to, word } }: { readonly place: Place }) {
  return (
    <li>
      <Link to={to}>{say(word)}</Link>
    </li>
  );
}

function Projects() {
  const projects = useQuery({
    queryKey: ["projects"],
    queryFn: ({ signal }) => call(projectListRoute, {}, signal),
  });
  return (
    <section className="stack" aria-labelledby="projects">
      <h2 id="projects">{say("app.role.projects")}</h2>
      <Asked query={projects} room="projects">
        {(list) =>
          list.length === 0 ? (
            <p className="card">{say("app.role.noProject")}</p>
          ) : (
            <>
              <div className="grid-2">
                {list.slice(0, toldAtOnce).map((summary) => (
                  <ProjectLine key={summary.id} summary={summary} />
                ))}
              </div>
              {list.length > toldAtOnce ? (
                <p>
                  <Link to="/projets">{say("app.role.allProjects", { count: list.length })}</Link>
                </p>
              ) : null}
            </>
          )
        }
      </Asked>
    </section>
  );
}

/** A project, who holds its next move, and the next day something is set. */
function ProjectLine({ summary }: { readonly summary: ProjectSummary }) {
  const { id, label, company, move, nextDate } = summary;
  const names = move?.owner.names ?? [];
  return (
    <div className="card">
      <h3>
        <Link to="/projets/$project" params={{ project: id }}>
          {label}
        </Link>
      </h3>
      {company === "" ? null : <p className="soft">{company}</p>}
      {names.length === 0 ? null : <p>{say("app.role.move", { who: names.join(", ") })}</p>}
      {nextDate === undefined ? null : <p>{say("app.role.date", { day: writeDay(nextDate) })}</p>}
    </div>
  );
}
