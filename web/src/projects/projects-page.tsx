import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ProjectSummary } from "../../../core/src/projects/public.ts";
import { BeginHere } from "../access/begin-here.tsx";
import { useMay } from "../access/use-may.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { writeDay, writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { NewProject } from "./new-project.tsx";
import { listProjects, projectKeeper } from "./project-keeper.ts";
import { writeHolders, writeSummedMove } from "./write-project.ts";

/** Projects shown before the others are asked for. */
const shownAtOnce = 12;

/** The projects of the organisation, and the beginning of a new one. */
export function ProjectsPage() {
  // Whose move it is changes with every save: whoever comes back from a project sees what it became.
  const list = useQuery({
    queryKey: ["projects"],
    queryFn: ({ signal }) => listProjects(signal),
    refetchOnMount: "always",
  });
  return (
    <Page title={say("project.list.title")} lead={say("project.list.lead")}>
      <section className="stack" aria-labelledby="projects">
        <h2 id="projects">{say("project.list.mine")}</h2>
        <Asked query={list} room="projects">
          {(summaries) => <List summaries={summaries} />}
        </Asked>
      </section>
      <BeginHere useCase="editProject">
        <NewProject />
      </BeginHere>
    </Page>
  );
}

function List({ summaries }: { readonly summaries: readonly ProjectSummary[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  if (summaries.length === 0) return <p className="soft">{say("project.list.empty")}</p>;
  return (
    <>
      <div className="grid-2">
        {summaries.slice(0, shown).map((summary) => (
          <Line key={summary.id} summary={summary} />
        ))}
      </div>
      {summaries.length <= shown ? null : (
        <p>
          <button type="button" className="button" onClick={() => setShown(shown + shownAtOnce)}>
            {say("project.list.more", { count: Math.min(shownAtOnce, summaries.length - shown) })}
          </button>
        </p>
      )}
    </>
  );
}

function Line({ summary }: { readonly summary: ProjectSummary }) {
  const { id, label, company, step, isPaused, savedAt } = summary;
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => projectKeeper.remove(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["projects"] }),
  });
  return (
    <div className="card">
      <h3>
        <Link to="/projets/$project" params={{ project: id }}>
          {label}
        </Link>
      </h3>
      <p className="row">
        <span className="pill in">{say(`projects.step.${step}`)}</span>
        {isPaused ? <span className="pill unknown">{say("project.list.paused")}</span> : null}
        {company === "" ? null : <span className="soft">{company}</span>}
      </p>
      <WhoseMove summary={summary} />
      <p className="soft small">{say("project.list.savedAt", { moment: writeMoment(savedAt) })}</p>
      {useMay("removeProject") === false ? null : (
        <SureButton
          word={say("project.list.remove")}
          of={label}
          question={say("project.list.removeSure", { label })}
          onSure={() => removing.mutate()}
        />
      )}
      {removing.isError ? <RefusalNotice error={removing.error} room="projects" /> : null}
    </div>
  );
}

/** Whose move it is and the next date. */
function WhoseMove({ summary: { move, nextDate } }: { readonly summary: ProjectSummary }) {
  return (
    <>
      <p>
        {move === undefined
          ? say("project.list.noMove")
          : say("project.list.move", { who: writeHolders(move.owner), move: writeSummedMove(move) })}
      </p>
      <p>
        {nextDate === undefined
          ? say("project.list.noDate")
          : say("project.list.date", { day: writeDay(nextDate) })}
      </p>
    </>
  );
}
