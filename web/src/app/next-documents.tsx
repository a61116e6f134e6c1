import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { projectListRoute } from "../../../core/src/projects/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { NextStep } from "./next-step.tsx";

/** The diagnosis saved last, to go on with; the invitation to make one as long as there is none. */
export function NextDiagnosis() {
  const diagnoses = useQuery({
    queryKey: ["diagnoses"],
    queryFn: ({ signal }) => call(diagnosisRoutes.list, {}, signal),
    enabled: useMayAsk("viewDiagnoses"),
  });
  const [latest, ...others] = diagnoses.data ?? [];
  if (latest === undefined) {
    return <NextStep to="/diagnostic" title="app.home.nextDiagnosis" why="app.home.nextDiagnosisWhy" />;
  }
  return (
    <div className="card">
      <h3>
        <Link to="/diagnostic/$diagnosis" params={{ diagnosis: latest.id }}>
          {say("app.home.resumeDiagnosis", { label: latest.label })}
        </Link>
      </h3>
      <p className="soft">{say("app.home.resumeWhy", { moment: writeMoment(latest.savedAt) })}</p>
      <p>
        <Link to="/diagnostic">
          {others.length === 0
            ? say("app.home.newDiagnosis")
            : say("app.home.otherDiagnoses", { count: others.length })}
        </Link>
      </p>
    </div>
  );
}

/** The training saved last, to go on with; the invitation to design one as long as there is none. */
export function NextDesign() {
  const designs = useQuery({
    queryKey: ["training-designs"],
    queryFn: ({ signal }) => call(trainingRoutes.list, {}, signal),
    enabled: useMayAsk("viewTrainingDesigns"),
  });
  const [latest, ...others] = designs.data ?? [];
  if (latest === undefined) {
    return <NextStep to="/formations" title="app.home.nextDesign" why="app.home.nextDesignWhy" />;
  }
  return (
    <div className="card">
      <h3>
        <Link to="/formations/$design" params={{ design: latest.id }}>
          {say("app.home.resumeDesign", { label: latest.label })}
        </Link>
      </h3>
      <p className="soft">{say("app.home.resumeWhy", { moment: writeMoment(latest.savedAt) })}</p>
      <p>
        <Link to="/formations">
          {others.length === 0
            ? say("app.home.newDesign")
            : say("app.home.otherDesigns", { count: others.length })}
        </Link>
      </p>
    </div>
  );
}

/** The project saved last, to go on with; the invitation to run one as long as there is none. */
export function NextProject() {
  const projects = useQuery({
    queryKey: ["projects"],
    queryFn: ({ signal }) => call(projectListRoute, {}, signal),
    enabled: useMayAsk("viewProjects"),
  });
  const [latest, ...others] = projects.data ?? [];
  if (latest === undefined) {
    return <NextStep to="/projets" title="app.home.nextProject" why="app.home.nextProjectWhy" />;
  }
  return (
    <div className="card">
      <h3>
        <Link to="/projets/$project" params={{ project: latest.id }}>
          {say("app.home.resumeProject", { label: latest.label })}
        </Link>
      </h3>
      <p className="soft">{say("app.home.resumeWhy", { moment: writeMoment(latest.savedAt) })}</p>
      <p>
        <Link to="/projets">
          {others.length === 0
            ? say("app.home.newProject")
            : say("app.home.otherProjects", { count: others.length })}
        </Link>
      </p>
    </div>
  );
}
