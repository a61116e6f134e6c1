import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { beginProject } from "./begin-project.ts";
import { organisationName } from "./project-keeper.ts";
import { SourceFields } from "./source-fields.tsx";
import type { ChosenSource } from "./source-kinds.ts";
import { useSources } from "./use-sources.ts";

/** A name, and what the project begins from if there is something: nothing more to begin. */
export function NewProject() {
  const asked = useSearch({ from: "/projets" });
  const [from, setFrom] = useState<ChosenSource>({
    kind: asked.genre ?? "nothing",
    id: asked.pour ?? "",
    alternative: "",
  });
  const [written, setLabel] = useState<string>();
  const [typed, setCompany] = useState<string>();
  const ours = useQuery({
    queryKey: ["organisation-name"],
    queryFn: ({ signal }) => organisationName(signal),
  });
  const sources = useSources(from.kind);
  const source = sources.find(({ id }) => id === from.id);
  const label = written ?? source?.label ?? "";
  const company = typed ?? ours.data ?? "";
  const beginning = useBeginning();
  return (
    <form
      className="card"
      aria-labelledby="new-project"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate({ ...from, source, label: label.trim(), company });
      }}
    >
      <h2 id="new-project">{say("project.new.title")}</h2>
      <div className="grid-2">
        <SourceFields from={from} sources={sources} onChange={setFrom} />
        <TextField
          label={say("project.new.label")}
          help={say("project.new.labelHelp")}
          isRequired
          value={label}
          onChange={(text) => setLabel(text.slice(0, 120))}
        />
        <TextField label={say("project.new.company")} value={company} onChange={setCompany} />
      </div>
      {from.kind === "nothing" ? null : <p className="soft">{say(`project.new.takes.${from.kind}`)}</p>}
      <p>
        <button type="submit" className="button primary" disabled={beginning.isPending}>
          {say("project.new.begin")}
        </button>
      </p>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="projects" /> : null}
    </form>
  );
}

function useBeginning() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: beginProject,
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ["projects"] });
      await navigate({ to: "/projets/$project", params: { project: kept.id } });
    },
  });
}
