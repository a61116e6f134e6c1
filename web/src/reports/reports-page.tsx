import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { projectRoutes } from "../../../core/src/projects/public.ts";
import {
  type EffectsReportKind,
  effectsReportKinds,
  reportRoutes,
} from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { ReportPaper } from "../projects/report-paper.tsx";
import { say } from "../words/say.ts";
import { ListenButton } from "./listen-button.tsx";
import { PackagesCard } from "./packages-card.tsx";
import { TakeReport } from "./take-report.tsx";

/** Documents about the effects of a project: one for each reader, read here and taken away. */
export function ReportsPage() {
  const { project } = useParams({ from: "/projets/$project/rapports" });
  const { document: asked } = useSearch({ from: "/projets/$project/rapports" });
  const kind = effectsReportKinds.find((each) => each === asked) ?? "director";
  const navigate = useNavigate({ from: "/projets/$project/rapports" });
  const choose = (document: EffectsReportKind) => void navigate({ search: { document }, replace: true });
  return (
    <Page title={say("effectsReports.title")} lead={say("effectsReports.lead")}>
      <ProjectLinks project={project} />
      <nav className="no-print" aria-label={say("effectsReports.kinds")}>
        <ul className="steps named">
          {effectsReportKinds.map((each) => (
            <li key={each}>
              <button
                type="button"
                {...(each === kind ? { "aria-current": "page" as const } : {})}
                onClick={() => choose(each)}
              >
                <span className="name">{say(`effectsReports.kind.${each}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <OneReport key={kind} project={project} kind={kind} />
      <PackagesCard project={project} />
    </Page>
  );
}

function ProjectLinks({ project }: { readonly project: string }) {
  const asked = useQuery({
    queryKey: ["project-name", project],
    queryFn: ({ signal }) => call(projectRoutes.view, { parameters: { project } }, signal),
  });
  const label = asked.data?.content.label ?? "…";
  return (
    <p className="row no-print">
      <Link to="/projets/$project" params={{ project }}>
        {say("effectsReports.back", { label })}
      </Link>
      <Link to="/projets/$project/evaluation" params={{ project }}>
        {say("effectsReports.toPlan")}
      </Link>
    </p>
  );
}

function OneReport({ project, kind }: { readonly project: string; readonly kind: EffectsReportKind }) {
  const asked = useQuery({
    queryKey: ["effects-report", project, kind],
    queryFn: ({ signal }) => call(reportRoutes.effectsReport, { parameters: { project, kind } }, signal),
    refetchOnMount: "always",
  });
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report" className="no-print">
        {say(`effectsReports.kind.${kind}`)}
      </h2>
      <p className="soft no-print">{say(`effectsReports.about.${kind}`)}</p>
      <Asked query={asked} room="effectsReports">
        {(document) => (
          <>
            <TakeReport project={project} kind={kind} name={document.title} />
            {kind === "employees" ? <ListenButton document={document} /> : null}
            <ReportPaper document={document} label={say("effectsReports.paper", { name: document.title })} />
          </>
        )}
      </Asked>
    </section>
  );
}
