import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { projectListRoute } from "../../../core/src/projects/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";
import { say } from "../words/say.ts";

/** The projects run from a diagnosis or a design, and the beginning of another; nothing where nobody may see them. */
export function LedProjects(props: { readonly kind: "design" | "diagnosis"; readonly id: string }) {
  const { kind, id } = props;
  const projects = useQuery({
    queryKey: ["projects"],
    queryFn: ({ signal }) => call(projectListRoute, {}, signal),
    enabled: useMayAsk("viewProjects"),
    retry: false,
  });
  if (projects.data === undefined) return null;
  const led = projects.data.filter((project) => project[kind] === id);
  return (
    <p className="row no-print">
      {led.length === 0 ? null : <span>{say("app.project.led")}</span>}
      {led.map((project) => (
        <Link key={project.id} to="/projets/$project" params={{ project: project.id }}>
          {project.label}
        </Link>
      ))}
      <Link to="/projets" search={{ genre: kind, pour: id }}>
        {say(led.length === 0 ? "app.project.lead" : "app.project.leadAnother")}
      </Link>
    </p>
  );
}
