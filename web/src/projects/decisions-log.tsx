import { useId, useState } from "react";
import type { Project } from "../../../core/src/projects/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { DissentList } from "./dissent-lines.tsx";
import { findDecisions } from "./edit-steering.ts";
import { writeActorOf } from "./write-project.ts";

/** Decisions shown before somebody asks for more. */
const shownAtFirst = 20;

/** Everything decided so far, the last first, with a search that minds neither accents nor capitals. */
export function DecisionsLog({ project }: { readonly project: Project }) {
  const id = useId();
  const [sought, setSought] = useState("");
  const [isWhole, setWhole] = useState(false);
  if (project.decisions.length === 0) return null;
  const found = findDecisions(project, sought);
  const shown = isWhole ? found : found.slice(0, shownAtFirst);
  return (
    <section className="card" id="decisions" aria-labelledby="log">
      <h3 id="log">{say("steering.log.title")}</h3>
      <div className="field narrow">
        <label htmlFor={id}>{say("steering.log.search")}</label>
        <input id={id} type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <p role="status" className="soft">
        {say("steering.log.found", { count: found.length })}
      </p>
      <ul className="bare">
        {shown.map((decision) => {
          const names = decision.by.map((actor) => writeActorOf(project, actor));
          const by = names.filter((name) => name !== "").join(", ");
          return (
            <li key={decision.id} className="noted">
              <p>
                <span className="soft">{writeDay(decision.day)}</span> <strong>{decision.words}</strong>
              </p>
              {by === "" ? null : <p className="soft small">{say("steering.decisions.by", { names: by })}</p>}
              <DissentList project={project} dissent={decision.dissent} />
            </li>
          );
        })}
      </ul>
      {found.length > shown.length ? (
        <p>
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {say("steering.log.more", { count: found.length - shown.length })}
          </button>
        </p>
      ) : null}
    </section>
  );
}
